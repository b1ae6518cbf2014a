import { BITMAPS } from './bitmaps'
import { malformed } from './malformed'
import type { Bitmap, ZvtMessage } from './message'
import { concat, EMPTY, keepForm, lengthBytes, readLength, readTlvs, writeTlvs } from './tlv'

const DIGITS = { LLVAR: 2, LLLVAR: 3 } as const

export interface Bitmaps {
  readonly bitmaps: readonly Bitmap[]
  readonly rest?: NonNullable<ZvtMessage['rest']>
}

/** Reads `Fx Fy [Fz]`: one decimal digit a byte. @throws Fault `wire.malformed` at the wrong digit. */
export function readDigits(bytes: Uint8Array, at: number, digits: number, end: number): number {
  let value = 0
  for (let index = at; index < at + digits; index++) {
    const byte = bytes[index]
    if (byte === undefined || index >= end) throw malformed(at, 'length cut short')
    if (byte < 0xf0 || byte > 0xf9) throw malformed(index, 'length digit expected')
    value = value * 10 + byte - 0xf0
  }
  return value
}

export const digitBytes = (value: number, digits: number): readonly number[] =>
  [...String(value).padStart(digits, '0')].map(digit => 0xf0 + Number(digit))

function readContainer(bytes: Uint8Array, at: number, end: number): [Bitmap, number] {
  const length = readLength(bytes, at + 1, end)
  const next = length.next + length.value
  const tlv = readTlvs(bytes, length.next, next)
  return [{ id: 0x06, bytes: EMPTY, tlv, ...keepForm(length) }, next]
}

function readBitmap(bytes: Uint8Array, at: number, end: number): [Bitmap, number] | undefined {
  const id = bytes[at] ?? 0
  const rule = BITMAPS.get(id)?.length
  if (rule === undefined) return undefined
  if (rule === 'BER') return readContainer(bytes, at, end)
  const prefix = typeof rule === 'number' ? 0 : DIGITS[rule]
  const length = typeof rule === 'number' ? rule : readDigits(bytes, at + 1, prefix, end)
  const from = at + 1 + prefix
  if (from + length > end) throw malformed(at, 'bitmap beyond the end')
  return [{ id, bytes: bytes.subarray(from, from + length) }, from + length]
}

/**
 * Reads bitmaps until `end`. One of unknown length stops the reading: it and what follows become `rest`.
 * @throws Fault `wire.malformed` at the bitmap that runs over the end.
 */
export function readBitmaps(bytes: Uint8Array, at: number, end: number): Bitmaps {
  const bitmaps: Bitmap[] = []
  for (let next = at; next < end; ) {
    const read = readBitmap(bytes, next, end)
    if (!read) return { bitmaps, rest: { at: next, bytes: bytes.subarray(next, end) } }
    bitmaps.push(read[0])
    next = read[1]
  }
  return { bitmaps }
}

function bitmapParts({ id, bytes, tlv, lengthForm }: Bitmap): readonly Uint8Array[] {
  const rule = BITMAPS.get(id)?.length
  const content = tlv ? writeTlvs(tlv) : bytes
  if (rule === 'BER')
    return [Uint8Array.from([id, ...lengthBytes(content.length, lengthForm)]), content]
  if (rule === undefined || typeof rule === 'number') return [Uint8Array.of(id), content]
  return [Uint8Array.from([id, ...digitBytes(content.length, DIGITS[rule])]), content]
}

/** @throws Fault `wire.malformed` where the content does not have the length its rule wants. */
export function writeBitmaps(bitmaps: readonly Bitmap[]): Uint8Array {
  for (const bitmap of bitmaps) checkLength(bitmap)
  return concat(bitmaps.flatMap(bitmapParts))
}

function checkLength({ id, bytes }: Bitmap): void {
  const rule = BITMAPS.get(id)?.length
  if (rule === undefined) throw malformed(0, `bitmap ${id} has no known length`)
  if (rule === 'BER') return
  const fits = typeof rule === 'number' ? bytes.length === rule : bytes.length < 10 ** DIGITS[rule]
  if (!fits) throw malformed(0, `bitmap ${id} cannot have ${bytes.length} bytes`)
}
