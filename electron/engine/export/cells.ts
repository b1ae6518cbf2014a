import type { CellObject } from 'write-excel-file/node'
import { type Currency, minorDigits } from '../../../shared/money'

/** A cell of a workbook; null is an empty one. */
export type Cell = CellObject | null

/** More digits than this a spreadsheet rounds without a word (IEEE 754). */
const DIGITS_KEPT = 15

/** What a person or a terminal wrote: marked as text, so that it is not calculated, not even when somebody edits it. */
export const words = (value: string | null | undefined): Cell =>
  value ? { value, type: String, format: '@', align: 'left', indent: 1 } : null

/** `at` in UTC, shown in the machine's own time zone: a spreadsheet knows none. */
export function moment(at: string | null): Cell {
  if (at === null) return null
  const local = new Date(at)
  const value = new Date(local.getTime() - local.getTimezoneOffset() * 60_000)
  return { value, type: Date, format: 'yyyy-mm-dd hh:mm', align: 'left', indent: 1 }
}

export const whole = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : { value, type: Number, format: '#,##0' }

/** The major unit as a number, or as text where a number would lose a digit. */
export function money(amountMinor: number | null | undefined, currency: Currency): Cell {
  if (amountMinor === null || amountMinor === undefined) return null
  const digits = minorDigits(currency)
  const shown = digits > 0 ? `#,##0.${'0'.repeat(digits)}` : '#,##0'
  if (String(Math.abs(amountMinor)).length > DIGITS_KEPT) return words(inMajor(amountMinor, digits))
  return { value: Number(inMajor(amountMinor, digits)), type: Number, format: shown }
}

/** From the digits of the integer, not by a division. */
function inMajor(amountMinor: number, digits: number): string {
  const all = String(Math.abs(amountMinor)).padStart(digits + 1, '0')
  const point = all.length - digits
  const sign = amountMinor < 0 ? '-' : ''
  return `${sign}${all.slice(0, point)}${digits > 0 ? `.${all.slice(point)}` : ''}`
}

const WIDTH = { least: 6, most: 60, ofDate: 17, around: 3 } as const

/** How wide a column must be for its cells, in digits of the standard font; a Chinese character takes two. */
export function widthOf(cells: readonly Cell[]): number {
  let widest: number = WIDTH.least
  for (const cell of cells) widest = Math.max(widest, breadth(cell))
  return Math.min(WIDTH.most, widest + WIDTH.around)
}

function breadth(cell: Cell): number {
  const value = cell?.value
  if (value === undefined) return 0
  if (value instanceof Date) return WIDTH.ofDate
  if (typeof value !== 'number') return String(value).replace(/[^\0-\u02ff]/g, '██').length
  const fraction = /\.(0+)$/.exec(cell?.format ?? '')?.[1]?.length ?? 0
  return value.toLocaleString('en', { minimumFractionDigits: fraction }).length
}
