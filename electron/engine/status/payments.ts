import { minorDigits } from '../../../shared/money'
import type { Payment } from '../../../shared/payment'
import type { Attempt, Transaction } from '../../../shared/settlement'
import type { TerminalCard } from '../../../shared/terminal'
import type { BatchRecord } from '../ledger/batch-record'
import type { Ledger } from '../ledger/ledger'

/** More than a person at a counter reads through. */
const MOST = 20
/** Fewer digits of a slip number would find half the day. */
const FEWEST_DIGITS = 3

/** The payments a customer may mean, newest first: by amount, slip number, or the last four digits of the card. Only reads. */
export function findPayments(ledger: Ledger, query: string): Payment[] {
  const fits = matcher(query)
  if (!fits) return []
  return ledger
    .terminals()
    .flatMap(card => paymentsAt(card, ledger, fits))
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, MOST)
}

function paymentsAt(
  card: TerminalCard,
  ledger: Ledger,
  fits: (row: Transaction) => boolean,
): Payment[] {
  const rows = ledger.transactions({ terminalId: card.id }).filter(fits)
  if (rows.length === 0) return []
  const unclaimed = new Set(ledger.transactions({ terminalId: card.id, batchNo: null }).map(nameOf))
  const batches = ledger.batches(card.id)
  const last = ledger.lastAttempt(card.id)
  return once(rows).map(row => {
    const { reference, kind, amountMinor, currency, maskedPan, at } = row
    const batch = unclaimed.has(nameOf(row)) ? undefined : batchOf(row, batches)
    const isProven = batch !== undefined && isIn(row, batch, ledger)
    return {
      ...{ reference, kind, amountMinor, currency, maskedPan, at },
      terminalName: card.name,
      state: isProven ? 'settled' : batch || isInDoubt(row, last) ? 'in-doubt' : 'open',
      settledAt: isProven ? batch.closedAt : null,
    }
  })
}

/** Till and terminal both list a payment; a customer has made it once. */
const once = (rows: readonly Transaction[]): readonly Transaction[] => [
  ...new Map(
    rows.map(row => [`${row.reference} ${row.kind} ${row.amountMinor} ${row.batchNo}`, row]),
  ).values(),
]

const nameOf = ({ source, reference, kind, at }: Transaction): string =>
  [source, reference, kind, at].join(' ')

/** The batch by its number, else the first that was closed after the payment: batch numbers come round again. */
const batchOf = (row: Transaction, batches: readonly BatchRecord[]): BatchRecord | undefined =>
  batches
    .filter(
      ({ batchNo, closedAt }) =>
        closedAt >= row.at && (row.batchNo === null || batchNo === null || batchNo === row.batchNo),
    )
    .at(-1)

/** A batch that closed with a difference holds this payment only where the difference is known to be another one. */
function isIn({ reference }: Transaction, batch: BatchRecord, ledger: Ledger): boolean {
  if (batch.outcome === 'agreed') return true
  const named = ledger.attempt(batch.attemptId).tieOut?.items ?? []
  return named.length > 0 && named.every(item => item.reference !== reference)
}

const isInDoubt = ({ at }: Transaction, last: Attempt | undefined): boolean =>
  last?.outcome === 'cannot-confirm' && last.closesSent > 0 && at <= last.startedAt

/** Undefined: nothing that could be looked for. */
function matcher(query: string): ((row: Transaction) => boolean) | undefined {
  const typed = query.replace(/[\s¥€$,]/g, '')
  if (!/^\d+(?:\.\d{1,3})?$/.test(typed)) return undefined
  const isNumber = !typed.includes('.') && typed.length >= FEWEST_DIGITS
  return ({ amountMinor, currency, reference, maskedPan }) =>
    Math.abs(amountMinor) === Math.round(Number(typed) * 10 ** minorDigits(currency)) ||
    (isNumber && reference.endsWith(typed)) ||
    (typed.length === 4 && (maskedPan?.endsWith(typed) ?? false))
}
