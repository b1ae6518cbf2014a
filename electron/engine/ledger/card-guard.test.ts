import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../../shared/fault'
import { maskCards, withoutClearCards } from './card-guard'

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
const holdsClearCard = (text: string): boolean => maskCards(text) !== text
const maskedAt = (written: Parameters<typeof withoutClearCards>[0]) => withoutClearCards(written).at
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

  test('is seen with wider gaps, dots or slashes between its groups', () => {
    if (card.length !== 16) return
    for (const gap of ['  ', '   ', '.', '/', '_'])
      expect(maskCards(grouped(card, gap))).toBe(
        `${card.slice(0, 4)}${gap}${card.slice(4, 6)}**${gap}****${gap}${card.slice(-4)}`,
      )
  })

  test('loses what stands behind it on a track', () => {
    const number = `${card.slice(0, 6)}${'*'.repeat(card.length - 10)}${card.slice(-4)}`
    expect(maskCards(`;${card}=25121010000012345678?`)).toBe(`;${number}=${'*'.repeat(20)}?`)
    expect(maskCards(`%B${card}^NAME/X^2512101 A`)).toBe(`%B${number}^******^******* A`)
    expect(maskCards(`${number}=2512101`)).toBe(`${number}=*******`)
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
    expect(maskedAt({ merchantNo: amex })).toEqual([])
    expect(holdsClearCard(`商户编号: ${amex}`)).toBe(false)
    expect(holdsClearCard(`MERCHANT ${CARDS.Visa}`)).toBe(true)
    expect(maskedAt({ words: [amex] })).toEqual(['/words/0'])
  })

  test('any totals and any batch number pass', () => {
    const totals = fc.record({ amountMinor: fc.maxSafeInteger(), count: fc.nat() })
    const batchNo = fc.stringMatching(/^\d{6}$/)
    fc.assert(
      fc.property(totals, batchNo, (totals, batchNo) => {
        expect(maskedAt({ totals, batchNo })).toEqual([])
      }),
    )
  })
})

describe('what must be kept all the same', () => {
  const card = fc.constantFrom(...Object.values(CARDS))
  const before = fc.constantFrom('', '卡号:', 'PAN ', '\n', '（', '12/28 ')
  const after = fc.constantFrom('', ' 有效期 12/28', '\n', '）', ' A0000003330101')

  test('stands masked where it stood: first six, last four', () => {
    fc.assert(
      fc.property(before, card, after, (before, card, after) => {
        const { masked, at } = withoutClearCards({ words: ['', `${before}${card}${after}`] })
        expect(at).toEqual(['/words/1'])
        const hidden = `${card.slice(0, 6)}${'*'.repeat(card.length - 10)}${card.slice(-4)}`
        expect(masked.words[1]).toBe(`${before}${hidden}${after}`)
      }),
    )
  })

  test('is masked once and for all, in text and in hexadecimal, its length kept', () => {
    const hex = (card: string) => (card.length % 2 ? `06ffff${card}f` : `06d1ff${card}`)
    const spelt = fc.constantFrom(
      (card: string) => card,
      (card: string) => grouped(card, ' '),
      (card: string) => `06d1ff${ascii(card)}0d`,
      (card: string) => `06d1ff${card}d2512${card.length % 2 ? '' : '0'}`,
      hex,
    )
    fc.assert(
      fc.property(spelt, card, (spell, card) => {
        const masked = maskCards(spell(card))
        expect(masked).toHaveLength(spell(card).length)
        expect(masked).not.toContain(card)
        expect(masked).not.toContain(ascii(card))
        expect(maskCards(masked)).toBe(masked)
      }),
    )
  })

  test('no id of ours is ever touched', () => {
    const digest = fc.stringMatching(/^[0-9a-f]{64}$/)
    fc.assert(
      fc.property(fc.uuid(), digest, (id, hash) => {
        const written = { id, attemptId: id, terminalId: `T${hash.slice(0, 12)}`, prevHash: hash }
        expect(
          maskedAt({ ...written, body: { incidentId: id, ledger: id, seen: [hash] } }),
        ).toEqual([])
      }),
      { numRuns: 20_000 },
    )
  })

  test('a card number is no id, whatever the member is called', () => {
    expect(maskedAt({ id: CARDS.Visa, body: { terminalId: grouped(CARDS.Visa, '-') } })).toEqual([
      '/id',
      '/body/terminalId',
    ])
  })
})

test('a card number as a JSON number is a bug of ours; the fault says where, and not what', () => {
  const hidden = { patch: { items: ['', Number(CARDS.Visa)] } }
  const thrown = (() => {
    try {
      withoutClearCards(hidden)
    } catch (thrown) {
      return Fault.from(thrown)
    }
    return undefined
  })()
  expect(thrown?.toData()).toEqual({
    code: 'internal',
    detail: { why: 'clear card number', at: '/patch/items/1' },
  })
})

test('a number over two lines of a slip is masked in both, and both places are told', () => {
  const receipt = { lines: ['卡号　6200 0000', '0000 0005', '合计 35.58'] }
  const { masked, at } = withoutClearCards({ receipt })
  expect(masked.receipt.lines).toEqual(['卡号　6200 00**', '**** 0005', '合计 35.58'])
  expect(at).toEqual(['/receipt/lines/0', '/receipt/lines/1'])
})

test('a number glued to a trace before it or an expiry behind it, in full width or wide gaps, is masked', () => {
  const wide = (text: string) =>
    text.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))
  for (const text of [`000041${CARDS.Visa}`, `${CARDS.UnionPay}2812`, wide(CARDS.Mastercard)])
    expect(holdsClearCard(text)).toBe(true)
  expect(holdsClearCard(grouped(CARDS.Visa, '\u00a0'))).toBe(true)
  expect(maskCards(`参考 ${wide(CARDS.Visa)}　完`)).toBe(
    `参考 ${wide('411111')}******${wide('1111')}　完`,
  )
})
