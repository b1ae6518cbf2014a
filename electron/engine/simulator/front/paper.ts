import { tlv } from '../../terminals/protocols/zvt/build'
import type { ZvtMessage } from '../../terminals/protocols/zvt/message'
import type { Brand } from '../brand'
import type { Registration } from './registration'
import { paperBlock, paperLine, permitted } from './say'
import { charsetTag, written } from './words'

/** Print attributes (PA00P015 ch. 3.5 and 3.6): plain, centred, and the one that ends a receipt. */
const ATTRIBUTE = { plain: 0x00, centred: 0x40, last: 0x81 } as const
/** TLV 1F07: an administration receipt. */
const ADMINISTRATION = tlv('1F07', [0x03])
/** What the tags around a line and the head of a block take at most, bytes. */
const PER_LINE = 10
const PER_BLOCK = 40

/** A slip as the register agreed to get it: 06 D3 where it permits that, else one 06 D1 a line. */
export function slipMessages(
  lines: readonly string[],
  brand: Brand,
  { permits, longestApdu }: Registration,
  readsTlv: boolean,
): readonly ZvtMessage[] {
  const asBlocks = brand.receipt.as === '06D3' && readsTlv && permits.has('06d3')
  return asBlocks ? blocks(lines, brand, longestApdu) : singleLines(lines, brand, readsTlv)
}

const attributeOf = (line: number): number => (line === 0 ? ATTRIBUTE.centred : ATTRIBUTE.plain)

function singleLines(
  lines: readonly string[],
  brand: Brand,
  readsTlv: boolean,
): readonly ZvtMessage[] {
  const kind = permitted(readsTlv, [charsetTag(brand), ADMINISTRATION])
  return [
    ...lines.map((text, at) => paperLine(attributeOf(at), written(brand, text), kind)),
    paperLine(ATTRIBUTE.last, new Uint8Array(0), kind),
  ]
}

function blocks(
  lines: readonly string[],
  brand: Brand,
  longestApdu: number,
): readonly ZvtMessage[] {
  const groups: Uint8Array[][] = [[]]
  let room = longestApdu - PER_BLOCK
  for (const text of lines.map(line => written(brand, line))) {
    if (text.length + PER_LINE > room) {
      groups.push([])
      room = longestApdu - PER_BLOCK
    }
    groups.at(-1)?.push(text)
    room -= text.length + PER_LINE
  }
  return groups.map((texts, at) => oneBlock(texts, brand, at === 0, at === groups.length - 1))
}

function oneBlock(
  texts: readonly Uint8Array[],
  brand: Brand,
  first: boolean,
  last: boolean,
): ZvtMessage {
  const nodes = texts.flatMap((text, at) => [
    ...(first && at < 2 ? [tlv('09', [attributeOf(at)])] : []),
    tlv('07', text),
  ])
  const end = last ? [tlv('09', [ATTRIBUTE.last])] : []
  return paperBlock(
    permitted(true, [ADMINISTRATION, charsetTag(brand), tlv('25', [...nodes, ...end])]),
  )
}
