import type { ClosingReport } from '../../../../shared/settlement'
import { bcd } from '../../terminals/protocols/zvt/bcd'
import { wallTime } from '../wall-time'

const MINUTE_MS = 60_000

/** A moment as the shop's wall clock shows it, in the packed digits of ZVT. */
export interface WireTime {
  /** YYYYMMDD, TLV 1F0E. */
  readonly date: Uint8Array
  /** HHMMSS, TLV 1F0F and BMP 0C. */
  readonly time: Uint8Array
  /** MMDD, BMP 0D. */
  readonly monthDay: Uint8Array
}

/** `utcOffsetMinutes` is how far the shop's wall clock is ahead of UTC. */
export function wireTime(atMs: number, utcOffsetMinutes: number): WireTime {
  const { time, date, minute } = wallTime(atMs, utcOffsetMinutes)
  return {
    date: bcd(minute.slice(0, 10).replaceAll('-', ''), 4),
    time: bcd(time, 3),
    monthDay: bcd(date, 2),
  }
}

/** The moment behind `YYMMDD` and `HHMMSS` of 06 91, milliseconds since 1970 UTC; undefined where they are no date. */
export function momentOf(
  yymmdd: string,
  hhmmss: string,
  utcOffsetMinutes: number,
): number | undefined {
  const [year = '', month = '', day = ''] = yymmdd.match(/\d\d/g) ?? []
  const [hour = '', minute = '', second = ''] = hhmmss.match(/\d\d/g) ?? []
  const at = Date.parse(`20${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at) ? undefined : at - utcOffsetMinutes * MINUTE_MS
}

/**
 * When a batch was closed, terminal time, milliseconds since 1970 UTC. A closing report's `MM-DD HH:MM:SS` has no
 * year: it is the first such moment after the host's answer at `settledAt`.
 */
export function closedAt(
  { terminalTime = '' }: Pick<ClosingReport, 'terminalTime'>,
  settledAt: number,
  utcOffsetMinutes: number,
): number {
  const [, month, day, hour, minute, second] = REPORT_TIME.exec(terminalTime) ?? []
  if (!second) return settledAt
  const year = new Date(settledAt + utcOffsetMinutes * MINUTE_MS).getUTCFullYear()
  const [thisYear = settledAt, nextYear = settledAt] = [year, year + 1].map(
    y =>
      Date.parse(`${y}-${month}-${day}T${hour}:${minute}:${second}Z`) -
      utcOffsetMinutes * MINUTE_MS,
  )
  return thisYear >= settledAt - SECOND_MS ? thisYear : nextYear
}
const REPORT_TIME = /^(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/
/** A report has no milliseconds. */
const SECOND_MS = 1_000
