import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passesLuhn } from '../../../../../shared/card-number'
import { bmp, command, container, tlv } from './build'
import { encodeMessage } from './codec'
import { decodeReport } from './decode-report'
import { toHex } from './hex'
import { maskApdu } from './mask'
import { maskText } from './mask-text'
import { messageArbitrary } from './message-arbitrary'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const ascii = (text: string) => bytes(Buffer.from(text, 'latin1').toString('hex'))
const PAN = '6228480402564890018'

const masked = (message: Parameters<typeof encodeMessage>[0]) => maskApdu(encodeMessage(message))

test.each([
  ['wide gaps', '4111  1111  1111  1111', '4111  11**  ****  1111'],
  ['dots', '4111.1111.1111.1111', '4111.11**.****.1111'],
  ['nineteen digits in fours', '6205 5000 0000 0000 004', '6205 50** **** ***0 004'],
  ['masked by half', '41111111****1111', '411111******1111'],
  ['masked by a third', '4111111111**1111', '411111******1111'],
  ['track 2', '4111111111111111=25121010000012345678', `411111******1111=${'*'.repeat(20)}`],
  ['a track masked in its number only', '411111******1111=2512101?', '411111******1111=*******?'],
  ['a masked number', 'KARTE 411111******1111 12/28', 'KARTE 411111******1111 12/28'],
  ['an amount', 'SUMME 20.26.11 = 35,58', 'SUMME 20.26.11 = 35,58'],
])('text with %s keeps first six and last four at most', (_, text, shown) => {
  expect(maskText(text)).toBe(shown)
  expect(maskText(shown)).toBe(shown)
})

describe('the log never holds', () => {
  test('a password', () => {
    expect(maskApdu(bytes('065003 123456'))).toBe('065003eeeeee')
    expect(maskApdu(bytes('069506 123456 654321'))).toBe('069506eeeeeeeeeeee')
    expect(maskApdu(bytes('050106 123456 03 04 7f'))).toBe('050106eeeeee03047f')
  })

  test('a password in a command that was cut', () => {
    expect(maskApdu(bytes('065009 123456'))).toBe('065009eeeeee')
    expect(maskApdu(bytes('0650ff0900 1234'))).toBe('0650ff0900eeee')
  })

  test.each([
    ['a PAN', 0x22, `${PAN}f`, '622848eeeeeeeee0018f'],
    ['a PAN of 16 digits', 0x22, '5555555555554444', '555555eeeeee4444'],
    ['track 2', 0x23, '5555555555554444d2512101123456789f', '555555eeeeee4444deeeeeeeeeeeeeeeef'],
    [
      'what is left of a masked track 2',
      0x23,
      '67eeeeeeeeee0142d2512101f',
      '67eeeeeeeeee0142deeeeeeef',
    ],
    ['track 1', 0x2d, toHex(ascii('B5555555555554444^DOE')), 'ee'.repeat(21)],
    ['a verification value', 0x3a, '0123', 'eeee'],
    ['chip data', 0x2e, '0102', 'eeee'],
  ])('%s', (_, id, clear, hidden) => {
    const content = clear.length % 2 === 0 ? clear : `${clear}f`
    const expected = hidden.length % 2 === 0 ? hidden : `${hidden}f`
    const apdu = masked(
      command('status-information', {}, [bmp(id, bytes(content)), bmp(0x27, [0])]),
    )
    expect(apdu).toContain(`${expected}2700`)
  })

  test.each([
    ['5A', '5555555555554444', '555555eeeeee4444'],
    ['1F1A', '5555555555554444', '555555eeeeee4444'],
    ['1F09', '5555555555554444d25121011f', '555555eeeeee4444deeeeeeeef'],
    ['1F74', '00001234', 'eeeeeeee'],
    ['DF01', '5555555555554444', '555555eeeeee4444'],
  ])('card data or a key in tag %s', (tag, clear, hidden) => {
    const node = tlv('E4', [tlv(tag, bytes(clear))])
    expect(masked(command('status-information', {}, [container(node)]))).toContain(hidden)
  })

  test('a card number in a printed line, in a text, or in data', () => {
    const line = command('print-line', { attribute: 0, text: ascii('Nr 5555555555554444') })
    expect(masked(line)).toContain(toHex(ascii('Nr 555555******4444')))
    expect(maskApdu(bytes('80000a22f0f85555555555554444f'.slice(0, -1)))).toBe(
      '80000a22f0f8555555eeeeee4444'.slice(0, 28),
    )
  })
})

describe('bytes that are no message', () => {
  test.each([
    [
      'a PAN behind an unknown bitmap',
      '040f0d27007f22f0f85555555555554444',
      '040f0d27007f22f0f8555555eeeeee4444',
    ],
    ['a PAN in a cut message', '040f6022f0f85555555555554444', '040f6022f0f8555555eeeeee4444'],
    ['half a PAN in a cut message', '040f6022f1f055555555555544', '040f6022f1f0555555eeee5544'],
    ['a PAN among other digits', '040f60005555555555554444', '040f6000555555eeeeee4444'],
    [
      'an ASCII PAN',
      `040f60${toHex(ascii('5555555555554444'))}`,
      `040f60${toHex(ascii('555555******4444'))}`,
    ],
  ])('%s', (_, clear, hidden) => {
    expect(maskApdu(bytes(clear))).toBe(hidden)
  })
})

test('masking keeps the length, and a second time changes nothing', () => {
  const steady = (message: Parameters<typeof encodeMessage>[0]) => {
    const apdu = encodeMessage(message)
    const once = maskApdu(apdu)
    expect(once).toHaveLength(apdu.length * 2)
    expect(maskApdu(bytes(once))).toBe(once)
  }
  fc.assert(fc.property(messageArbitrary, steady))
})

describe('what is shown to people', () => {
  test('has no clear card number either, but the bytes go back unchanged', () => {
    const hex = '040f0d270022f0f85555555555554444'
    expect(decodeReport(hex)).toEqual({
      kind: 'status-information',
      decoded: { bmp: { 27: '00', 22: '555555eeeeee4444' } },
      reencoded: hex,
    })
  })

  test('keeps what a terminal has masked itself as it sent it', () => {
    const hex = '040f0d23f1f062eeeeeeee12345d2512'
    expect(decodeReport(hex)).toMatchObject({ decoded: { bmp: { 23: '62eeeeeeee12345d2512' } } })
  })
})

test.each([
  ['5555555555554444', '555555******4444'],
  ['5555-5555-5555-4444', '5555-55**-****-4444'],
  ['3782 822463 10005', '3782 82**** *0005'],
  ['5555555555554445', '5555555555554445'],
  ['104110045110012', '104110045110012'],
  ['20261123213000', '20261123213000'],
  ['TA-Nr. 001044  Beleg 0502', 'TA-Nr. 001044  Beleg 0502'],
])('text %s is kept as %s', (clear, kept) => {
  expect(maskText(clear)).toBe(kept)
})

test('the check digit', () => {
  expect(passesLuhn(PAN)).toBe(true)
  expect(passesLuhn('6228480402564890019')).toBe(false)
})
