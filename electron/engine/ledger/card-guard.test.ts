import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../../shared/fault'
import { holdsClearCard, refuseClearCards } from './card-guard'

// Test numbers that schemes and processors publish.
const CARDS = {
  Visa: '4111111111111111',
  Mastercard: '5555555555554444',
  'Mastercard 2': '2223003122003222',
  'American Express': '378282246310005',
  UnionPay: '6200000000000005',
  'UnionPay 19': '6205500000000000004',
  JCB: '3566002020360505',
  'Diners Club': '36227206271667',
  Maestro: '6759649826438453',
}
const grouped = (card: string, by: string): string => card.replace(/(.{4})(?=.)/g, `$1${by}`)
const ascii = (card: string): string => card.replace(/./g, digit => `3${digit}`)

describe.each(Object.entries(CARDS))('%s', (_, card) => {
  test('is seen in clear, grouped and full width', () => {
    expect(holdsClearCard(`卡号:${card} 有效期`)).toBe(true)
    expect(holdsClearCard(grouped(card, ' '))).toBe(true)
    expect(holdsClearCard(grouped(card, '-'))).toBe(true)
    expect(
      holdsClearCard(card.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))),
    ).toBe(true)
  })

  test('is seen in hexadecimal text', () => {
    const bcd = card.length % 2 ? `${card}f` : card
    const bytes = String(bcd.length / 2).padStart(2, '0')
    const spaced = bcd.replace(/(..)(?=.)/g, '$1 ')
    const bmp22 = `040f2702 0022f${bytes[0]}f${bytes[1]}${bcd}0412`.replace(' ', '')
    expect(holdsClearCard(`${bmp22}ab`)).toBe(true)
    expect(holdsClearCard(`06 0F 0C ${spaced} AB`)).toBe(true)
    expect(holdsClearCard(`0600ff${card}d2512201${card.length % 2 ? '' : '0'}`)).toBe(true)
    expect(holdsClearCard(`5a${Number(bytes).toString(16).padStart(2, '0')}${bcd}5f34`)).toBe(true)
    expect(holdsClearCard(`06d1ff${ascii(card)}0d`)).toBe(true)
    expect(holdsClearCard(`7020048020c08a11${card.length}${bcd}000000f0`)).toBe(true)
  })

  test('is not seen once masked', () => {
    const masked = `${card.slice(0, 6)}${'*'.repeat(card.length - 10)}${card.slice(-4)}`
    expect(holdsClearCard(masked)).toBe(false)
    expect(holdsClearCard(grouped(masked, ' '))).toBe(false)
    expect(holdsClearCard(`${card.slice(0, 6)}eeeeee${card.slice(-4)}`)).toBe(false)
  })

  test('is not seen with a digit wrong', () => {
    const wrong = `${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}`
    expect(holdsClearCard(wrong)).toBe(false)
  })
})

describe('what a settlement is full of', () => {
  test.each([
    ['a merchant number', '898440379110003'],
    ['a time stamp', '20261123084100'],
    ['milliseconds', '1795423260000'],
    ['a retrieval number', '326123084107'],
    ['a WeChat order', '4200001234202611231234567890'],
    ['an attempt id', '0190a5b2-7c3d-7e4f-8a9b-4111111111ab'],
    ['a SHA-256', '4111111111111111'.repeat(4)],
    ['a slip', '批次号 000041  笔数 37  金额 12,345,678.90'],
    ['a date and a trace', '2026-11-23 14:00:05 000041'],
    ['ZVT bytes', '04 0F 37 27 00 04 00 00 00 01 23 00 49 01 56 0C 14 00 05 0D 11 23 87 00 41'],
  ])('%s passes', (_, text) => {
    expect(holdsClearCard(text)).toBe(false)
  })

  test('a merchant number of 15 digits passes where it is named, an American Express card does not', () => {
    const amex = CARDS['American Express']
    expect(() => refuseClearCards({ merchantNo: amex })).not.toThrow()
    expect(holdsClearCard(`商户编号: ${amex}`)).toBe(false)
    expect(holdsClearCard(`MERCHANT ${CARDS.Visa}`)).toBe(true)
    expect(() => refuseClearCards({ words: [amex] })).toThrow(Fault)
  })

  test('any totals and any batch number pass', () => {
    const totals = fc.record({ amountMinor: fc.maxSafeInteger(), count: fc.nat() })
    const batchNo = fc.stringMatching(/^\d{6}$/)
    fc.assert(
      fc.property(totals, batchNo, (totals, batchNo) => refuseClearCards({ totals, batchNo })),
    )
  })
})

test('the fault says where, and not what', () => {
  const hidden = { patch: { words: ['', CARDS.Visa] } }
  const thrown = (() => {
    try {
      refuseClearCards(hidden)
    } catch (thrown) {
      return Fault.from(thrown)
    }
    return undefined
  })()
  expect(thrown?.toData()).toEqual({
    code: 'internal',
    detail: { why: 'clear card number', at: '/patch/words/1' },
  })
})
