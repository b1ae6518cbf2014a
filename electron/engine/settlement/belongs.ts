import type { Attempt, ClosingReport } from '../../../shared/settlement'

/** How far a terminal's clock may be off when it does not tell us its time: slow by minutes, and one hour around a DST change. */
const CLOCK_TOLERANCE_MS = 75 * 60_000
/** The same when we measured its clock in this session. */
const MEASURED_TOLERANCE_MS = 2 * 60_000

export interface Inquiry {
  readonly attempt: Pick<Attempt, 'startedAt' | 'batchNo'>
  /** What the ledger holds as this terminal's previous closing, whoever asked for it. */
  readonly previous: ClosingReport | undefined
  /** Milliseconds the terminal's clock is ahead of ours; undefined where it does not tell. */
  readonly clockAheadMs: number | undefined
  readonly nowMs: number
}

/**
 * Is a recalled result the result of *this* attempt? (ZVT 06 20 repeats the last end-of-day, whichever that was.)
 * The batch number decides where both sides have one; otherwise the closing must be younger than our intent
 * and not be the closing we already knew.
 */
export function belongsTo(report: ClosingReport, inquiry: Inquiry): boolean {
  const { attempt, previous } = inquiry
  if (report.batchNo && attempt.batchNo) return report.batchNo === attempt.batchNo
  if (previous && sameClosing(report, previous)) return false
  const terminalNowMs = inquiry.nowMs + (inquiry.clockAheadMs ?? 0)
  const at = terminalTimeMs(report.terminalTime, terminalNowMs)
  if (at === undefined) return false
  const measured = inquiry.clockAheadMs !== undefined
  const tolerance = measured ? MEASURED_TOLERANCE_MS : CLOCK_TOLERANCE_MS
  const ours = at - (inquiry.clockAheadMs ?? 0)
  const started = Date.parse(attempt.startedAt)
  return ours >= started - tolerance && ours <= inquiry.nowMs + tolerance
}

const sameClosing = (a: ClosingReport, b: ClosingReport): boolean =>
  a.terminalTime === b.terminalTime &&
  a.receiptFrom === b.receiptFrom &&
  a.receiptTo === b.receiptTo &&
  a.totals.amountMinor === b.totals.amountMinor

/**
 * `MM-DD HH:MM:SS` has no year: take the one that brings it nearest to `nowMs`, the terminal's own now.
 * `YYYY-MM-DD HH:MM:SS` is taken as it is.
 */
export function terminalTimeMs(text: string | undefined, nowMs: number): number | undefined {
  const match = /^(?:(\d{4})-)?(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/.exec(text ?? '')
  if (!match) return undefined
  const [month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(2).map(Number)
  const inYear = (year: number) => new Date(year, month - 1, day, hour, minute, second).getTime()
  if (match[1]) return inYear(Number(match[1]))
  const thisYear = new Date(nowMs).getFullYear()
  return [thisYear - 1, thisYear, thisYear + 1]
    .map(inYear)
    .sort((a, b) => Math.abs(a - nowMs) - Math.abs(b - nowMs))[0]
}
