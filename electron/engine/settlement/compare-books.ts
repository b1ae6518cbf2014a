import { Fault } from '../../../shared/fault'
import type { Attempt, Transaction } from '../../../shared/settlement'
import type { Ledger } from '../ledger/ledger'
import { terminalLinesOf } from './slip-lines'
import { tieOut } from './tie-out'
import { tillBook } from './till-book'
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
  keepLines(ledger, terminalLines)
  return {
    patch: {
      tieOut: tieOut(report, {
        till: attempt.frozen,
        tillLines: tillBook(ledger, card.id, batchNo).lines,
        terminalLines,
        openAtTerminal: attempt.openAtTerminal,
      }),
    },
  }
}

/** A slip that lists one number twice with two amounts is named in the tie-out; it must not stop the settlement. */
function keepLines(ledger: Ledger, lines: readonly Transaction[]): void {
  for (const line of lines) {
    try {
      ledger.addTransactions([line])
    } catch (thrown) {
      if (Fault.from(thrown).code !== 'input.invalid') throw thrown
    }
  }
}
