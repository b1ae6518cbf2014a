import { z } from 'zod'
import { Card } from './card'

/**
 * One line of the terminal's log 流水. `declined` was refused by the chip offline (AAC): no money moved,
 * yet the host is told. Amounts are positive fen; the kind gives the direction.
 */
export const LogItem = z.object({
  trace: z.string().regex(/^\d{6}$/),
  receiptNo: z.int(),
  /** The batch it was made in. */
  batchNo: z.string().regex(/^\d{6}$/),
  kind: z.enum(['sale', 'void', 'refund', 'offline-sale', 'declined']),
  entry: z.enum(['stripe', 'chip']),
  /** The card could not check the issuer's answer, the sale stands (ARPC error). */
  arpcError: z.boolean(),
  card: Card,
  amountMinor: z.int().nonnegative(),
  /** Terminal time, milliseconds since 1970 UTC. */
  at: z.int(),
  /** The host knows it from the moment of the sale, or from a notice 0220. */
  atHost: z.boolean(),
  /** Voids and refunds: the trace of what they take back. */
  original: z.string().optional(),
})
export type LogItem = z.infer<typeof LogItem>

/** Money toward the shop, or away from it, or none. */
export const DIRECTION: Readonly<Record<LogItem['kind'], 1 | -1 | 0>> = {
  sale: 1,
  'offline-sale': 1,
  void: -1,
  refund: -1,
  declined: 0,
}

export const signedAmount = (item: LogItem): number => DIRECTION[item.kind] * item.amountMinor

/** The upload class 1…7 (batch upload steps of UnionPay-style terminals; 8 is the end of the batch). */
export function uploadClass(item: LogItem): number {
  if (item.kind === 'offline-sale') return item.entry === 'chip' ? 2 : 1
  if (item.kind === 'refund') return 4
  if (item.kind === 'declined') return 6
  if (item.arpcError) return 7
  return item.entry === 'chip' && item.kind === 'sale' ? 5 : 3
}
