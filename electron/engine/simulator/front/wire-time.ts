import { bcd } from '../../terminals/protocols/zvt/bcd'
import { wallTime } from '../wall-time'

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
  return Number.isNaN(at) ? undefined : at - utcOffsetMinutes * 60_000
}
