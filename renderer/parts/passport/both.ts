import type { Both } from '../../../shared/passport'
import { useText } from '../../text'

/** Picks the sentence in the language of the sheet. */
export function useBoth(): (both: Both) => string {
  const { locale } = useText()
  return ({ zh, en }) => (locale === 'en' ? en : zh)
}
