import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardTest } from './card-number'
import { hideAcross, hideCards, hideInLines, holdBack } from './card-text'
import { throughPlain } from './plain-text'

// Test numbers that schemes and processors publish.
const CARDS = [
  '4111111111111111',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '6200000000000005',
  '6205500000000000004',
  '3566002020360505',
] as const
const isCard = cardTest(false)
const mask = (text: string) => throughPlain(text, plain => hideCards(plain, isCard))
const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '')
const card = fc.constantFrom(...CARDS)

test('digits of any script and width, parted by any space or dash, are hidden where they stand', () => {
  const zeros = fc.constantFrom(0x30, 0xff10, 0x0660, 0x06f0, 0x0966, 0x1d7ce, 0x1d7f6)
  const gap = fc.constantFrom(
    '',
    ' ',
    '-',
    '\u00a0',
    '\u2007',
    '\u202f',
    '\u3000',
    '\u200b',
    '\u2011',
    '－',
  )
  fc.assert(
    fc.property(card, zeros, gap, (card, zero, gap) => {
      const written = card.replace(/\d/g, digit => String.fromCodePoint(zero + Number(digit)))
      const text = `卡号：${Array.from(written).join('')}。`
      const parted = Array.from(written).map(
        (digit, at) => (at > 0 && at % 4 === 0 ? gap : '') + digit,
      )
      for (const shown of [text, `卡号：${parted.join('')}。`]) {
        const masked = mask(shown)
        expect(masked.match(/\*/g)).toHaveLength(card.length - 10)
        expect(Array.from(masked)).toHaveLength(Array.from(shown).length)
        expect(mask(masked)).toBe(masked)
      }
    }),
  )
})

test('a number glued to others is hidden: a trace, a date, a date and time before it; an expiry behind it', () => {
  const before = fc.constantFrom('1', '01', '000041', '20261123', '20261123140005', 'TRACE')
  const behind = fc.constantFrom('2812', '2812201', '1', 'A')
  const hidden = (card: string) =>
    `${card.slice(0, 6)}${'*'.repeat(card.length - 10)}${card.slice(-4)}`
  fc.assert(
    fc.property(card, before, behind, (card, before, behind) => {
      expect(mask(`${before}${card}`)).not.toContain(card)
      expect(mask(`${card}${behind}`)).not.toContain(card)
    }),
  )
  expect(mask(`000041${CARDS[0]}`)).toBe(`000041${hidden(CARDS[0])}`)
  expect(mask(`${CARDS[4]}2812`)).toBe(`${hidden(CARDS[4])}2812`)
})

test('a number over two lines is hidden in both, wherever it is cut', () => {
  const cut = fc.integer({ min: 4, max: 14 })
  const before = fc.constantFrom('', '卡号: ', 'CARD NO:', '有效期 12/28  ')
  const behind = fc.constantFrom('', ' 有效期', '  12/28')
  fc.assert(
    fc.property(card, cut, before, behind, (card, cut, before, behind) => {
      const lines = [`${before}${card.slice(0, cut)}`, `${card.slice(cut)}${behind}`]
      const hidden = hideInLines(lines, isCard)
      const shown = digitsOf(hidden.join('')).length - digitsOf(before + behind).length
      expect(shown).toBe(10)
      expect(hidden.map(line => line.length)).toEqual(lines.map(line => line.length))
    }),
  )
})

test('where the first line was told already, both together show no more of it than was told, or ten digits', () => {
  fc.assert(
    fc.property(card, fc.integer({ min: 4, max: 14 }), (card, cut) => {
      const first = `NR ${card.slice(0, cut)}`
      const [, second] = hideAcross(first, card.slice(cut), isCard, 'clear')
      expect(cut + digitsOf(second).length).toBeLessThanOrEqual(Math.max(10, cut))
    }),
  )
})

test('what a number may go on from is held back, a reference, a merchant number and a time stamp are not', () => {
  expect(holdBack('卡号:6205500000000000', isCard)).toBe('卡号:620550**********')
  for (const line of [
    '参考号:632723084107',
    '商户号 305440379110003',
    '20261123140005',
    '12345678901234',
    'X',
  ])
    expect(holdBack(line, isCard)).toBe(line)
})

test.each([
  ['two amounts', '合计 4111111.11', '111111111 x'],
  ['a column of traces', '000041', '000042'],
  ['a WeChat order', '4200001234202611231234567890'],
  ['an Alipay order', '2026112322001400000000123456'],
  ['a time stamp and a trace', '20261123140005000041'],
  ['a retrieval number', '632723084107'],
  ['a retrieval number, then a trace', '632723084107', '000041'],
  ['an amount below a number', '41111111', '11111111.00'],
  ['a masked number below another', '411111', '1111111111**1111'],
])('%s stay as they are', (_, ...lines) => {
  expect(hideInLines(lines.map(mask), isCard)).toEqual(lines)
})
