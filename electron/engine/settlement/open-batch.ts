import type { Totals } from '../../../shared/money'
import type { ClosingReport } from '../../../shared/settlement'

/**
 * A count of 0 beside an amount is no count: the terminal told the amount only, or its count, one byte a card scheme,
 * came round at 256 (ZVT PA00P015 ch. 3.1.3).
 */
export const countIsTold = ({ count, amountMinor }: Totals): boolean =>
  count > 0 || amountMinor === 0

/** How many transactions counts of one byte each may have swallowed. */
const COUNT_COMES_ROUND_AT = 256

/** Counts of the same money that differ by whole rounds of the byte they came in do not differ. */
export const isWholeRounds = (difference: number): boolean =>
  difference % COUNT_COMES_ROUND_AT === 0

export const holdsSomething = ({ count, amountMinor }: Totals): boolean =>
  count > 0 || amountMinor !== 0

/** True only where the terminal told count and amount, and both are nothing: sales and refunds may come to 0 together. */
export const holdsNothing = ({ totals, countUnknown }: ClosingReport): boolean =>
  !countUnknown && !holdsSomething(totals)
