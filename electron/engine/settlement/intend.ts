import { Fault } from '../../../shared/fault'
import type { Attempt } from '../../../shared/settlement'
import type { TerminalState } from '../terminals/driver'
import { passGate, undertakingOf } from './gate'
import { holdsNothing, holdsSomething } from './open-batch'
import { tillBook } from './till-book'
import type { Memory, StepResult, Tools } from './tools'

/** Freezes batch number and totals: what is on disk before the first financial byte leaves. */
export async function intend(attempt: Attempt, tools: Tools, memory: Memory): Promise<StepResult> {
  const { state, open } = memory
  if (!state) throw new Fault('internal')
  if (state.condition === 'ready' && open && holdsNothing(open))
    return { patch: { outcome: 'nothing-to-do' }, end: true }
  await mayBegin(attempt, state, tools)
  const frozen = tillBook(tools.ledger, tools.card.id, attempt.batchNo).totals
  tools.ledger.record(attempt.id, {
    kind: 'intended',
    body: { batchNo: attempt.batchNo, stage: attempt.stoppedAt, frozen },
  })
  return { patch: { frozen, lastEvent: 'intended' } }
}

/**
 * The batch was still open when the terminal was asked, and is closed now: with what was sold since the first intent.
 * A terminal that goes on with a settlement half done may have cleared its log; then the first figures stay.
 */
export function freezeAgain(attempt: Attempt, { ledger, card }: Tools, { open }: Memory): void {
  const { batchNo, stoppedAt } = attempt
  const frozen = tillBook(ledger, card.id, batchNo).totals
  const openAtTerminal = open && holdsSomething(open.totals) ? open.totals : attempt.openAtTerminal
  ledger.record(
    attempt.id,
    { kind: 'intended', body: { batchNo, stage: stoppedAt, frozen } },
    { patch: { frozen, openAtTerminal, mayHaveClosed: 'no' } },
  )
}

/** @throws Fault `settlement.not-now` when it would very likely not end. Nothing was sent. */
async function mayBegin(attempt: Attempt, state: TerminalState, tools: Tools): Promise<void> {
  const open = attempt.openAtTerminal ? { totals: attempt.openAtTerminal } : undefined
  const gate = passGate({ state, open, around: await tools.around?.() }, undertakingOf(state))
  const [check] = gate.reasons
  if (check) throw new Fault('settlement.not-now', { check })
}
