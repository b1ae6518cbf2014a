import { type Currency, currencyByNumeric } from '../../../../../shared/money'
import type { ClosingReport, SchemeTotal } from '../../../../../shared/settlement'
import { readClosingWords } from '../../words'
import { bcdDigits } from './bcd'
import type { ZvtMessage } from './message'
import { amountMinor, bitmap, findTlv, reason } from './read'
import { readTotals } from './totals'

/**
 * The totals of a status information (ZVT PA00P015 ch. 2.16.3, 3.1): BMP 04, 60, 0C, 0D, 29, 49, 3C and tag 2E.
 * Undefined where it names no amount: totals are never guessed. Every bitmap is optional (ch. 3.1), so without
 * BMP 04 the schemes of BMP 60 are added up. Whether both agree is not checked here.
 */
export function closingReport(message: ZvtMessage, currency: Currency): ClosingReport | undefined {
  const individual = readTotals(bitmap(message, 0x60)?.bytes ?? new Uint8Array(0))
  const schemes = individual ? schemeTotals(individual.schemes) : []
  const total = amountMinor(message) ?? (individual && sumOf(schemes, 'amountMinor'))
  if (total === undefined) return undefined
  const time = terminalTime(message)
  const tid = bcdDigits(bitmap(message, 0x29)?.bytes ?? new Uint8Array(0))
  return {
    totals: {
      count: sumOf(schemes, 'count'),
      amountMinor: total,
      currency: currencyOf(message) ?? currency,
    },
    ...(individual ? {} : { countUnknown: true as const }),
    schemes,
    ...(individual ? { receiptFrom: individual.receiptFrom, receiptTo: individual.receiptTo } : {}),
    ...(time ? { terminalTime: time } : {}),
    ...(tid ? { tid } : {}),
    ...readClosingWords(reason(message) ?? ''),
  }
}

/** Card number, tracks, expiry, sequence number, type and name of the card: what only a payment has (ch. 3.1). */
const OF_A_CARD: ReadonlySet<number> = new Set([0x0e, 0x17, 0x22, 0x23, 0x24, 0x2d, 0x8a, 0x8b])

/**
 * True for the result of one payment. Terminals that repeat payments only answer 06 20 with their last one, whatever
 * was asked for, and its amount is no total.
 */
export const isPayment = ({ bitmaps }: ZvtMessage): boolean =>
  bitmaps.some(({ id }) => OF_A_CARD.has(id)) && !bitmaps.some(({ id }) => id === 0x60)

type Individual = NonNullable<ReturnType<typeof readTotals>>

const schemeTotals = (schemes: Individual['schemes']): SchemeTotal[] =>
  Object.entries(schemes)
    .map(([scheme, sum]) => ({ scheme, ...sum }))
    .filter(({ count, amountMinor }) => count > 0 || amountMinor > 0)

const sumOf = (schemes: readonly SchemeTotal[], what: 'count' | 'amountMinor'): number =>
  schemes.reduce((sum, scheme) => sum + scheme[what], 0)

const currencyOf = (message: ZvtMessage): Currency | undefined =>
  currencyByNumeric(bcdDigits(bitmap(message, 0x49)?.bytes ?? new Uint8Array(0)) ?? '')

/** `YYYY-MM-DD HH:MM:SS` from tag 2E, else `MM-DD HH:MM:SS` from BMP 0D and 0C. */
function terminalTime(message: ZvtMessage): string | undefined {
  const digits = (bytes: Uint8Array | undefined): string =>
    (bytes && bcdDigits(bytes)?.match(/../g)?.join(' ')) ?? ''
  const full = digits(findTlv(message, '2E/1F0E')[0]?.bytes).split(' ')
  const time = digits(findTlv(message, '2E/1F0F')[0]?.bytes ?? bitmap(message, 0x0c)?.bytes)
  const short = digits(bitmap(message, 0x0d)?.bytes).replace(' ', '-')
  const date = full.length === 4 ? `${full[0]}${full[1]}-${full[2]}-${full[3]}` : short
  return date && time ? `${date} ${time.replaceAll(' ', ':')}` : undefined
}
