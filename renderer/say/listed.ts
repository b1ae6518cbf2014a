import type { Text } from '../../shared/i18n/translate'

/** Several things one after the other, with the comma of the language. */
export const listed = (things: readonly string[], { locale }: Pick<Text, 'locale'>): string =>
  things.join(locale === 'en' ? ', ' : '，')
