import { Fault } from '../../../shared/fault'
import type { Attempt } from '../../../shared/settlement'
import type { Clock } from '../clock'
import type { Ledger } from '../ledger/ledger'
import { outcomeOf } from '../settlement/outcome'
import { closedPosition } from '../settlement/position'
import { tieOut } from '../settlement/tie-out'
import { tillBook } from '../settlement/till-book'
import type { End, Flow } from './flow-state'

interface Desk {
  readonly ledger: Ledger
  readonly clock: Clock
}

/** Writes down how an assisted settlement ended, by the same comparison and the same outcomes as a linked one. */
export function conclude(attempt: Attempt, { end, contradiction }: Flow, desk: Desk): Attempt {
  if (!end) throw new Fault('internal')
  if (end.kind === 'closed') return closed(attempt, contradiction, desk)
  if (end.kind === 'nothing-to-do')
    return desk.ledger.record(
      attempt.id,
      { kind: 'step', body: { step: attempt.step, next: 'done' } },
      { patch: { outcome: 'nothing-to-do', ...over(desk) } },
    )
  return stopped(attempt, end, desk)
}

const over = ({ clock }: Desk): Partial<Attempt> => ({
  step: 'done',
  open: false,
  endedAt: new Date(clock.now()).toISOString(),
})

/** One record: the batch is closed in the ledger with its outcome, or not at all. */
function closed(attempt: Attempt, contradiction: boolean, desk: Desk): Attempt {
  const { id, terminalId, report, batchNo, frozen, openAtTerminal, startedAt } = attempt
  if (!report) throw new Fault('internal')
  const compared = tieOut(report, {
    till: frozen,
    tillLines: tillBook(desk.ledger, terminalId, batchNo).lines,
    terminalLines: [],
    openAtTerminal,
  })
  const tie = { ...compared, contradiction: compared.contradiction || contradiction }
  const outcome = outcomeOf(report, tie)
  const { totals } = report
  const end = over(desk)
  return desk.ledger.record(
    id,
    { kind: 'closed', body: { outcome } },
    {
      patch: {
        tieOut: tie,
        outcome,
        position: closedPosition(report),
        stage: '$',
        fault: null,
        ...end,
      },
      batch: {
        ...{ terminalId, batchNo, attemptId: id, totals, outcome, tillUntil: startedAt },
        closedAt: end.endedAt ?? startedAt,
      },
    },
  )
}

/** In doubt it stays open: the next time the page is opened it goes on by asking, and settles nothing anew. */
function stopped(
  attempt: Attempt,
  end: Exclude<End, { kind: 'closed' | 'nothing-to-do' }>,
  desk: Desk,
): Attempt {
  const doubt = attempt.closesSent > 0 && end.kind === 'cannot-confirm'
  const fault =
    end.kind === 'refused' ? end.fault : doubt ? new Fault('settlement.in-doubt').toData() : null
  return desk.ledger.record(
    attempt.id,
    { kind: 'stopped', body: { code: fault?.code ?? end.ask, outcome: end.kind, ask: end.ask } },
    { patch: { outcome: end.kind, fault, ...(doubt ? {} : over(desk)) } },
  )
}
