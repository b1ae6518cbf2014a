import { Fault } from '../../../shared/fault'
import type { Totals } from '../../../shared/money'
import { Transaction } from '../../../shared/settlement'
import type { TerminalId } from '../../../shared/terminal'
import { checked, damaged } from './change'
import { statedBatch } from './project'
import type { Sql, SqlRow, SqlValue } from './sql'

/**
 * The rows that are not in the ledger yet, each once.
 * @throws Fault `input.invalid` {at} when a row is known, or given twice, with another amount or currency
 */
export function newRows(sql: Sql, rows: readonly Transaction[]): Transaction[] {
  const fresh = new Map<string, Transaction>()
  for (const [index, given] of rows.entries()) {
    const row = checked(Transaction, given, at => invalid(`transactions/${index}/${at}`))
    const key = JSON.stringify(keyOf(row))
    const known = fresh.get(key) ?? stored(sql, row)
    if (!known) fresh.set(key, row)
    else if (known.amountMinor !== row.amountMinor || known.currency !== row.currency)
      throw invalid(`transactions/${index}/${row.reference}`)
  }
  return [...fresh.values()]
}

export interface TransactionQuery {
  readonly terminalId: TerminalId
  readonly batchNo?: string | null
  readonly source?: 'till' | 'terminal'
}

/** Oldest first; `batchNo` null: no batch has claimed them, undefined: all. */
export function transactionsOf(sql: Sql, query: TransactionQuery): Transaction[] {
  const conditions = ['terminal_id = ?']
  const values: SqlValue[] = [query.terminalId]
  if (query.source) {
    conditions.push('source = ?')
    values.push(query.source)
  }
  if (query.batchNo === null) conditions.push('batch_no IS NULL AND closed_by IS NULL')
  if (typeof query.batchNo === 'string') {
    conditions.push('batch_no = ?')
    values.push(query.batchNo)
  }
  const where = conditions.join(' AND ')
  return sql.all(`SELECT * FROM transactions WHERE ${where} ORDER BY at, id`, ...values).map(rowOf)
}

/**
 * Count and sum of the till's rows in a batch; null when there are none.
 * @throws Fault `input.invalid` when they are in more than one currency, `internal` when the sum is no safe integer
 */
export function tillTotals(
  sql: Sql,
  terminalId: TerminalId,
  batchNo: string | null,
): Totals | null {
  // As text: a sum beyond 2^53 must be seen, not rounded.
  const sums = `SELECT currency, count(*) AS count, CAST(sum(amount_minor) AS TEXT) AS amount
    FROM transactions WHERE terminal_id = ? AND source = 'till'`
  const [totals, other] =
    batchNo === null
      ? sql.all(`${sums} AND batch_no IS NULL AND closed_by IS NULL GROUP BY currency`, terminalId)
      : sql.all(`${sums} AND batch_no = ? GROUP BY currency`, terminalId, batchNo)
  if (!totals) return null
  if (other) throw invalid('currency')
  const amountMinor = Number(totals.amount)
  if (!Number.isSafeInteger(amountMinor)) throw new Fault('internal', { why: 'sum too large' })
  return { count: Number(totals.count), amountMinor, currency: String(totals.currency) }
}

const invalid = (at: string): Fault => new Fault('input.invalid', { at })

const keyOf = (row: Transaction): [string, string, string, string, string] => [
  row.terminalId,
  row.source,
  statedBatch(row),
  row.reference,
  row.kind,
]

function stored(
  sql: Sql,
  row: Transaction,
): Pick<Transaction, 'amountMinor' | 'currency'> | undefined {
  const found = sql.one(
    `SELECT amount_minor, currency FROM transactions
     WHERE terminal_id = ? AND source = ? AND stated = ? AND reference = ? AND kind = ?`,
    ...keyOf(row),
  )
  return found && { amountMinor: Number(found.amount_minor), currency: String(found.currency) }
}

const rowOf = (row: SqlRow): Transaction =>
  checked(
    Transaction,
    {
      terminalId: row.terminal_id,
      source: row.source,
      batchNo: row.batch_no,
      reference: row.reference,
      kind: row.kind,
      amountMinor: row.amount_minor,
      currency: row.currency,
      maskedPan: row.masked_pan,
      at: row.at,
    },
    damaged(`transaction ${row.id}`),
  )
