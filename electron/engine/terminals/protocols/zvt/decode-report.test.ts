import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../../../shared/i18n/catalogue'
import { textFor } from '../../../../../shared/i18n/translate'
import { decodeMessage } from './codec'
import { decodeReport } from './decode-report'
import { describeMessage } from './describe'
import { frame } from './frame'
import { toHex } from './hex'

const refused = (at: number) => ({ error: { code: 'wire.malformed', at } })

describe('pasted hexadecimal', () => {
  test.each(['061e0177', '06 1E 01 77', ' 0x061E0177\n', '06:1e:01:77', '06-1E-01-77'])(
    '%s',
    hex => {
      expect(decodeReport(hex)).toEqual({
        kind: 'abort',
        decoded: { resultCode: '77' },
        reencoded: '061e0177',
      })
    },
  )

  test.each([
    ['061e01zz', 3],
    ['061e017', 3],
    ['hello', 0],
    ['', 0],
  ])('%j is no message', (hex, at) => {
    expect(decodeReport(hex)).toEqual(refused(at))
  })
})

describe('a serial frame', () => {
  const apdu = Uint8Array.of(0x04, 0xff, 0x02, 0x10, 0x03)

  test('is taken off', () => {
    expect(decodeReport(toHex(frame(apdu)))).toMatchObject({
      kind: 'intermediate-status',
      decoded: { intermediate: '10', timeoutMin: 3 },
    })
  })

  test('with a wrong check sum is refused where that stands', () => {
    const bytes = frame(apdu)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff
    expect(decodeReport(toHex(bytes))).toEqual(refused(bytes.length - 2))
  })
})

test('a bitmap that stands twice is shown twice', () => {
  expect(decodeReport('040f0427002701')).toMatchObject({ decoded: { bmp: { 27: ['00', '01'] } } })
})

test('totals that are not 53 bytes are shown as they are', () => {
  expect(decodeReport('040f0660f0f0f20102')).toMatchObject({ decoded: { bmp: { 60: '0102' } } })
})

const inWords = (hex: string, locale: Locale = 'en') =>
  describeMessage(decodeMessage(Uint8Array.from(Buffer.from(hex, 'hex'))), textFor(locale))

test('a message in words', () => {
  expect(inWords('040f0d27770608240607044f4b84207f')).toEqual([
    '04 0F status-information',
    '  27 result code: 77 · End-of-day batch not possible',
    '  06 TLV container',
    '    24 display texts',
    '      07 text line: OKä ',
    'at 15: bitmap of unknown length: 7f',
  ])
})

test.each([
  [
    '061e0177',
    ['  result code: 77 · End-of-day batch not possible'],
    ['  result code: 77 · 现在不能结算'],
  ],
  ['849c00', ['  result code: 9C · Please wait'], ['  result code: 9C · 请稍候']],
  ['843700', ['  result code: 37'], ['  result code: 37']],
  [
    '060f01f0',
    ['  terminal status: F0 · Reconciliation required'],
    ['  terminal status: F0 · 要先结算'],
  ],
  ['04ff010e', ['  status: 0E · Please wait'], ['  status: 0E · 正在处理，请稍候']],
])('what the codes of %s mean is said in both languages', (hex, en, zh) => {
  expect(inWords(hex).slice(1)).toEqual(en)
  expect(inWords(hex, 'zh-CN').slice(1)).toEqual(zh)
})

test('amounts and totals are readable, a password is not', () => {
  expect(inWords('065003123456')).toEqual(['06 50 end-of-day', '  password: (hidden)'])
  const none = (schemes: number) => '00'.repeat(7 * schemes)
  const totals = `60f0f5f300210023${'03000000002600'}${none(3)}${'01000000000958'}${none(2)}`
  expect(inWords(`040f42270004000000003558${totals}`)).toEqual([
    '04 0F status-information',
    '  27 result code: 00 · No error',
    '  04 amount: 3558',
    '  60 individual totals: receipts 0021–0023, girocard 3 × 2600, visa 1 × 958',
  ])
})
