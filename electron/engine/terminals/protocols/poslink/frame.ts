import { malformed } from '../zvt/malformed'

/** Control bytes of PAX POSLink's serial-style frames: `STX field FS field … ETX LRC`. */
const STX = 0x02
const ETX = 0x03
const FS = 0x1c
const US = 0x1f
/** GS and RS stand inside fields and part nothing here. */
const INSIDE: ReadonlySet<number> = new Set([0x1d, 0x1e, US])
const FIRST_PRINTABLE = 0x20

/** A field, as the parts between its unit separators; one part for a plain field. Latin-1, so that every byte survives. */
export type Field = readonly string[]

/** XOR over everything behind STX, ETX included. */
export const lrc = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum ^ byte, 0)

/** The fields of one frame. @throws Fault `wire.malformed` at the first byte that cannot be read */
export function readFrame(bytes: Uint8Array): readonly Field[] {
  if (bytes[0] !== STX) throw malformed(0, 'STX expected')
  const end = bytes.indexOf(ETX)
  const wrong = bytes.subarray(1, end < 0 ? bytes.length : end).findIndex(byte => !isContent(byte))
  if (wrong >= 0) throw malformed(wrong + 1, 'control byte in a field')
  if (end < 0 || bytes.length === end + 1) throw malformed(bytes.length, 'cut short')
  if (lrc(bytes.subarray(1, end + 1)) !== bytes[end + 1]) throw malformed(end + 1, 'wrong LRC')
  if (bytes.length > end + 2) throw malformed(end + 2, 'bytes behind the frame')
  return Buffer.from(bytes.subarray(1, end))
    .toString('latin1')
    .split(String.fromCharCode(FS))
    .map(field => field.split(String.fromCharCode(US)))
}

const isContent = (byte: number) => byte >= FIRST_PRINTABLE || byte === FS || INSIDE.has(byte)

/** The frame of these fields, byte for byte as it was read. */
export function writeFrame(fields: readonly Field[]): Uint8Array {
  const text = fields
    .map(parts => parts.join(String.fromCharCode(US)))
    .join(String.fromCharCode(FS))
  const body = Uint8Array.from([...Buffer.from(text, 'latin1'), ETX])
  return Uint8Array.from([STX, ...body, lrc(body)])
}

/** Where field `index` begins, for a fault that points at it. */
export const offsetOf = (fields: readonly Field[], index: number): number =>
  fields.slice(0, index).reduce((at, parts) => at + parts.join(' ').length + 1, 1)
