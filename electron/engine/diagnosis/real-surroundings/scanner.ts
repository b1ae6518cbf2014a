import { readdir } from 'node:fs/promises'
import type { Scanner } from '../surroundings'

const DEVICES = '/dev/input/by-id'
/** What scanners call themselves. */
const NAMES = /scan|barcode|honeywell|zebra|symbol|datalogic|newland|mindeo|opticon/i

/** A scanner that types like a keyboard, by the name it gives itself; null where none is named so: the shop may have none. */
export async function scannerOnUsb(devices = DEVICES): Promise<Scanner | null> {
  const names = await readdir(devices).catch(() => [])
  return names.some(name => NAMES.test(name))
    ? { present: true, lastScanAt: null, garbled: false }
    : null
}
