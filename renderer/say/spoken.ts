import type { Text } from '../../shared/i18n/translate'
import type { BothLanguages } from '../../shared/training'

/** What somebody wrote in both languages, in that of the reader. */
export const spoken = ({ zh, en }: BothLanguages, { locale }: Pick<Text, 'locale'>): string =>
  locale === 'en' ? en : zh
