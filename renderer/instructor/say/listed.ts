import type { Locale } from '../../../shared/i18n/catalogue'

/** Several things one after the other, with the comma of the language. */
export const listed = (things: readonly string[], locale: Locale): string =>
  things.join(locale === 'en' ? ', ' : '，')
