import { Fault } from '../../../shared/fault'
import type { Attempt } from '../../../shared/settlement'
import { terminalLinesOf } from './slip-lines'
import { tieOut } from './tie-out'
import type { StepResult, Tools } from './tools'

/** Ties out terminal, till and slip for the batch that was just closed. */
export async function compareBooks(attempt: Attempt, { ledger, card }: Tools): Promise<StepResult> {
  const { report, batchNo } = attempt
  if (!report) throw new Fault('internal')
  const terminalLines = terminalLinesOf(ledger.receipts(attempt.id), {
    terminalId: card.id,
    batchNo,
    currency: report.totals.currency,
    at: attempt.startedAt,
  })
  ledger.addTransactions(terminalLines)
  return {
    patch: {
      tieOut: tieOut(report, {
        till: attempt.frozen,
        tillLines: ledger.transactions({ terminalId: card.id, batchNo, source: 'till' }),
        terminalLines,
        openAtTerminal: attempt.openAtTerminal,
      }),
    },
  }
}
