import { describe, expect, test } from 'vitest'
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

test('a message in words', () => {
  const apdu = Uint8Array.from(Buffer.from('040f0d27770608240607044f4b84207f', 'hex'))
  expect(describeMessage(decodeMessage(apdu))).toEqual([
    '04 0F status-information',
    '  27 result code: 77',
    '  06 TLV container',
    '    24 display texts',
    '      07 text line: OKä ',
    'at 15: bitmap of unknown length: 7f',
  ])
})
