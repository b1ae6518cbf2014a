import { z } from 'zod'

/** Card schemes a shop meets. CUP is 内卡 domestic, all others are 外卡 foreign. */
export const SCHEMES = {
  unionpay: { start: '622202', length: 19 },
  visa: { start: '400000', length: 16 },
  mastercard: { start: '520000', length: 16 },
  jcb: { start: '352800', length: 16 },
  amex: { start: '340000', length: 15 },
  diners: { start: '360000', length: 14 },
} as const

export const Scheme = z.enum(Object.keys(SCHEMES) as [Scheme, ...Scheme[]])
export type Scheme = keyof typeof SCHEMES

/** An invented card. Its number is never stored: it is made when an ISO 8583 message needs it. */
export const Card = z.object({ scheme: Scheme, index: z.int().nonnegative() })
export type Card = z.infer<typeof Card>

export const isDomestic = (card: Card): boolean => card.scheme === 'unionpay'

/** The invented number with its check digit (ISO/IEC 7812-1 annex B). Only for bytes toward the simulated host. */
export function panOf({ scheme, index }: Card): string {
  const { start, length } = SCHEMES[scheme]
  const body = start + String(index).padStart(length - 1 - start.length, '0')
  return body + checkDigit(body)
}

/** First six, last four: all that may be shown or kept (PCI DSS 3.4.1). */
export function maskedPanOf(card: Card): string {
  const pan = panOf(card)
  return pan.slice(0, 6) + '*'.repeat(pan.length - 10) + pan.slice(-4)
}

function checkDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, character, place) => {
    const digit = Number(character) * (place % 2 === 0 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
