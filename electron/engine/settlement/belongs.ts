import type { Attempt, ClosingReport } from '../../../shared/settlement'
import { holdsSomething } from './open-batch'

/** How far a terminal's clock may be off when it does not tell us its time: slow by minutes, and one hour around a DST change. */
const CLOCK_TOLERANCE_MS = 75 * 60_000
/** The same when we measured its clock in this session. */
const MEASURED_TOLERANCE_MS = 2 * 60_000
/** No farther is a clock off by its time zone alone, nor do two evenings' closings come nearer. */
const HOURS_OFF_MS = 14 * 3_600_000

export interface Inquiry {
  readonly attempt: Pick<Attempt, 'startedAt' | 'batchNo' | 'frozen' | 'tid' | 'clockAheadMs'>
  /** What the ledger holds as this terminal's previous closing, whoever asked for it. */
  readonly previous: ClosingReport | undefined
  /** When that one was told, by our clock; undefined where it was only recalled later. */
  readonly previousToldMs?: number | undefined
  /** Milliseconds the terminal's clock is ahead of ours; undefined where it does not tell. */
  readonly clockAheadMs: number | undefined
  readonly nowMs: number
}

/**
 * ours     the result of this attempt
 * another  for sure that of another closing: this attempt's has not come
 * unclear  nothing that can be trusted tells them apart
 */
export type Judged = 'ours' | 'another' | 'unclear'

/**
 * Whose result was recalled? (ZVT 06 20 repeats the last end-of-day, whichever that was.) The batch number decides
 * where both sides have one; otherwise the closing must not be the one we already knew, and be younger than our
 * intent. Hosts set a terminal's clock with the close: one measured before it counts as one measured after. A clock
 * that was not measured proves a time that fits and one of another day; hours off it may be wrong, and the money has to tell.
 */
export function judge(report: ClosingReport, inquiry: Inquiry): Judged {
  const { attempt, previous, clockAheadMs } = inquiry
  const numbers = byNumbers(report, attempt)
  if (numbers) return numbers
  if (previous && sameClosing(report, previous)) return 'another'
  const clocks = [clockAheadMs, attempt.clockAheadMs].filter(ahead => ahead !== undefined)
  if (clocks.some(ahead => isInTime(report, inquiry, ahead, MEASURED_TOLERANCE_MS))) return 'ours'
  if (clockAheadMs !== undefined && isTimed(report, inquiry)) return 'another'
  if (fitsUntold(report, inquiry)) return 'ours'
  return isOfAnotherDay(report, inquiry) ? 'another' : 'unclear'
}

/**
 * A clock that nobody measured may be hours off: an empty battery, a wrong time zone. A closing that is further away is one
 * of another evening, which is what most terminals that we meet for the first time still remember.
 */
function isOfAnotherDay({ terminalTime }: ClosingReport, { attempt, nowMs }: Inquiry): boolean {
  const at = terminalTimeMs(terminalTime, nowMs)
  if (at === undefined) return false
  return at < Date.parse(attempt.startedAt) - HOURS_OFF_MS || at > nowMs + HOURS_OFF_MS
}

/** Some terminals have a number for each acquirer: another one proves nothing, and least of all that it is ours. */
function byNumbers(
  { tid, batchNo }: ClosingReport,
  attempt: Pick<Inquiry['attempt'], 'tid' | 'batchNo'>,
): Judged | undefined {
  if (tid && attempt.tid && tid !== attempt.tid) return 'unclear'
  if (batchNo && attempt.batchNo) return batchNo === attempt.batchNo ? 'ours' : 'another'
  return undefined
}

const isTimed = ({ terminalTime }: ClosingReport, { nowMs }: Inquiry): boolean =>
  terminalTimeMs(terminalTime, nowMs) !== undefined

const fitsUntold = (report: ClosingReport, inquiry: Inquiry): boolean =>
  isInTime(report, inquiry, learntAheadMs(inquiry) ?? 0, CLOCK_TOLERANCE_MS) ||
  isMoneyOf(report, inquiry.attempt.frozen)

function isInTime(
  { terminalTime }: ClosingReport,
  { attempt, nowMs }: Inquiry,
  aheadMs: number,
  toleranceMs: number,
): boolean {
  const at = terminalTimeMs(terminalTime, nowMs + aheadMs)
  if (at === undefined) return false
  const ours = at - aheadMs
  return ours >= Date.parse(attempt.startedAt) - toleranceMs && ours <= nowMs + toleranceMs
}

/** How far its clock was off when it told of its previous closing. */
function learntAheadMs({ previous, previousToldMs }: Inquiry): number | undefined {
  if (previousToldMs === undefined) return undefined
  const at = terminalTimeMs(previous?.terminalTime, previousToldMs)
  return at === undefined ? undefined : at - previousToldMs
}

/** Count and amount are those our own books had frozen. */
const isMoneyOf = ({ totals, countUnknown }: ClosingReport, frozen: Attempt['frozen']): boolean =>
  frozen !== null &&
  !countUnknown &&
  holdsSomething(totals) &&
  totals.count === frozen.count &&
  totals.amountMinor === frozen.amountMinor &&
  totals.currency === frozen.currency

/** Without time and receipts the same amount is no proof: two days may bring it. */
const sameClosing = (a: ClosingReport, b: ClosingReport): boolean =>
  (a.terminalTime !== undefined || (a.receiptFrom !== undefined && holdsSomething(a.totals))) &&
  a.terminalTime === b.terminalTime &&
  a.receiptFrom === b.receiptFrom &&
  a.receiptTo === b.receiptTo &&
  a.totals.amountMinor === b.totals.amountMinor

/**
 * `MM-DD HH:MM:SS` has no year: take the one that brings it nearest to `nowMs`, the terminal's own now.
 * `YYYY-MM-DD HH:MM:SS` is taken as it is.
 */
export function terminalTimeMs(text: string | undefined, nowMs: number): number | undefined {
  const match =
    /^(?:(\d{4})-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(
      text ?? '',
    )
  if (!match) return undefined
  const [month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(2).map(Number)
  const inYear = (year: number) => new Date(year, month - 1, day, hour, minute, second).getTime()
  if (match[1]) return inYear(Number(match[1]))
  const thisYear = new Date(nowMs).getFullYear()
  return [thisYear - 1, thisYear, thisYear + 1]
    .map(inYear)
    .sort((a, b) => Math.abs(a - nowMs) - Math.abs(b - nowMs))[0]
}
