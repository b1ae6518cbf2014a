import type { Locale } from '../../../shared/i18n/catalogue'
import type { BothLanguages } from '../../../shared/training'

/** What a trainer wrote, in the language of the window. */
export const spoken = ({ zh, en }: BothLanguages, locale: Locale): string =>
  locale === 'en' ? en : zh
