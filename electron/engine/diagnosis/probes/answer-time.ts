import type { JournalEntry } from '../../ledger/ledger'
import type { Finding } from '../scene'

/** A step that took longer than this and still came is slow, ms. */
const SLOW_MS = 10_000
/** What the terminal says while it works; a silence before its refusal is a deadline, no answer time. */
const WORK: ReadonlySet<string> = new Set(['accepted', 'progress', 'reported', 'receipt'])

/** The longest the terminal took from one word to the next in the last attempt. */
export function answerTime(journal: readonly JournalEntry[]): readonly Finding[] {
  const gaps = journal.flatMap((entry, index) => {
    const before = journal[index - 1]
    const counts = WORK.has(entry.kind) && before && (WORK.has(before.kind) || isSending(before))
    return counts ? [Date.parse(entry.at) - Date.parse(before.at)] : []
  })
  if (gaps.length === 0) return []
  const longest = Math.max(...gaps)
  const result = longest > SLOW_MS ? 'slow' : 'usual'
  return [{ fact: 'attempt.answer-time', result, measured: { milliseconds: longest } }]
}

const isSending = ({ kind }: JournalEntry): boolean => kind === 'sending'
