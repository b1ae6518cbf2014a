import type { Finding, Measure } from '../scene'
import { serialPath } from './serial'

/** Below this the ledger may not find room for a settlement, bytes. */
const LEAST_ROOM = 200 * 1_000_000
/** A clock further off than this dates sales wrongly, ms. */
const CLOCK_LIMIT_MS = 5 * 60_000
/** A scan longer ago than a shop's day, ms. */
const LAST_SCAN_MS = 24 * 3_600_000
const MEGABYTE = 1_000_000

/** The computer itself: room for the ledger, its clock, whether it slept, whether another program holds the port. */
export const computer: Measure = async scene => {
  const { surroundings, ledger } = scene
  const [disk, sleeps, copies] = [
    await surroundings.disk(ledger.dir),
    await surroundings.sleeps(),
    await surroundings.otherCopies(serialPath(scene)),
  ]
  const findings: readonly (Finding | null)[] = [
    disk && {
      fact: 'pc.disk',
      result: disk.freeBytes < LEAST_ROOM ? 'full' : 'room',
      measured: { megabytes: Math.floor(disk.freeBytes / MEGABYTE) },
    },
    await clock(scene),
    sleeps && {
      fact: 'pc.sleep',
      result: sleeps.length > 0 ? 'slept' : 'awake',
      measured: { count: sleeps.length },
    },
    copies === null
      ? null
      : {
          fact: 'pc.copies',
          result: copies > 0 ? 'second' : 'one',
          measured: { count: copies + 1 },
        },
  ]
  return findings.flatMap(finding => finding ?? [])
}

/** Against the true time where it is known, else against the ledger: time does not run backwards. */
async function clock({
  surroundings,
  ledger,
  clock: time,
}: Parameters<Measure>[0]): Promise<Finding | null> {
  const ahead = await surroundings.clockAheadMs()
  const last = ledger.journal({ limit: 1 })[0]?.at
  const behindLedger = last === undefined ? 0 : Date.parse(last) - time.now()
  const off = Math.max(Math.abs(ahead ?? 0), behindLedger)
  if (ahead === null && off < CLOCK_LIMIT_MS) return null
  return {
    fact: 'pc.clock',
    result: off > CLOCK_LIMIT_MS ? 'wrong' : 'right',
    measured: { minutes: Math.round(off / 60_000) },
  }
}

export const scanner: Measure = async ({ surroundings, clock: time }) => {
  const seen = await surroundings.scanner()
  if (!seen) return []
  const { present, lastScanAt, garbled } = seen
  const isRecent = lastScanAt !== null && time.now() - Date.parse(lastScanAt) < LAST_SCAN_MS
  return [
    { fact: 'scanner.device', result: present ? 'present' : 'missing' },
    {
      fact: 'scanner.reading',
      result: garbled ? 'garbled' : isRecent ? 'recent' : 'nothing',
      measured: lastScanAt === null ? {} : { at: lastScanAt },
    },
  ]
}

export const slipPrinter: Measure = async ({ surroundings }) => {
  const printer = await surroundings.slipPrinter()
  if (!printer) return []
  const result = printer.ready ? 'ready' : 'not-ready'
  return [{ fact: 'slip.printer', result, measured: { name: printer.name } }]
}
