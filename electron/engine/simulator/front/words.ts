import { tlv } from '../../terminals/protocols/zvt/build'
import { type Charset, encodeText } from '../../terminals/protocols/zvt/charset'
import type { Tlv } from '../../terminals/protocols/zvt/message'
import type { Brand } from '../brand'

/** The brand's character set, and how TLV 14 names it (PA00P015 ch. 9.4). */
const CHARSETS: Readonly<Record<Brand['charset'], readonly [Charset, number]>> = {
  cp437: ['cp437', 0xff],
  'latin-1': ['iso8859-1', 0x01],
  'utf-8': ['utf8', 0xfe],
}

/** Text as this brand writes it. */
export const written = (brand: Brand, text: string): Uint8Array =>
  encodeText(text, CHARSETS[brand.charset][0])

/** TLV 14. */
export const charsetTag = (brand: Brand): Tlv => tlv('14', [CHARSETS[brand.charset][1]])

/** TLV 14 and 24: what the display shows, line by line. */
export const display = (brand: Brand, lines: readonly string[]): readonly Tlv[] =>
  lines.length === 0
    ? []
    : [
        charsetTag(brand),
        tlv(
          '24',
          lines.map(line => tlv('07', written(brand, line))),
        ),
      ]
