import type { TimelineEntry } from '../../../shared/contract'
import { Stage } from '../../../shared/stage'
import type { JournalEntry } from '../ledger/ledger'

/** Journal entries that say nothing to an owner: our own steps, and words that only repeat a stage. */
const SILENT: ReadonlySet<string> = new Set(['step'])

/** The time line beside the slip: one line for each thing that happened, one line for each stage the terminal spoke of. */
export function timelineOf(entries: readonly JournalEntry[]): TimelineEntry[] {
  const lines: TimelineEntry[] = []
  for (const entry of entries.filter(({ kind }) => !SILENT.has(kind))) {
    const line = lineOf(entry)
    const last = lines.at(-1)
    if (last && goesOn(last, line)) lines[lines.length - 1] = joined(last, line)
    else lines.push(line)
  }
  return lines
}

/** What a terminal tells again and again while it works off one thing: its count, or a slip that grows. */
const goesOn = (last: TimelineEntry, { kind, stage }: TimelineEntry): boolean =>
  last.kind === kind && last.stage === stage && (kind === 'progress' || kind === 'receipt')

const joined = ({ at, words, since }: TimelineEntry, line: TimelineEntry): TimelineEntry => ({
  ...line,
  since: since ?? { at, words },
})

function lineOf({ at, kind, body }: JournalEntry): TimelineEntry {
  const words = body?.words
  const stage = Stage.safeParse(body?.stage)
  return {
    at,
    kind,
    stage: stage.success ? stage.data : null,
    words: Array.isArray(words) ? words.map(String) : [],
    since: null,
  }
}
