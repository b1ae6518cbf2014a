import type { Transaction } from '../../../shared/settlement'
import type { FlashContent } from '../simulator/flash'
import type { WorldState } from '../simulator/world/world-state'
import { tillRows } from './prepared-shop'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
type Rows = readonly Transaction[]

/** The largest sale, where a slip of the finger shows best. */
const withLargest = (rows: Rows, change: (row: Transaction) => readonly Transaction[]): Rows => {
  const largest = Math.max(...rows.map(({ amountMinor }) => amountMinor))
  const at = rows.findIndex(({ amountMinor }) => amountMinor === largest)
  return rows.flatMap((row, index) => (index === at ? change(row) : [row]))
}
const later = (row: Transaction, milliseconds: number): string =>
  new Date(Date.parse(row.at) + milliseconds).toISOString()

/** What was typed into the till, by how it differs from what was sold. */
const TYPED: Readonly<Record<WorldState['till'], (rows: Rows) => Rows>> = {
  right: rows => rows,
  tenfold: rows => withLargest(rows, row => [{ ...row, amountMinor: row.amountMinor * 10 }]),
  hundredfold: rows => withLargest(rows, row => [{ ...row, amountMinor: row.amountMinor * 100 }]),
  doubled: rows =>
    withLargest(rows, row => [row, { ...row, reference: '900001', at: later(row, MINUTE_MS) }]),
  misdated: rows => withLargest(rows, row => [{ ...row, at: later(row, 3 * DAY_MS) }]),
  refunds: rows =>
    withLargest(rows, row => [
      row,
      { ...row, reference: '900002', kind: 'refund', amountMinor: -50 * row.amountMinor },
    ]),
  orphans: rows => withLargest(rows, () => []),
}

/** The till's rows of the open batch. */
export const tillOf = (flash: FlashContent, typed: WorldState['till']): Rows =>
  TYPED[typed](tillRows(flash))
