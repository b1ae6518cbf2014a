import type { TerminalView } from '../../shared/contract'
import type { Text } from '../../shared/i18n/translate'
import { knownKey } from './known-key'

/** What the terminal says: its own words; while it runs and gives codes only, what those mean. */
export function terminalSays(
  { words, mood, progress }: TerminalView,
  { t }: Text,
): readonly string[] {
  if (words.length > 0 || mood !== 'running') return words
  return (progress?.means ?? []).flatMap(key => {
    const known = knownKey(key)
    return known ? [t(known)] : []
  })
}
