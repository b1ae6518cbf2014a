import type { Both } from '../../../shared/passport'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'

/** Picks the sentence in the language of the sheet. */
export function useBoth(): (both: Both) => string {
  const text = useText()
  return both => spoken(both, text)
}
