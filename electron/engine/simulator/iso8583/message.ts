import { Fault } from '../../../../shared/fault'
import { fromHex, packDigits, toHex, unpackDigits } from './digits'
import { FIELDS, type FieldShape } from './fields'

/** An ISO 8583 message as values: digits and text as they read, raw data as hexadecimal. */
export interface IsoMessage {
  /** Message type, four digits, e.g. `0500`. */
  readonly type: string
  readonly fields: Readonly<Record<number, string>>
}

const bad = (why: string, at: number, field = 0): Fault =>
  new Fault('wire.malformed', { protocol: 'iso8583', why, at, field })

/**
 * Message type, bitmap and data elements as bytes (ISO 8583:1987, primary bitmap only).
 * @throws Fault `wire.malformed` naming the element that does not fit its shape.
 */
export function encodeMessage(message: IsoMessage): Uint8Array {
  if (!/^\d{4}$/.test(message.type)) throw bad('type', 0)
  const bitmap = new Uint8Array(8)
  const parts: Uint8Array[] = [fromHex(message.type), bitmap]
  for (const number of Object.keys(message.fields).map(Number)) {
    const shape = FIELDS[number]
    if (!shape) throw bad('unknown field', 0, number)
    const at = (number - 1) >> 3
    bitmap[at] = (bitmap[at] ?? 0) | (0x80 >> ((number - 1) & 7))
    parts.push(...encodeField(number, shape, message.fields[number] ?? ''))
  }
  return concat(parts)
}

function encodeField(number: number, shape: FieldShape, value: string): Uint8Array[] {
  const size = shape.as === 'bytes' ? value.length / 2 : value.length
  const fits = shape.prefix ? size <= shape.length : size === shape.length
  if (!fits || !ALPHABET[shape.as].test(value)) throw bad('value', 0, number)
  const content = CONTENT[shape.as](value, shape)
  if (!shape.prefix) return [content]
  const prefix = String(size).padStart(shape.prefix === 2 ? 2 : 4, '0')
  return [packDigits(prefix), content]
}

const ALPHABET = {
  digits: /^\d*$/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the field is defined as 7-bit text
  text: /^[\x00-\x7f]*$/,
  bytes: /^(?:[0-9A-F]{2})*$/,
} as const

const CONTENT: Record<FieldShape['as'], (value: string, shape: FieldShape) => Uint8Array> = {
  digits: (value, shape) => packDigits(value, shape.odd),
  text: value => Uint8Array.from(value, character => character.charCodeAt(0)),
  bytes: value => fromHex(value),
}

/**
 * Reads what {@link encodeMessage} writes. Goes strictly by the bitmap: hosts add elements freely.
 * @throws Fault `wire.malformed` with the offset where the bytes stop making sense.
 */
export function decodeMessage(payload: Uint8Array): IsoMessage {
  if (payload.length < 10) throw bad('short', payload.length)
  const type = toHex(payload.subarray(0, 2))
  if (!/^\d{4}$/.test(type)) throw bad('type', 0)
  const fields: Record<number, string> = {}
  let at = 10
  for (const number of present(payload.subarray(2, 10))) {
    const shape = FIELDS[number]
    if (!shape) throw bad('unknown field', at, number)
    const read = decodeField(payload, at, number, shape)
    fields[number] = read.value
    at = read.next
  }
  if (at !== payload.length) throw bad('surplus', at)
  return { type, fields }
}

function present(bitmap: Uint8Array): number[] {
  return Array.from({ length: 64 }, (_, bit) => bit + 1).filter(
    number => ((bitmap[(number - 1) >> 3] ?? 0) & (0x80 >> ((number - 1) & 7))) !== 0,
  )
}

function decodeField(payload: Uint8Array, start: number, number: number, shape: FieldShape) {
  const prefixBytes = shape.prefix ? shape.prefix - 1 : 0
  const size = shape.prefix ? readLength(payload, start, number, prefixBytes) : shape.length
  if (size > shape.length) throw bad('length', start, number)
  const from = start + prefixBytes
  const next = from + (shape.as === 'digits' ? (size + 1) >> 1 : size)
  if (next > payload.length) throw bad('short', payload.length, number)
  const value = VALUE[shape.as](payload.subarray(from, next), size, shape)
  if (!ALPHABET[shape.as].test(value)) throw bad('value', from, number)
  return { value, next }
}

function readLength(payload: Uint8Array, at: number, number: number, bytes: number): number {
  const digits = toHex(payload.subarray(at, at + bytes))
  if (digits.length !== bytes * 2) throw bad('short', payload.length, number)
  if (!/^\d+$/.test(digits)) throw bad('length', at, number)
  return Number(digits)
}

type Read = (bytes: Uint8Array, size: number, shape: FieldShape) => string
const VALUE: Record<FieldShape['as'], Read> = {
  digits: (bytes, size, shape) => unpackDigits(bytes, size, shape.odd),
  text: bytes => String.fromCharCode(...bytes),
  bytes: bytes => toHex(bytes),
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
