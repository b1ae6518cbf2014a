import { Fault } from '../../../shared/fault'
import type { Attempt } from '../../../shared/settlement'
import { tillBook } from './till-book'
import type { Memory, StepResult, Tools } from './tools'

/** Freezes batch number and totals: what is on disk before the first financial byte leaves. */
export async function intend(attempt: Attempt, tools: Tools, memory: Memory): Promise<StepResult> {
  const { state } = memory
  if (!state) throw new Fault('internal')
  const nothingOpen = attempt.openAtTerminal?.count === 0
  if (state.condition === 'ready' && nothingOpen)
    return { patch: { outcome: 'nothing-to-do' }, end: true }
  const frozen = tillBook(tools.ledger, tools.card.id, attempt.batchNo).totals
  tools.ledger.record(attempt.id, {
    kind: 'intended',
    body: { batchNo: attempt.batchNo, stage: attempt.stoppedAt, frozen },
  })
  return { patch: { frozen, lastEvent: 'intended' } }
}
