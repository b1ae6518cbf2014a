import { writeBitmaps } from './bitmap-codec'
import { readBody } from './bodies'
import { commandShape } from './commands'
import { writeHead } from './head'
import { malformed } from './malformed'
import type { ZvtMessage } from './message'
import { concat } from './tlv'

const EXTENDED = 0xff
/** Longest data block of an APDU, bytes (PA00P016 chapter 5.2.4). */
export const LONGEST_BODY = 0xffff

/** Where the data block starts and ends; the extended length is low byte first (PA00P016 chapter 5.2.4). */
export interface Extent {
  readonly from: number
  readonly end: number
  readonly extended: boolean
}

/** The extent of the APDU that starts at `at`, or undefined while its header is not complete. */
export function apduExtent(bytes: Uint8Array, at = 0): Extent | undefined {
  const length = bytes[at + 2]
  if (length === undefined) return undefined
  if (length !== EXTENDED) return { from: at + 3, end: at + 3 + length, extended: false }
  const [low, high] = [bytes[at + 3], bytes[at + 4]]
  if (low === undefined || high === undefined) return undefined
  return { from: at + 5, end: at + 5 + high * 256 + low, extended: true }
}

/**
 * Reads one whole APDU (PA00P015 rev. 13.08): CLASS INSTR LEN DATA.
 * The message keeps no reference to `apdu`. Encoding it gives the same bytes again.
 * @throws Fault `wire.malformed` { at: offset in the APDU, why }
 */
export function decodeMessage(apdu: Uint8Array): ZvtMessage {
  const bytes = Uint8Array.from(apdu)
  const extent = apduExtent(bytes)
  if (!extent) throw malformed(bytes.length, 'header cut short')
  const { from, end, extended } = extent
  if (end > bytes.length) throw malformed(bytes.length, `data cut short: ${end - from} announced`)
  if (end < bytes.length) throw malformed(end, 'bytes after the end')
  const command = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  const shape = commandShape(command)
  const body = readBody(shape, bytes, from, end)
  return {
    kind: shape.kind,
    command,
    ...body,
    ...(extended && end - from < EXTENDED ? { extendedLength: true } : {}),
  }
}

/**
 * Writes an APDU without serial framing.
 * @throws Fault `wire.malformed` where a part does not fit its rule.
 */
export function encodeMessage(message: ZvtMessage): Uint8Array {
  const { command, head, bitmaps, rest, extendedLength } = message
  const body = concat([
    writeHead(commandShape(command).head, head),
    writeBitmaps(bitmaps),
    ...(rest ? [rest.bytes] : []),
  ])
  if (body.length > LONGEST_BODY) throw malformed(2, `${body.length} bytes do not fit an APDU`)
  const extended = extendedLength || body.length >= EXTENDED
  const length = extended ? [EXTENDED, body.length & 0xff, body.length >> 8] : [body.length]
  return concat([Uint8Array.of(command >> 8, command & 0xff, ...length), body])
}
