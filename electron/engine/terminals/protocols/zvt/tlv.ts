import { toHex } from './hex'
import { malformed } from './malformed'
import type { Tlv } from './message'

/** Real messages nest four deep; a hostile one must not exhaust the stack. */
const DEEPEST = 24
const LONGEST_TAG = 4
const CONSTRUCTED = 0x20
const MORE_TAG_BYTES = 0x1f

/** A BER length as it stood on the wire. `form` counts its bytes. */
export interface Length {
  readonly value: number
  readonly next: number
  readonly form: number
}

/** A BER length at `at`, without a look at what it measures; undefined where there is none (81 and 82 are the longest forms). */
export function peekLength(bytes: Uint8Array, at: number): Length | undefined {
  const [first, high, low] = [bytes[at], bytes[at + 1] ?? 0, bytes[at + 2] ?? 0]
  if (first === undefined) return undefined
  if (first < 0x80) return { value: first, next: at + 1, form: 1 }
  if (first === 0x81) return { value: high, next: at + 2, form: 2 }
  return first === 0x82 ? { value: high * 256 + low, next: at + 3, form: 3 } : undefined
}

/**
 * Reads a BER length (PA00P015 chapter 9.3.2) and checks that its content ends before `end`.
 * @throws Fault `wire.malformed` at the length byte.
 */
export function readLength(bytes: Uint8Array, at: number, end: number): Length {
  if (at >= end) throw malformed(at, 'length missing')
  const length = peekLength(bytes, at)
  if (!length) throw malformed(at, 'length form not defined')
  if (length.next + length.value > end) throw malformed(at, 'length beyond the end')
  return length
}

const shortestForm = (value: number) => (value < 0x80 ? 1 : value < 0x100 ? 2 : 3)

/** A length longer than needed is remembered, so that encoding gives the same bytes again. */
export const keepForm = ({ value, form }: Length): { lengthForm?: number } =>
  form > shortestForm(value) ? { lengthForm: form } : {}

export function lengthBytes(value: number, lengthForm = 0): readonly number[] {
  const form = Math.max(lengthForm, shortestForm(value))
  if (form === 1) return [value]
  return form === 2 ? [0x81, value] : [0x82, value >> 8, value & 0xff]
}

function tagEnd(bytes: Uint8Array, at: number, end: number): number {
  let next = at + 1
  if (((bytes[at] ?? 0) & 0x1f) !== MORE_TAG_BYTES) return next
  do {
    if (next >= end) throw malformed(at, 'tag cut short')
    if (next - at >= LONGEST_TAG) throw malformed(at, 'tag too long')
  } while (((bytes[next++] ?? 0) & 0x80) !== 0)
  return next
}

/**
 * Reads BER-TLV nodes from `at` to exactly `end` (PA00P015 chapter 9.3). Contents are views, not copies.
 * @throws Fault `wire.malformed` with the offset in `bytes`.
 */
export function readTlvs(bytes: Uint8Array, at: number, end: number, depth = 1): readonly Tlv[] {
  if (depth > DEEPEST) throw malformed(at, 'nested too deep')
  const nodes: Tlv[] = []
  for (let next = at; next < end; ) {
    const lengthAt = tagEnd(bytes, next, end)
    const tag = toHex(bytes.subarray(next, lengthAt)).toUpperCase()
    const length = readLength(bytes, lengthAt, end)
    const from = length.next
    const constructed = ((bytes[next] ?? 0) & CONSTRUCTED) !== 0
    next = from + length.value
    nodes.push(
      constructed
        ? {
            tag,
            bytes: EMPTY,
            children: readTlvs(bytes, from, next, depth + 1),
            ...keepForm(length),
          }
        : { tag, bytes: bytes.subarray(from, next), ...keepForm(length) },
    )
  }
  return nodes
}

/** No bytes. */
export const EMPTY = new Uint8Array(0)

/** Parts one after the other, in one new array. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Writes nodes as they were read: same order, same length forms. */
export function writeTlvs(nodes: readonly Tlv[]): Uint8Array {
  return concat(
    nodes.flatMap(node => {
      const content = node.children ? writeTlvs(node.children) : node.bytes
      const header = [
        ...Buffer.from(node.tag, 'hex'),
        ...lengthBytes(content.length, node.lengthForm),
      ]
      return [Uint8Array.from(header), content]
    }),
  )
}
