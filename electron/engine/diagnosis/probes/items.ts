import type { FactResult } from '../../../../shared/facts'
import type { Transaction } from '../../../../shared/settlement'

/** Wrong by a whole factor, largest first. */
const FACTORS: readonly (readonly [number, FactResult<'items.amounts'>])[] = [
  [100, 'hundredfold'],
  [10, 'tenfold'],
]
/** Fewer rows than this have no usual amount. */
const ENOUGH_ROWS = 8
/** So far above the next largest amount, a row stands alone. */
const ALONE: Readonly<Record<number, number>> = { 100: 40, 10: 8 }
const AGAIN_MS = 3 * 60_000
const FUTURE_MS = 10 * 60_000
const TOO_OLD_MS = 7 * 24 * 3_600_000

export interface Amounts {
  readonly result: FactResult<'items.amounts'>
  readonly rows: readonly Transaction[]
}

/** Zeros too many: seen by comparing with the terminal's own row, or because one amount stands alone above all others. */
export function amountsResult(
  till: readonly Transaction[],
  theirs: readonly Transaction[],
): Amounts {
  for (const [factor, result] of FACTORS) {
    const rows = till.filter(row => isTimes(row, partner(row, theirs), factor))
    if (rows.length > 0) return { result, rows }
  }
  const sales = [...till]
    .filter(({ amountMinor }) => amountMinor > 0)
    .sort((a, b) => b.amountMinor - a.amountMinor)
  const [largest, next] = sales
  if (!largest || !next || sales.length < ENOUGH_ROWS) return { result: 'usual', rows: [] }
  const ratio = largest.amountMinor / next.amountMinor
  const alone = FACTORS.find(([factor]) => ratio >= (ALONE[factor] ?? factor))
  return alone ? { result: alone[1], rows: [largest] } : { result: 'usual', rows: [] }
}

const partner = (row: Transaction, rows: readonly Transaction[]): Transaction | undefined =>
  rows.find(({ reference, kind }) => reference === row.reference && kind === row.kind)

const isTimes = (row: Transaction, other: Transaction | undefined, factor: number): boolean =>
  other !== undefined &&
  other.amountMinor !== 0 &&
  (row.amountMinor === other.amountMinor * factor || other.amountMinor === row.amountMinor * factor)

/** The same card, kind and amount again within minutes. */
export const doubled = (rows: readonly Transaction[]): readonly Transaction[] =>
  rows.filter(
    (row, index) =>
      row.maskedPan !== null &&
      rows
        .slice(0, index)
        .some(
          earlier =>
            earlier.maskedPan === row.maskedPan &&
            earlier.amountMinor === row.amountMinor &&
            earlier.kind === row.kind &&
            Math.abs(Date.parse(row.at) - Date.parse(earlier.at)) <= AGAIN_MS,
        ),
  )

/** In the future, or long before the rest of the batch. */
export function wrongDates(rows: readonly Transaction[], nowMs: number): readonly Transaction[] {
  const times = rows.map(({ at }) => Date.parse(at)).sort((a, b) => a - b)
  const middle = times[Math.floor(times.length / 2)] ?? nowMs
  return rows.filter(({ at }) => {
    const time = Date.parse(at)
    return time > nowMs + FUTURE_MS || time < middle - TOO_OLD_MS
  })
}
