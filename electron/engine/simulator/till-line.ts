import type { Transaction } from '../../../shared/settlement'
import type { TerminalId } from '../../../shared/terminal'
import { maskedPanOf } from './card'
import { type LogItem, signedAmount } from './log-item'

/**
 * A line of the terminal's log as the shop's till has it: money only, so a declined card leaves no line.
 * A till knows nothing of batches.
 */
export function tillLine(terminalId: TerminalId, item: LogItem): readonly Transaction[] {
  if (item.kind === 'declined') return []
  return [
    {
      terminalId,
      source: 'till',
      batchNo: null,
      reference: item.trace,
      kind: item.kind,
      amountMinor: signedAmount(item),
      currency: 'CNY',
      maskedPan: maskedPanOf(item.card),
      at: new Date(item.at).toISOString(),
    },
  ]
}
