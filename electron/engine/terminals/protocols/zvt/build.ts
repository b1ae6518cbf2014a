import { Fault } from '../../../../../shared/fault'
import { bcd } from './bcd'
import { commandCode } from './commands'
import type { Bitmap, Head, Tlv, ZvtMessage } from './message'
import { EMPTY } from './tlv'

/** Constructors of messages, for both ends of the line. */

/** A command of the table by its kind. @throws Fault `internal` for a kind the table does not have. */
export function command(
  kind: string,
  head: Head = {},
  bitmaps: readonly Bitmap[] = [],
): ZvtMessage {
  const code = commandCode(kind)
  if (code === undefined) throw new Fault('internal', { at: kind })
  return { kind, command: code, head, bitmaps }
}

const answer = (kind: string, code: number, data: Uint8Array | undefined): ZvtMessage => ({
  kind,
  command: code,
  head: data?.length ? { data } : {},
  bitmaps: [],
})

/** 80 00: positive. */
export const acknowledge = (data?: Uint8Array): ZvtMessage => answer('ack', 0x8000, data)

/** 84 xx: negative, with a result code of PA00P015 chapter 10. */
export const refuse = (resultCode: number, data?: Uint8Array): ZvtMessage =>
  resultCode === 0
    ? answer('ack-alt', 0x8400, data)
    : answer('negative-ack', 0x8400 | resultCode, data)

/** A bitmap of any length rule, by its content. */
export const bmp = (id: number, bytes: Uint8Array | readonly number[]): Bitmap => ({
  id,
  bytes: Uint8Array.from(bytes),
})

/** A bitmap that holds a packed number of `length` bytes. */
export const bmpBcd = (id: number, value: number | string, length: number): Bitmap => ({
  id,
  bytes: bcd(value, length),
})

/** An amount in the minor unit: 6 bytes BCD, BMP 04. */
export const amount = (minor: number, id = 0x04): Bitmap => bmpBcd(id, minor, 6)

/** A TLV node: primitive with bytes, constructed with children. `tag` is upper-case hexadecimal. */
export function tlv(tag: string, content: Uint8Array | readonly number[] | readonly Tlv[]): Tlv {
  return isNodes(content)
    ? { tag, bytes: EMPTY, children: content }
    : { tag, bytes: Uint8Array.from(content) }
}

const isNodes = (content: Uint8Array | readonly (number | Tlv)[]): content is readonly Tlv[] =>
  Array.isArray(content) && typeof content[0] === 'object'

/** BMP 06 with these nodes; with none it only says that TLV is welcome (chapter 9.2.1). */
export const container = (...nodes: Tlv[]): Bitmap => ({
  id: 0x06,
  bytes: EMPTY,
  tlv: nodes,
})
