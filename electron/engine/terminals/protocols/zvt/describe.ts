import { BITMAPS } from './bitmaps'
import { decodeText, detectCharset } from './charset'
import { byteHex, toHex } from './hex'
import { maskMessage } from './mask'
import { maskText } from './mask-text'
import type { Bitmap, Tlv, ZvtMessage } from './message'
import { TLV_TAGS } from './tlv-tags'

/** A message for a support engineer: one line a field, by its name in PA00P015, card data hidden. Technical English in every language. */
export function describeMessage(message: ZvtMessage): readonly string[] {
  const { kind, command, bitmaps, rest } = maskMessage(message, 'hide')
  const code = `${byteHex(command >> 8)} ${byteHex(command & 0xff)}`
  return [
    `${code} ${kind}`,
    ...bitmaps.flatMap(bitmapLines),
    ...(rest ? [`at ${rest.at}: bitmap of unknown length: ${toHex(rest.bytes)}`] : []),
  ]
}

function bitmapLines({ id, bytes, tlv }: Bitmap): readonly string[] {
  const title = `  ${byteHex(id)} ${BITMAPS.get(id)?.meaning ?? 'unknown'}`
  return tlv
    ? [title, ...tlv.flatMap(node => nodeLines(node, '    '))]
    : [`${title}: ${toHex(bytes)}`]
}

function nodeLines({ tag, bytes, children }: Tlv, indent: string): readonly string[] {
  const known = TLV_TAGS.get(tag)
  const title = `${indent}${tag} ${known?.name ?? 'unknown'}`
  if (children) return [title, ...children.flatMap(child => nodeLines(child, `${indent}  `))]
  const readable = known?.encoding === 'text' || known?.encoding === 'ascii'
  return [
    `${title}: ${readable ? maskText(decodeText(bytes, detectCharset([bytes]))) : toHex(bytes)}`,
  ]
}
