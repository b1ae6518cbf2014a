import { describe, expect, test } from 'vitest'
import { acknowledge, amount, bmp, bmpBcd, command, container, refuse, tlv } from './build'
import { encodeText } from './charset'
import { decodeMessage, encodeMessage } from './codec'
import { commandCode } from './commands'
import type { Tlv, ZvtMessage } from './message'
import { amountMinor, bitmap, findTlv, printLines, reason, resultCode, texts } from './read'

const over = (message: ZvtMessage) => decodeMessage(encodeMessage(message))
const cp437 = (text: string) => encodeText(text, 'cp437')
const utf8 = (text: string) => encodeText(text, 'utf8')

test('amounts, codes and bitmaps by their id', () => {
  const report = over(
    command('status-information', {}, [bmp(0x27, [0x77]), amount(123_456_789_012)]),
  )
  expect(amountMinor(report)).toBe(123_456_789_012)
  expect(resultCode(report)).toBe(0x77)
  expect(bitmap(report, 0x27)?.bytes).toEqual(Uint8Array.of(0x77))
  expect(bitmap(report, 0x60)).toBeUndefined()
  expect(resultCode(over(command('abort', { resultCode: 0xf0 })))).toBe(0xf0)
  expect(resultCode(over(refuse(0x83)))).toBe(0x83)
  expect(resultCode(over(acknowledge()))).toBeUndefined()
  expect(
    amountMinor(over(command('completion', {}, [bmp(0x04, [0, 0, 0, 0, 0, 0x0a])]))),
  ).toBeUndefined()
})

test('packed numbers are padded on the left and refuse what does not fit', () => {
  expect(bmpBcd(0x0b, 42, 3).bytes).toEqual(Uint8Array.of(0, 0, 0x42))
  expect(() => bmpBcd(0x0b, 1_000_000, 3)).toThrow('input.invalid')
  expect(() => bmpBcd(0x0b, '1a', 3)).toThrow('input.invalid')
})

test('tags are found by their path, all of them, in order', () => {
  const message = over(
    command('status-information', {}, [
      container(
        tlv('24', [tlv('07', cp437('one'))]),
        tlv('07', cp437('not this')),
        tlv('24', [tlv('07', cp437('two'))]),
      ),
    ]),
  )
  expect(texts(message)).toEqual(['one', 'two'])
  expect(findTlv(message, '07')).toHaveLength(1)
  expect(findTlv(message, '24/09')).toEqual([])
})

describe('texts', () => {
  const show = (...nodes: Tlv[]) =>
    over(
      command('intermediate-status', { intermediate: 0x0e, timeoutMin: 3 }, [container(...nodes)]),
    )

  test('are in the character set their message names', () => {
    const latinByName = show(tlv('14', [0x01]), tlv('24', [tlv('07', [0xe1])]))
    expect(texts(latinByName)).toEqual(['á'])
    expect(texts(show(tlv('14', [0xfe]), tlv('24', [tlv('07', utf8('结算'))])))).toEqual(['结算'])
  })

  test('are in the agreed one where the message names none, and guessed where none is agreed', () => {
    const one = show(tlv('24', [tlv('07', [0xe1])]))
    expect(texts(one, 'iso8859-1')).toEqual(['á'])
    expect(texts(one)).toEqual(['ß'])
  })

  test('break at line feeds and hide card numbers', () => {
    const one = show(tlv('24', [tlv('07', cp437('Karte\n6228480402564890018'))]))
    expect(texts(one)).toEqual(['Karte', '622848*********0018'])
  })

  test('stand in F1–F8 where the register shows them', () => {
    const lines = [bmp(0xf0, [5]), bmp(0xf1, cp437('a')), bmp(0xf8, cp437('b'))]
    expect(texts(over(command('display-text', {}, lines)))).toEqual(['a', 'b'])
  })

  test('of a refusal are the extended text, else BMP 3C', () => {
    const extended = container(tlv('1F17', cp437('Zähler voll ')))
    const both = [bmp(0x3c, cp437('other')), extended]
    expect(reason(over(command('abort', { resultCode: 0xff }, both)))).toBe('Zähler voll')
    expect(reason(over(command('status-information', {}, [bmp(0x3c, cp437('abgelehnt'))])))).toBe(
      'abgelehnt',
    )
    expect(reason(over(command('abort', { resultCode: 0xff })))).toBeUndefined()
  })
})

describe('printed lines', () => {
  const line = (attribute: number, text: Uint8Array, type?: number) =>
    printLines(
      over(
        command(
          'print-line',
          text.length > 0 ? { attribute, text } : { attribute },
          type === undefined ? [] : [container(tlv('1F07', [type]))],
        ),
      ),
    )

  test('one by one: the last has an attribute above 80', () => {
    expect(line(0x40, cp437('Beleg'), 3)).toEqual([
      { text: 'Beleg', attribute: 0x40, last: false, receiptType: 3 },
    ])
    expect(line(0x80, cp437('x'))).toEqual([{ text: 'x', attribute: 0x80, last: false }])
    expect(line(0x81, new Uint8Array(0), 2)).toEqual([
      { text: '', attribute: 0x81, last: true, receiptType: 2 },
    ])
  })

  test('FF is so many line feeds', () => {
    expect(line(0xff, Uint8Array.of(2))).toEqual([
      { text: '', attribute: 0xff, last: false },
      { text: '', attribute: 0xff, last: true },
    ])
  })

  test('in a block: an attribute holds until the next, the closing one ends the line before it', () => {
    const block = command('print-text-block', {}, [
      container(
        tlv('1F07', [3]),
        tlv('25', [
          tlv('07', cp437('plain')),
          tlv('09', [0x40]),
          tlv('07', cp437('centred')),
          tlv('07', []),
          tlv('E3', []),
          tlv('09', [0xf0]),
        ]),
      ),
    ])
    expect(printLines(over(block))).toEqual([
      { text: 'plain', attribute: 0x00, last: false, receiptType: 3 },
      { text: 'centred', attribute: 0x40, last: false, receiptType: 3 },
      { text: '', attribute: 0x40, last: true, receiptType: 3 },
    ])
  })

  test('of a block that only closes the receipt', () => {
    const block = command('print-text-block', {}, [container(tlv('25', [tlv('09', [0x81])]))])
    expect(printLines(over(block))).toEqual([{ text: '', attribute: 0x81, last: true }])
  })

  test('hide card numbers', () => {
    expect(line(0, cp437('Nr 5555 5555 5555 4444'))[0]?.text).toBe('Nr 5555 55** **** 4444')
  })

  test('of anything else are none', () => {
    expect(printLines(over(command('completion')))).toEqual([])
  })
})

test('a kind the table does not have is our bug', () => {
  expect(() => command('no-such-command')).toThrow('internal')
  expect(commandCode('end-of-day')).toBe(0x0650)
})
