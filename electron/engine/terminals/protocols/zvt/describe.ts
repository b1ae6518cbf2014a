import type { Text } from '../../../../../shared/i18n/translate'
import { bcdDigits, bcdValue } from './bcd'
import { BITMAPS } from './bitmaps'
import { decodeText, detectCharset } from './charset'
import { intermediateTexts, resultText, statusText } from './code-texts'
import { byteHex, toHex } from './hex'
import { maskMessage } from './mask'
import { maskText } from './mask-text'
import type { Bitmap, Head, Tlv, ZvtMessage } from './message'
import { isHostCode } from './result-codes'
import { TLV_TAGS } from './tlv-tags'
import { readTotals, SCHEMES } from './totals'

/**
 * A message for a support engineer: one line a field, by its name in PA00P015, card data hidden. Names of fields are
 * technical English in every language; what a code means is said in the reader's.
 */
export function describeMessage(message: ZvtMessage, text: Text): readonly string[] {
  const { kind, command, head, bitmaps, rest } = maskMessage(message, 'hide')
  const code = `${byteHex(command >> 8)} ${byteHex(command & 0xff)}`
  return [
    `${code} ${kind}`,
    ...(command >> 8 === 0x84 ? [`  result code: ${refusal(command & 0xff, text)}`] : []),
    ...headLines(head, text),
    ...bitmaps.flatMap(bitmap => bitmapLines(bitmap, text)),
    ...(rest ? [`at ${rest.at}: bitmap of unknown length: ${toHex(rest.bytes)}`] : []),
  ]
}

type Say = (head: Required<Head>, text: Text) => string

/** How each field before the bitmaps is said; a password is not. */
const HEAD: readonly (readonly [keyof Head, string, Say])[] = [
  ['password', 'password', () => '(hidden)'],
  ['newPassword', 'new password', () => '(hidden)'],
  ['configByte', 'config byte', head => byteHex(head.configByte)],
  ['currency', 'currency', head => toHex(head.currency)],
  ['resultCode', 'result code', (head, text) => result(head.resultCode, text)],
  ['intermediate', 'status', (head, { t }) => progress(head.intermediate, t)],
  ['timeoutMin', 'minutes until the next one at most', head => byteHex(head.timeoutMin)],
  ['attribute', 'print attribute', head => byteHex(head.attribute)],
  ['text', 'text line', head => readable(head.text)],
  ['swVersion', 'software', head => readable(head.swVersion)],
  ['terminalStatus', 'terminal status', (head, { t }) => state(head.terminalStatus, t)],
  ['data', 'data', head => toHex(head.data)],
]

const headLines = (head: Head, text: Text): readonly string[] =>
  HEAD.filter(([field]) => head[field] !== undefined).map(
    ([, name, say]) => `  ${name}: ${say(head as Required<Head>, text)}`,
  )

const result = (code: number, { t }: Text) => `${byteHex(code)} · ${t(resultText(code))}`
/** A refusal of the command itself is never the acquirer's. */
const refusal = (code: number, text: Text) =>
  isHostCode(code) ? byteHex(code) : result(code, text)
const state = (code: number, t: Text['t']) => `${byteHex(code)} · ${t(statusText(code))}`
const progress = (code: number, t: Text['t']) =>
  [byteHex(code), ...intermediateTexts(code).map(key => t(key))].join(' · ')

const readable = (bytes: Uint8Array) => maskText(decodeText(bytes, detectCharset([bytes])))

type Content = (bytes: Uint8Array, text: Text) => string
/** Bitmaps whose content is more than its hexadecimal. */
const CONTENT: ReadonlyMap<number, Content> = new Map<number, Content>([
  [0x04, bytes => String(bcdValue(bytes) ?? toHex(bytes))],
  [0x27, (bytes, text) => result(bytes[0] ?? 0, text)],
  [0x29, bytes => bcdDigits(bytes) ?? toHex(bytes)],
  [0x2a, readable],
  [0x3c, readable],
  [0x60, bytes => totalsLine(bytes)],
  [0x8b, readable],
])

/** Receipts from–to, then each scheme that took anything: count and amount in the minor unit. */
function totalsLine(bytes: Uint8Array): string {
  const totals = readTotals(bytes)
  if (!totals) return toHex(bytes)
  const { receiptFrom, receiptTo, schemes } = totals
  const taken = SCHEMES.map(scheme => [scheme, schemes[scheme]] as const)
    .filter(([, { count, amountMinor }]) => count > 0 || amountMinor > 0)
    .map(([scheme, { count, amountMinor }]) => `${scheme} ${count} × ${amountMinor}`)
  return [`receipts ${receiptFrom}–${receiptTo}`, ...taken].join(', ')
}

function bitmapLines({ id, bytes, tlv }: Bitmap, text: Text): readonly string[] {
  const title = `  ${byteHex(id)} ${BITMAPS.get(id)?.meaning ?? 'unknown'}`
  if (tlv) return [title, ...tlv.flatMap(node => nodeLines(node, '    '))]
  return [`${title}: ${CONTENT.get(id)?.(bytes, text) ?? toHex(bytes)}`]
}

function nodeLines({ tag, bytes, children }: Tlv, indent: string): readonly string[] {
  const known = TLV_TAGS.get(tag)
  const title = `${indent}${tag} ${known?.name ?? 'unknown'}`
  if (children) return [title, ...children.flatMap(child => nodeLines(child, `${indent}  `))]
  const isText = known?.encoding === 'text' || known?.encoding === 'ascii'
  return [`${title}: ${isText ? readable(bytes) : toHex(bytes)}`]
}
