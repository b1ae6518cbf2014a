import { bcd, bcdDigits, bcdValue } from './bcd'
import { malformed } from './malformed'
import { concat } from './tlv'

/** The card schemes of BMP 60, in wire order (PA00P015 chapter 3.1.3). */
export const SCHEMES = ['girocard', 'jcb', 'mastercard', 'amex', 'visa', 'diners', 'other'] as const
export type Scheme = (typeof SCHEMES)[number]

export interface SchemeSum {
  /** One binary byte on the wire: it wraps after 255. */
  readonly count: number
  readonly amountMinor: number
}

/** What a terminal says it has just settled. An empty batch has `receiptFrom` one above `receiptTo`. */
export interface IndividualTotals {
  /** Four digits. */
  readonly receiptFrom: string
  readonly receiptTo: string
  readonly schemes: Readonly<Record<Scheme, SchemeSum>>
}

const RECEIPT_BYTES = 2
const AMOUNT_BYTES = 6
const ENTRY_BYTES = 1 + AMOUNT_BYTES
/** Two receipt numbers and seven entries. */
export const TOTALS_BYTES = 2 * RECEIPT_BYTES + SCHEMES.length * ENTRY_BYTES

/** Reads BMP 60, or undefined where it is not 53 bytes of what it should be: totals are never guessed. */
export function readTotals(bytes: Uint8Array): IndividualTotals | undefined {
  if (bytes.length !== TOTALS_BYTES) return undefined
  const receiptFrom = bcdDigits(bytes.subarray(0, RECEIPT_BYTES))
  const receiptTo = bcdDigits(bytes.subarray(RECEIPT_BYTES, 2 * RECEIPT_BYTES))
  const sums = SCHEMES.map((_, index) => readSum(bytes, 2 * RECEIPT_BYTES + index * ENTRY_BYTES))
  if (receiptFrom === undefined || receiptTo === undefined || sums.includes(undefined))
    return undefined
  const schemes = Object.fromEntries(SCHEMES.map((scheme, index) => [scheme, sums[index]]))
  return { receiptFrom, receiptTo, schemes: schemes as Record<Scheme, SchemeSum> }
}

function readSum(bytes: Uint8Array, at: number): SchemeSum | undefined {
  const amountMinor = bcdValue(bytes.subarray(at + 1, at + ENTRY_BYTES))
  return amountMinor === undefined ? undefined : { count: bytes[at] ?? 0, amountMinor }
}

/** @throws Fault `wire.malformed` where a count does not fit a byte; `input.invalid` where an amount does not fit 12 digits. */
export function writeTotals({ receiptFrom, receiptTo, schemes }: IndividualTotals): Uint8Array {
  const sums = SCHEMES.flatMap(scheme => {
    const { count, amountMinor } = schemes[scheme]
    if (count < 0 || count > 0xff) throw malformed(0, `${count} does not fit the count byte`)
    return [Uint8Array.of(count), bcd(amountMinor, AMOUNT_BYTES)]
  })
  return concat([bcd(receiptFrom, RECEIPT_BYTES), bcd(receiptTo, RECEIPT_BYTES), ...sums])
}
