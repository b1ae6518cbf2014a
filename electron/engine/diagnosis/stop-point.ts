import type { Attempt, Position } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'
import type { TerminalCard } from '../../../shared/terminal'
import type { Ledger } from '../ledger/ledger'
import { isLeftOpen } from '../settlement/in-doubt'
import { doubtfulPosition, positionOf } from '../settlement/position'
import { refusedByBank } from './refused-by-bank'
import type { Seen } from './sight'

/** `none`: nothing is owed. `unknown`: nobody can tell. */
export type StopPoint = Stage | 'none' | 'unknown'

/**
 * Where the settlement stands: as the terminal says it, else as the last attempt from here left it. A terminal that
 * will not begin stands before everything. What an attempt left counts no longer once the terminal is in another batch.
 */
export function stopPoint(seen: Seen, attempt: Attempt | undefined): StopPoint {
  const left = leftBy(attempt, seen)
  if (!seen.reached) return left ?? 'unknown'
  const { state } = seen
  if (state.stage) return state.stage
  if (left && left !== '$') return left
  if (state.condition === 'needs-help') return 'P'
  return state.condition === 'ready' ? 'none' : 'unknown'
}

/** Undefined: it ended well, or its batch is no longer the open one. */
function leftBy(attempt: Attempt | undefined, seen: Seen): Stage | undefined {
  if (!attempt || isOver(attempt)) return undefined
  const now = seen.reached ? (seen.state.batchNo ?? seen.open?.batchNo) : undefined
  if (now && attempt.batchNo && now !== attempt.batchNo) return undefined
  const begun = attempt.closesSent > 0
  return attempt.stage ?? attempt.stoppedAt ?? (begun ? 'P' : undefined)
}

const isOver = ({ outcome }: Attempt): boolean =>
  outcome === 'agreed' || outcome === 'closed-with-difference' || outcome === 'nothing-to-do'

/**
 * Stages in which a maker's terminals take no sale, for those that do not say so themselves. PAX-type applications
 * refuse every sale until a begun upload is finished.
 */
const REFUSES_SALES: readonly (readonly [RegExp, readonly Stage[]])[] = [
  [/\bPAX\b|\bA80\b/i, ['U', 'C']],
  [/newland|basewin/i, ['U', 'S', 'D', 'C']],
]

/** Safe, left and can-sell at the stop point; null where the terminal was never seen. */
export function positionAt(
  seen: Seen,
  point: StopPoint,
  { ledger, card }: { readonly ledger: Ledger; readonly card: TerminalCard },
): Position | null {
  if (!seen.reached) return ledger.lastAttempt(card.id)?.position ?? null
  if (point === '$') return unpaidPosition(seen)
  const stage = point === 'none' || point === 'unknown' ? null : point
  const told = positionOf(seen.state, seen.open?.totals ?? null, stage)
  const position = seen.state.stage ? told : asLeft(told, ledger.lastAttempt(card.id))
  return { ...position, canSell: position.canSell ?? maySell(seen.state.model, stage) }
}

/** A batch that is closed and unpaid: what the terminal holds open is another one, and says nothing of it. */
function unpaidPosition({ state, open }: Extract<Seen, { reached: true }>): Position {
  const currency = open?.totals?.currency ?? state.currency
  return {
    stage: '$',
    safe: { count: null, amountMinor: null, currency, certainty: 'closed' },
    left: { stages: [], items: null, offlineItems: null, offlineAmountMinor: null },
    canSell: state.canSell ?? null,
  }
}

/** What the last attempt from here adds where the terminal does not say itself: what the bank said, or that nobody knows. */
function asLeft(position: Position, attempt: Attempt | undefined): Position {
  if (!attempt) return position
  if (position.stage === 'H' && refusedByBank(attempt))
    return { ...position, safe: { ...position.safe, certainty: 'refused' } }
  return isLeftOpen(attempt) && position.stage !== null ? doubtfulPosition(position) : position
}

function maySell(model: string | undefined, stage: Stage | null): boolean | null {
  const refuses = REFUSES_SALES.find(([maker]) => model !== undefined && maker.test(model))?.[1]
  if (!refuses || stage === null) return null
  return !refuses.includes(stage)
}
