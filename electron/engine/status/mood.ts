import type { TerminalMood } from '../../../shared/contract'
import type { FaultData } from '../../../shared/fault'
import type { Totals } from '../../../shared/money'
import type { Attempt, Outcome } from '../../../shared/settlement'
import type { JournalEntry } from '../ledger/ledger'
import type { Around } from '../settlement/gate'
import { isLeftOpen } from '../settlement/in-doubt'
import type { TerminalState } from '../terminals/driver'

/** What the last look at a terminal brought. */
export interface Sighting {
  readonly at: string
  readonly state?: TerminalState
  readonly open?: { readonly totals: Totals; readonly schemes: readonly SchemeLine[] } | undefined
  readonly fault?: FaultData
  /** What this computer said at the same time. */
  readonly around?: Around
}
interface SchemeLine {
  readonly scheme: string
  readonly count: number
  readonly amountMinor: number
}

const BY_OUTCOME: Readonly<Record<Outcome, TerminalMood>> = {
  agreed: 'agreed',
  'closed-with-difference': 'closed-with-difference',
  'cannot-confirm': 'cannot-confirm',
  refused: 'refused',
  'nothing-to-do': 'all-well',
}

/** The one big state of a terminal: what runs, else what is newer – the last look or the end of the last attempt. */
export function moodOf(
  running: boolean,
  attempt: Attempt | undefined,
  seen: Sighting | undefined,
  isAttemptNewer: boolean,
): TerminalMood {
  if (running) return 'running'
  if (attempt?.outcome && isAttemptNewer) return BY_OUTCOME[attempt.outcome]
  if (seen?.state?.condition === 'settlement-owed') return 'needs-finishing'
  if (attempt && isLeftOpen(attempt)) return BY_OUTCOME[attempt.outcome ?? 'cannot-confirm']
  return moodBySight(seen)
}

/**
 * Is the end of the attempt newer than the last look? Then the attempt speaks. One that stopped and is to be asked
 * about ended, for now, where it stopped.
 */
export function endedAfter(
  attempt: Attempt,
  journal: readonly JournalEntry[],
  seen: Sighting | undefined,
): boolean {
  const stops = attempt.outcome === null ? [] : journal.filter(({ kind }) => kind === 'stopped')
  const end = attempt.endedAt ?? stops.at(-1)?.at
  return end !== undefined && end >= (seen?.at ?? '')
}

function moodBySight(seen: Sighting | undefined): TerminalMood {
  if (!seen) return 'unexamined'
  if (!seen.state) return 'unreachable'
  return seen.state.condition === 'ready' ? 'all-well' : 'refused'
}
