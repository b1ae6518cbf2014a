import { describe, expect, test } from 'vitest'
import { type Charset, charsetByTag, decodeText, detectCharset, encodeText } from './charset'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const guess = (hex: string) => decodeText(bytes(hex), detectCharset([bytes(hex)]))

describe('a text without a character set', () => {
  test.each([
    ['CP437 umlauts', '66817220', 'für '],
    ['Latin-1 umlauts', '66fc7220', 'für '],
    ['lone umlauts, CP437', '842094208120e1', 'ä ö ü ß'],
    ['lone umlauts, Latin-1', 'e420f620fc20df', 'ä ö ü ß'],
    ['ß alone is CP437, the default', '47727ae165', 'Grzße'],
    ['a rule of CP437 frames', 'c4c4c4c4', '────'],
    ['Chinese in UTF-8', 'e7bb93e7ae97', '结算'],
    ['plain ASCII', '4f4b', 'OK'],
    ['controls that choose a font or pad', '144f4b00', 'OK'],
  ])('%s', (_, hex, text) => {
    expect(guess(hex)).toBe(text)
  })
})

test('texts of one message are looked at together', () => {
  const latin = [bytes('6df6676c696368'), bytes('e1')]
  expect(decodeText(bytes('e1'), detectCharset(latin))).toBe('á')
})

test.each<[number | undefined, Charset | undefined]>([
  [0x00, 'ascii'],
  [0x01, 'iso8859-1'],
  [0x0f, 'iso8859-15'],
  [0x0c, undefined],
  [0x11, undefined],
  [0xfe, 'utf8'],
  [0xff, 'cp437'],
  [undefined, undefined],
])('tag 14 = %s is %s', (byte, charset) => {
  expect(charsetByTag(byte)).toBe(charset)
})

test.each<Charset>(['zvt-7-bit', 'cp437', 'utf8', 'iso8859-1', 'iso8859-15'])(
  '%s writes what it reads',
  charset => {
    const text = 'Händler ÄÖÜ äöüß 12,00'
    expect(decodeText(encodeText(text, charset), charset)).toBe(text)
  },
)

test('the 7-bit set has umlauts in place of brackets', () => {
  expect(Buffer.from(encodeText('ÄÖÜäöüß', 'zvt-7-bit')).toString('latin1')).toBe('[\\]{|}~')
})
