import type { Attempt } from '../../../../shared/settlement'
import type { Finding } from '../scene'
import type { Seen } from '../sight'

/** Batch numbers have six digits and begin again at one. */
const NUMBERS = 1_000_000

/**
 * By how much the batch number went up at the last closing from here: to what is open now, else to the closing after.
 * A settlement that is still owed has not counted on yet.
 */
export function batchStep(attempts: readonly Attempt[], seen: Seen): readonly Finding[] {
  const owed = seen.reached && seen.state.condition === 'settlement-owed'
  const now = seen.reached && !owed ? (seen.open?.batchNo ?? seen.state.batchNo) : undefined
  const [newest, ...older] = attempts
  const closed = [
    ...(newest && (isClosed(newest) || (now && isGone(newest, seen))) ? [newest] : []),
    ...older.filter(isClosed),
  ]
  const [last, before] = closed.map(({ batchNo }) => batchNo)
  if (last && now) return step(last, now)
  return last && before ? step(before, last) : []
}

const isClosed = ({ outcome }: Attempt): boolean => outcome === 'agreed' || outcome === DIFFERS

/** Nobody saw it close, and what was in it is no longer at the terminal. */
const isGone = ({ closesSent, openAtTerminal }: Attempt, seen: Seen): boolean =>
  closesSent > 0 &&
  (openAtTerminal?.count ?? 0) > 0 &&
  seen.reached &&
  seen.open?.totals?.count === 0

const DIFFERS = 'closed-with-difference'

function step(from: string, to: string): readonly Finding[] {
  const by = (Number(to) - Number(from) + NUMBERS) % NUMBERS
  const result = by === 1 ? 'one' : by === 0 ? 'none' : by === 2 ? 'two' : undefined
  if (!result) return []
  return [{ fact: 'attempt.batch-step', result, measured: { before: from, now: to } }]
}
