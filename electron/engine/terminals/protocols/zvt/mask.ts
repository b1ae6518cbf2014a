import { readBitmaps, writeBitmaps } from './bitmap-codec'
import { BITMAPS } from './bitmaps'
import { apduExtent, decodeMessage, encodeMessage } from './codec'
import { commandShape } from './commands'
import { toHex } from './hex'
import { hideAll, hideCard, hideInText, hideInUnknown, type TrackRule } from './mask-bytes'
import { maskRaw } from './mask-raw'
import type { Bitmap, Head, Tlv, ZvtMessage } from './message'
import { TLV_TAGS } from './tlv-tags'

const PASSWORD_BYTES = 3

/** The same message, byte for byte as long, with passwords, card numbers, tracks and keys hidden. */
export function maskMessage(message: ZvtMessage, track: TrackRule): ZvtMessage {
  const { rest } = message
  return {
    ...message,
    head: maskHead(message.head, track),
    bitmaps: message.bitmaps.map(bitmap => maskBitmap(bitmap, track)),
    ...(rest ? { rest: { at: rest.at, bytes: maskRaw(rest.bytes) } } : {}),
  }
}

function maskHead(head: Head, track: TrackRule): Head {
  const { password, newPassword, text, data } = head
  return {
    ...head,
    ...(password ? { password: hideAll(password) } : {}),
    ...(newPassword ? { newPassword: hideAll(newPassword) } : {}),
    ...(text ? { text: hideInText(text) } : {}),
    ...(data ? { data: maskData(data, track) } : {}),
  }
}

/** Data of an answer is mostly bitmaps (PA00P015 chapters 2.2.6, 5.1). */
function maskData(data: Uint8Array, track: TrackRule): Uint8Array {
  const { bitmaps, rest } = readable(() => readBitmaps(data, 0, data.length)) ?? { rest: true }
  if (!bitmaps || rest) return hideInUnknown(data)
  return writeBitmaps(bitmaps.map(bitmap => maskBitmap(bitmap, track)))
}

function hidden(
  bytes: Uint8Array,
  secret: 'card' | 'all' | undefined,
  track: TrackRule,
): Uint8Array {
  if (secret === 'all') return hideAll(bytes)
  return secret === 'card' ? hideCard(bytes, track) : hideInText(bytes)
}

function maskBitmap(bitmap: Bitmap, track: TrackRule): Bitmap {
  if (bitmap.tlv) return { ...bitmap, tlv: bitmap.tlv.map(node => maskNode(node, track)) }
  return { ...bitmap, bytes: hidden(bitmap.bytes, BITMAPS.get(bitmap.id)?.secret, track) }
}

function maskNode(node: Tlv, track: TrackRule): Tlv {
  if (node.children)
    return { ...node, children: node.children.map(child => maskNode(child, track)) }
  const known = TLV_TAGS.get(node.tag)
  const bytes = known ? hidden(node.bytes, known.secret, track) : hideInUnknown(node.bytes)
  return { ...node, bytes }
}

/**
 * An APDU as hexadecimal for a log: same length, nothing in it that may not be kept.
 * Bytes that are no message are masked by what they look like.
 */
export function maskApdu(apdu: Uint8Array): string {
  const masked = readable(() => encodeMessage(maskMessage(decodeMessage(apdu), 'hide')))
  return toHex(masked ?? withoutPassword(maskRaw(apdu)))
}

function readable<Read>(read: () => Read): Read | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Even a command that cannot be read has its password where its kind says. */
function withoutPassword(bytes: Uint8Array): Uint8Array {
  const shape = commandShape(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0))
  const secrets = shape.head.filter(field => /password/i.test(field)).length
  const from = apduExtent(bytes)?.from ?? 3
  return bytes.fill(0xee, from, from + secrets * PASSWORD_BYTES)
}
