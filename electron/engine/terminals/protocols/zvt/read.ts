import { cardTest } from '../../../../../shared/card-number'
import { hideInLines } from '../../../../../shared/card-text'
import { bcdValue } from './bcd'
import { type Charset, charsetByTag, decodeText, detectCharset } from './charset'
import { maskText } from './mask-text'
import type { Bitmap, Tlv, ZvtMessage } from './message'

/** Accessors: what the driver wants to know of a message, without a look at its bytes. */

/** The first bitmap with this id. */
export const bitmap = (message: ZvtMessage, id: number): Bitmap | undefined =>
  message.bitmaps.find(found => found.id === id)

/** BMP 04, minor units. */
export function amountMinor(message: ZvtMessage): number | undefined {
  const found = bitmap(message, 0x04)
  return found && bcdValue(found.bytes)
}

/** The result code of 84 xx, 06 1E or BMP 27. */
export function resultCode(message: ZvtMessage): number | undefined {
  if (message.command >> 8 === 0x84) return message.command & 0xff
  return message.head.resultCode ?? bitmap(message, 0x27)?.bytes[0]
}

/** All nodes at a path of tags inside BMP 06, e.g. `24/07`, in wire order. */
export function findTlv(message: ZvtMessage, path: string): readonly Tlv[] {
  const [first, ...deeper] = path.split('/')
  const top = message.bitmaps.flatMap(({ tlv }) => tlv ?? []).filter(node => node.tag === first)
  return deeper.reduce<readonly Tlv[]>(
    (nodes, tag) => nodes.flatMap(node => (node.children ?? []).filter(child => child.tag === tag)),
    top,
  )
}

/** The character set of a message: what its tag 14 says, else what was agreed, else what its bytes look like. */
function charsetOf(message: ZvtMessage, bytes: readonly Uint8Array[], agreed?: Charset): Charset {
  return charsetByTag(findTlv(message, '14')[0]?.bytes[0]) ?? agreed ?? detectCharset(bytes)
}

/** The lines a terminal shows or wants shown (tag 24/07, BMP F1–F8), in its own words, card numbers masked. */
export function texts(message: ZvtMessage, agreed?: Charset): readonly string[] {
  const lines = [
    ...findTlv(message, '24/07').map(node => node.bytes),
    ...message.bitmaps.filter(({ id }) => id >= 0xf1 && id <= 0xf8).map(({ bytes }) => bytes),
  ]
  const charset = charsetOf(message, lines, agreed)
  const shown = lines.flatMap(line => maskText(decodeText(line, charset)).split('\n'))
  return hideInLines(shown, cardTest(false))
}

/** The terminal's own words for why it refused: extended error text (tag 1F17), else BMP 3C. */
export function reason(message: ZvtMessage): string | undefined {
  const bytes = findTlv(message, '1F17')[0]?.bytes ?? bitmap(message, 0x3c)?.bytes
  if (!bytes?.length) return undefined
  return maskText(decodeText(bytes, charsetOf(message, [bytes]))).trim() || undefined
}

/** One printed line. `attribute` is as in PA00P015 table 16; `last` ends the receipt. */
export interface PrintLine {
  readonly text: string
  readonly attribute: number
  readonly last: boolean
  /** Tag 1F07: 1 merchant, 2 customer, 3 administration. */
  readonly receiptType?: number
}

const LINE_FEEDS = 0xff
const endsReceipt = (attribute: number) => attribute > 0x80

/** The lines of 06 D1 or 06 D3, card numbers masked. Empty for any other message. */
export function printLines(message: ZvtMessage, agreed?: Charset): readonly PrintLine[] {
  const lines = message.kind === 'print-line' ? singleLine(message) : blockLines(message)
  const charset = charsetOf(
    message,
    lines.map(({ bytes }) => bytes),
    agreed,
  )
  const receiptType = findTlv(message, '1F07')[0]?.bytes[0]
  return lines.map(({ bytes, attribute, last }) => ({
    text: maskText(decodeText(bytes, charset)),
    attribute,
    last,
    ...(receiptType === undefined ? {} : { receiptType }),
  }))
}

type RawLine = Omit<PrintLine, 'text'> & { readonly bytes: Uint8Array }

function singleLine({ head }: ZvtMessage): readonly RawLine[] {
  const attribute = head.attribute ?? 0
  const last = endsReceipt(attribute)
  const bytes = head.text ?? new Uint8Array(0)
  if (attribute !== LINE_FEEDS) return [{ bytes, attribute, last }]
  const feeds = Math.max(1, bytes[0] ?? 1)
  return Array.from({ length: feeds }, (_, index) => ({
    bytes: new Uint8Array(0),
    attribute,
    last: index === feeds - 1,
  }))
}

/** Tag 09 sets the attribute of the lines after it; one that ends the receipt closes the line before it (chapter 3.6). */
function blockLines(message: ZvtMessage): readonly RawLine[] {
  if (message.kind !== 'print-text-block') return []
  const lines: RawLine[] = []
  let attribute = 0
  for (const node of findTlv(message, '25').flatMap(({ children }) => children ?? [])) {
    if (node.tag === '07') lines.push({ bytes: node.bytes, attribute, last: false })
    if (node.tag !== '09') continue
    attribute = node.bytes[0] ?? 0
    if (!endsReceipt(attribute)) continue
    const before = lines.pop() ?? { bytes: new Uint8Array(0), attribute }
    lines.push({ ...before, last: true })
    attribute = 0
  }
  return lines
}
