import { z } from 'zod'

/** ISO 4217 alphabetic code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/)
export type Currency = z.infer<typeof Currency>

/** Integer count of the minor unit (fen, cent): money is never a float. */
export const AmountMinor = z.int()

/** How many transactions and how much money, in one currency. */
export const Totals = z.object({
  count: z.int().nonnegative(),
  amountMinor: AmountMinor,
  currency: Currency,
})
export type Totals = z.infer<typeof Totals>

/** ISO 4217 numeric codes that terminals put on the wire. */
export const CURRENCIES = {
  CNY: { numeric: '0156' },
  EUR: { numeric: '0978' },
  CHF: { numeric: '0756' },
  USD: { numeric: '0840' },
  GBP: { numeric: '0826' },
  HKD: { numeric: '0344' },
  JPY: { numeric: '0392' },
} as const satisfies Record<string, { numeric: string }>

/** The ISO 4217 code behind four wire digits, or undefined if this console does not know it. */
export const currencyByNumeric = (numeric: string): Currency | undefined =>
  Object.entries(CURRENCIES).find(([, known]) => known.numeric === numeric)?.[0]

/** ISO 4217: where the minor unit is not a hundredth, whether or not a terminal here speaks the currency. */
const OTHER_DIGITS: readonly (readonly [digits: number, currencies: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
]

export const minorDigits = (currency: Currency): number =>
  OTHER_DIGITS.find(([, currencies]) => currencies.split(' ').includes(currency))?.[0] ?? 2
