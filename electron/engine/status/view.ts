import type { Progress, TerminalView } from '../../../shared/contract'
import type { Attempt } from '../../../shared/settlement'
import type { TerminalCard } from '../../../shared/terminal'
import type { Ledger } from '../ledger/ledger'
import { isLeftOpen } from '../settlement/in-doubt'
import { positionOf } from '../settlement/position'
import { checksOf } from './checks'
import { endedAfter, moodOf, type Sighting } from './mood'
import { timelineOf } from './timeline'

/** Everything the page shows about one terminal, from the ledger and the last look. */
export function terminalView(
  card: TerminalCard,
  ledger: Ledger,
  seen: Sighting | undefined,
  progress: Progress | undefined,
): TerminalView {
  const attempt = ledger.lastAttempt(card.id)
  const journal = attempt ? ledger.journal({ attemptId: attempt.id }) : []
  const isNewer = attempt !== undefined && endedAfter(attempt, journal, seen)
  const told = attempt !== undefined && (progress !== undefined || isNewer)
  return {
    card,
    mood: moodOf(progress !== undefined, attempt, seen, isNewer),
    examinedAt: seen?.at ?? null,
    ...(told ? byAttempt(attempt) : bySight(seen, attempt)),
    words: [...(progress?.words ?? seen?.state?.words ?? [])],
    checks: checksOf(seen),
    openBatch: seen?.open ? { totals: seen.open.totals, schemes: [...seen.open.schemes] } : null,
    attempt: attempt ?? null,
    receipts: attempt ? ledger.receipts(attempt.id) : [],
    timeline: timelineOf(journal),
    progress: progress ?? null,
  }
}

type Standing = Pick<TerminalView, 'position' | 'batchNo' | 'fault'>

const byAttempt = ({ position, batchNo, fault }: Attempt): Standing => ({
  position,
  batchNo,
  fault,
})

function bySight(seen: Sighting | undefined, attempt: Attempt | undefined): Standing {
  if (!seen?.state)
    return {
      position: attempt?.position ?? null,
      batchNo: attempt?.batchNo ?? null,
      fault: seen?.fault ?? attempt?.fault ?? null,
    }
  const { state, open } = seen
  return {
    position: positionOf(state, open?.totals ?? null, state.stage ?? null),
    batchNo: state.batchNo ?? null,
    // A "no" that is still to be asked about stays the reason, whatever the terminal shows meanwhile.
    fault: state.fault ?? (attempt && isLeftOpen(attempt) ? attempt.fault : null),
  }
}
