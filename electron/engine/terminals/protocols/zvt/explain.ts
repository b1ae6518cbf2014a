import { bcdValue } from './bcd'
import { writeBitmaps } from './bitmap-codec'
import { decodeText } from './charset'
import { byteHex, toHex } from './hex'
import { maskMessage } from './mask'
import type { Bitmap, Head, Tlv, ZvtMessage } from './message'
import { concat, EMPTY } from './tlv'
import { readTotals, SCHEMES } from './totals'

export type ExplainedTlv = readonly [tag: string, content: string | readonly ExplainedTlv[]]
export type ExplainedBitmap =
  | string
  | number
  | readonly ExplainedTlv[]
  | Readonly<Record<string, unknown>>

/** A message in words and hexadecimal: codes upper case, contents lower case. Bitmaps by id; a repeated one is a list. */
export interface Explained {
  readonly kind: string
  readonly decoded: {
    readonly [field in Exclude<keyof Head, 'text' | 'timeoutMin'> | 'textHex']?: string
  } & {
    readonly timeoutMin?: number
    readonly bmp?: Readonly<Record<string, ExplainedBitmap | readonly ExplainedBitmap[]>>
    readonly rest?: string
  }
}

const PASSWORD = '(3 byte BCD)'

/**
 * What a message says, passwords and card numbers hidden. A track whose number the terminal has masked itself
 * is shown as the terminal sent it; nothing of this goes into a log (see maskApdu).
 */
export function explain(message: ZvtMessage): Explained {
  const masked = maskMessage(message, 'keep-if-masked')
  const isLine = masked.kind === 'print-line'
  const bmp = isLine || masked.bitmaps.length === 0 ? {} : { bmp: explainBitmaps(masked.bitmaps) }
  const rest = masked.rest ? { rest: toHex(masked.rest.bytes) } : {}
  const textHex = isLine ? { textHex: lineHex(masked) } : {}
  return {
    kind: masked.kind,
    decoded: { ...explainHead(masked.head), ...textHex, ...bmp, ...rest },
  }
}

const lineHex = ({ head, bitmaps }: ZvtMessage) =>
  toHex(concat([head.text ?? EMPTY, writeBitmaps(bitmaps)]))

type Word = string | number

/** How each head field is written. The text of a print line is written with what follows it. */
const HEAD_WORDS: {
  readonly [field in Exclude<keyof Head, 'text'>]: (head: Required<Head>) => Word
} = {
  password: () => PASSWORD,
  newPassword: () => PASSWORD,
  configByte: head => byteHex(head.configByte),
  currency: head => toHex(head.currency),
  resultCode: head => byteHex(head.resultCode),
  intermediate: head => byteHex(head.intermediate),
  timeoutMin: head => bcdValue(Uint8Array.of(head.timeoutMin)) ?? head.timeoutMin,
  attribute: head => byteHex(head.attribute),
  swVersion: head => decodeText(head.swVersion, 'zvt-7-bit'),
  terminalStatus: head => byteHex(head.terminalStatus),
  data: head => toHex(head.data),
}

function explainHead(head: Head): Explained['decoded'] {
  const words = Object.entries(HEAD_WORDS)
    .filter(([field]) => head[field as keyof Head] !== undefined)
    .map(([field, word]) => [field, word(head as Required<Head>)])
  return Object.fromEntries(words)
}

function explainBitmaps(bitmaps: readonly Bitmap[]): NonNullable<Explained['decoded']['bmp']> {
  const byId = new Map<string, ExplainedBitmap[]>()
  for (const bitmap of bitmaps) {
    const id = byteHex(bitmap.id)
    const found = byId.get(id)
    if (found) found.push(explainBitmap(bitmap))
    else byId.set(id, [explainBitmap(bitmap)])
  }
  const unlisted = ([id, [only, ...more]]: [string, ExplainedBitmap[]]) =>
    [id, only === undefined || more.length > 0 ? [only, ...more] : only] as const
  return Object.fromEntries([...byId].map(unlisted)) as NonNullable<Explained['decoded']['bmp']>
}

function explainBitmap({ id, bytes, tlv }: Bitmap): ExplainedBitmap {
  if (tlv) return tlv.map(explainNode)
  if (id === 0x04) return bcdValue(bytes) ?? toHex(bytes)
  if (id === 0x60) return explainTotals(bytes)
  return toHex(bytes)
}

const explainNode = ({ tag, bytes, children }: Tlv): ExplainedTlv => [
  tag,
  children ? children.map(explainNode) : toHex(bytes),
]

function explainTotals(bytes: Uint8Array): ExplainedBitmap {
  const totals = readTotals(bytes)
  if (!totals) return toHex(bytes)
  const { receiptFrom, receiptTo, schemes } = totals
  const sums = SCHEMES.map(scheme => {
    const { count, amountMinor } = schemes[scheme]
    return [scheme, { count, cents: amountMinor }]
  })
  return { receiptFrom, receiptTo, ...Object.fromEntries(sums) }
}
