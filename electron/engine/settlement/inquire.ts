import type { Attempt, ClosingReport, Receipt } from '../../../shared/settlement'
import { type Judged, judge } from './belongs'
import { look } from './examine'
import { keepRecalledSlips } from './keep-recalled-slips'
import { holdsSomething } from './open-batch'
import { positionOf } from './position'
import { type Verdict, verdictOf } from './resume'
import { demandSame } from './same-terminal'
import type { Memory, Tools } from './tools'

/** Asks what became of an earlier request: state, last result, open totals. Moves no money, so it may be repeated. */
export async function inquire(attempt: Attempt, tools: Tools, memory: Memory): Promise<Verdict> {
  const { ledger, session, clock } = tools
  const { state, open } = await look(session, clock)
  demandSame(attempt, state)
  memory.state = state
  memory.open = open
  memory.inquired = true
  const stoppedAt = state.stage ?? attempt.stage ?? attempt.stoppedAt
  const position = positionOf(state, open?.totals ?? attempt.openAtTerminal, stoppedAt)
  tools.changed(
    ledger.record(
      attempt.id,
      { kind: 'inquired', body: { condition: state.condition, stage: stoppedAt } },
      { patch: { stoppedAt, position } },
    ),
  )
  const result = await recalled(attempt, tools, memory)
  if (result?.judged === 'ours') keep(attempt.id, result, tools)
  if (result?.judged === 'unclear') noteUnclear(attempt.id, result, tools)
  return verdictOf({
    recalled: result?.judged,
    owed: state.condition === 'settlement-owed',
    holds: open && (holdsSomething(open.totals) ? 'something' : 'nothing'),
    batchMoved:
      state.batchNo !== undefined && attempt.batchNo !== null && state.batchNo !== attempt.batchNo,
  })
}

interface Result {
  readonly judged: Judged
  readonly report: ClosingReport
  readonly receipts: readonly Receipt[]
}

async function recalled(
  attempt: Attempt,
  { session, clock }: Tools,
  { state, previous, previousToldMs }: Memory,
): Promise<Result | undefined> {
  const answer = await session.ask(driver => driver.recall(() => undefined))
  if (answer.kind !== 'result' || !answer.report) return undefined
  const { report, receipts } = answer
  const judged = judge(report, {
    attempt,
    previous,
    previousToldMs,
    clockAheadMs: state?.clockAheadMs,
    nowMs: clock.now(),
  })
  return { judged, report, receipts }
}

function keep(attemptId: string, { report, receipts }: Result, { ledger }: Tools): void {
  keepRecalledSlips(ledger, attemptId, receipts)
  ledger.record(
    attemptId,
    { kind: 'recovered', body: { count: report.totals.count } },
    { patch: { lastEvent: 'recovered', report, fault: null } },
  )
}

/** What a person needs to tell whose result it was. Its slip may be that of another closing, and is not archived. */
function noteUnclear(attemptId: string, { report }: Result, { ledger }: Tools): void {
  const { totals, terminalTime = null, receiptFrom = null, receiptTo = null } = report
  const body = { ...totals, terminalTime, receiptFrom, receiptTo }
  ledger.record(attemptId, { kind: 'result-unclear', body })
}
