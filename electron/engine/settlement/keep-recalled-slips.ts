import type { Receipt } from '../../../shared/settlement'
import type { Ledger } from '../ledger/ledger'

/** Archives what a terminal printed again, but no second copy of a slip that had come whole before the line broke. */
export function keepRecalledSlips(
  ledger: Ledger,
  attemptId: string,
  receipts: readonly Receipt[],
): void {
  const have = new Set(
    ledger.receipts(attemptId).flatMap(({ complete, lines }) => (complete ? lines.join('\n') : [])),
  )
  for (const receipt of receipts)
    if (!have.has(receipt.lines.join('\n')))
      ledger.record(attemptId, { kind: 'receipt', body: { receipt: receipt.kind } }, { receipt })
}
