import type { Totals } from '../../../shared/money'
import type { Transaction } from '../../../shared/settlement'
import type { TerminalId } from '../../../shared/terminal'
import type { Ledger } from '../ledger/ledger'

/** What the shop's own till says of one batch. */
export interface TillBook {
  /** null: the till told us nothing. */
  readonly totals: Totals | null
  readonly lines: readonly Transaction[]
}

/** A till that numbers batches is asked by number; one that does not is asked for what no closing has claimed yet. */
export function tillBook(ledger: Ledger, terminalId: TerminalId, batchNo: string | null): TillBook {
  const numbered = batchNo === null ? null : ledger.tillTotals(terminalId, batchNo)
  const key = numbered ? batchNo : null
  return {
    totals: numbered ?? ledger.tillTotals(terminalId, null),
    lines: ledger.transactions({ terminalId, batchNo: key, source: 'till' }),
  }
}
