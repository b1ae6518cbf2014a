import { z } from 'zod'
import { Transaction } from './settlement'

/** One payment as a customer asks for it, and how far it has come. `in-doubt`: its settlement left, and nobody knows yet how that ended. */
export const Payment = Transaction.pick({
  reference: true,
  kind: true,
  amountMinor: true,
  currency: true,
  maskedPan: true,
  at: true,
}).extend({
  terminalName: z.string(),
  state: z.enum(['settled', 'open', 'in-doubt']),
  /** UTC, ISO 8601; null while it is not settled. */
  settledAt: z.string().nullable(),
})
export type Payment = z.infer<typeof Payment>
