import { digitBytes } from './bitmap-codec'
import type { HeadField } from './commands'
import { malformed } from './malformed'
import type { Head } from './message'
import { concat } from './tlv'

type Field = keyof Head

/** Bytes of a field, and whether it is a number. Fields not named here take all that is left of the body. */
const FIXED: Partial<Record<Field, { readonly bytes: number; readonly number?: true }>> = {
  password: { bytes: 3 },
  newPassword: { bytes: 3 },
  currency: { bytes: 2 },
  configByte: { bytes: 1, number: true },
  resultCode: { bytes: 1, number: true },
  intermediate: { bytes: 1, number: true },
  timeoutMin: { bytes: 1, number: true },
  attribute: { bytes: 1, number: true },
  terminalStatus: { bytes: 1, number: true },
}

const nameOf = (field: HeadField) => field.replace('?', '') as Field

const numberOrBytes = (name: Field, bytes: Uint8Array) =>
  FIXED[name]?.number ? (bytes[0] ?? 0) : bytes

/**
 * Reads the fields that stand before the bitmaps, in order. An optional one is missing when the body ends before it.
 * @throws Fault `wire.malformed` where a field is cut short.
 */
export function readHead(
  layout: readonly HeadField[],
  bytes: Uint8Array,
  at: number,
  end: number,
): { readonly head: Head; readonly next: number } {
  const fields: [Field, number | Uint8Array][] = []
  let next = at
  for (const field of layout) {
    const name = nameOf(field)
    const skipped = next === end && (field.endsWith('?') || !FIXED[name])
    if (skipped) continue
    const to = next + (FIXED[name]?.bytes ?? end - next)
    if (to > end) throw malformed(next, `${name} cut short`)
    fields.push([name, numberOrBytes(name, bytes.subarray(next, to))])
    next = to
  }
  return { head: Object.fromEntries(fields), next }
}

/** Writes the fields of the layout that the head has. @throws Fault `wire.malformed` where one is missing or has a wrong length. */
export function writeHead(layout: readonly HeadField[], head: Head): Uint8Array {
  return concat(layout.map(field => writeField(field, head[nameOf(field)])))
}

function writeField(field: HeadField, value: number | Uint8Array | undefined): Uint8Array {
  const name = nameOf(field)
  const length = FIXED[name]?.bytes
  const bytes = typeof value === 'number' ? Uint8Array.of(value) : value
  if (!bytes) {
    if (length === undefined || field.endsWith('?')) return new Uint8Array(0)
    throw malformed(0, `${name} missing`)
  }
  if (length !== undefined && bytes.length !== length)
    throw malformed(0, `${name} has a wrong length`)
  return name === 'swVersion'
    ? concat([Uint8Array.from(digitBytes(bytes.length, 3)), bytes])
    : bytes
}
