import type { Currency } from '../../../shared/money'
import type { Receipt, Transaction, TransactionKind } from '../../../shared/settlement'
import type { TerminalId } from '../../../shared/terminal'

/** What the slip does not say about its own lines. */
export interface SlipContext {
  readonly terminalId: TerminalId
  readonly batchNo: string | null
  readonly currency: Currency
  readonly at: string
}

/** Words of a detail line, Chinese and English, and the kind they stand for. */
const KINDS: readonly (readonly [RegExp, TransactionKind])[] = [
  [/离线|OFFLINE/i, 'offline-sale'],
  [/撤销|VOID/i, 'void'],
  [/退货|REFUND/i, 'refund'],
  [/预授权完成|AUTH.?COMP/i, 'preauth-completion'],
  [/消费|SALE/i, 'sale'],
]
/** Trace number, masked card number, kind, amount: the columns of a detail list. */
const LINE = /^\s*(\d{6})\s+(\d{0,6}\*+\d{4})\s+(\S+)\s+(-?[\d,]+\.\d{2})\s*$/

/** Reads the transactions off the terminal's detail slip, so that a missing or double one can be named. */
export function terminalLinesOf(receipts: readonly Receipt[], context: SlipContext): Transaction[] {
  return receipts
    .filter(({ kind }) => kind === 'detail')
    .flatMap(({ lines }) => lines)
    .flatMap(line => {
      const [, reference, maskedPan, word, amount] = LINE.exec(line) ?? []
      const kind = KINDS.find(([pattern]) => pattern.test(word ?? ''))?.[1]
      if (!reference || !maskedPan || !amount || !kind) return []
      const amountMinor = Math.round(Number(amount.replace(/,/g, '')) * 100)
      return [{ ...context, source: 'terminal' as const, reference, kind, amountMinor, maskedPan }]
    })
}
