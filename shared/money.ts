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

/** ISO 4217 numeric codes that terminals put on the wire, and how many minor digits they have. */
export const CURRENCIES = {
  CNY: { numeric: '0156', digits: 2 },
  EUR: { numeric: '0978', digits: 2 },
  CHF: { numeric: '0756', digits: 2 },
  USD: { numeric: '0840', digits: 2 },
  GBP: { numeric: '0826', digits: 2 },
  HKD: { numeric: '0344', digits: 2 },
  JPY: { numeric: '0392', digits: 0 },
} as const satisfies Record<string, { numeric: string; digits: number }>

/** The ISO 4217 code behind four wire digits, or undefined if this console does not know it. */
export const currencyByNumeric = (numeric: string): Currency | undefined =>
  Object.entries(CURRENCIES).find(([, known]) => known.numeric === numeric)?.[0]

export const minorDigits = (currency: Currency): number =>
  CURRENCIES[currency as keyof typeof CURRENCIES]?.digits ?? 2
