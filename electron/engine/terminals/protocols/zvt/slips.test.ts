import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Receipt, SlipPart } from '../../../../../shared/settlement'
import { decodeMessage, encodeMessage } from './codec'
import { Slips } from './slips'
import { slip } from './terminal-says'

const ORDINARY = 0x00
const LAST = 0x81

/** 06 D1 (ZVT PA00P015 ch. 3.4): attribute, then the line. */
const line = (text: string, attribute: number) =>
  decodeMessage(Uint8Array.of(0x06, 0xd1, text.length + 1, attribute, ...Buffer.from(text)))

/** What somebody has who only ever heard the parts. */
function assembled(parts: readonly SlipPart[]): Receipt[] {
  const slips: Receipt[] = []
  for (const { from = 0, kind, lines, complete } of parts) {
    const before = from === 0 ? [] : (slips.pop()?.lines ?? [])
    expect(before).toHaveLength(from)
    slips.push({ kind, lines: [...before, ...lines], complete })
  }
  return slips
}

const printed = fc.array(
  fc.record({
    text: fc.constantFrom('', '  ', 'TOTALS', 'DETAIL', '0001 12.00'),
    attribute: fc.constantFrom(ORDINARY, ORDINARY, ORDINARY, LAST),
  }),
  { maxLength: 40 },
)

test('the parts of slips, put together, are the slips', () => {
  fc.assert(
    fc.property(printed, lines => {
      const slips = new Slips()
      const parts = lines.flatMap(({ text, attribute }) =>
        slips.take(line(text, attribute), undefined),
      )
      expect(assembled(parts)).toEqual(slips.all)
      const told = parts.reduce((sum, part) => sum + part.lines.length, 0)
      expect(told).toBe(slips.all.reduce((sum, slip) => sum + slip.lines.length, 0))
    }),
  )
})

describe('a card number over two lines', () => {
  const CARD = '6205500000000000004'
  const shown = (lines: readonly string[]) => lines.join('').replace(/\D/g, '')
  const block = (...lines: string[]) => decodeMessage(encodeMessage(slip(true, ...lines)))

  test('of one message is hidden in both', () => {
    const slips = new Slips()
    slips.take(block(`卡号 ${CARD.slice(0, 9)}`, `${CARD.slice(9)} SALE`), undefined)
    expect(slips.all[0]?.lines).toEqual(['卡号 620550***', '******0004 SALE'])
  })

  test('of two messages shows ten digits at most, or up to twelve where those were told already', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 18 }), cut => {
        const slips = new Slips()
        slips.take(line(`CARD ${CARD.slice(0, cut)}`, ORDINARY), undefined)
        slips.take(line(CARD.slice(cut), LAST), undefined)
        const lines = slips.all[0]?.lines ?? []
        if (cut !== 15)
          expect(shown(lines).length).toBeLessThanOrEqual(cut > 12 ? 10 : Math.max(10, cut))
        expect(shown(lines)).not.toBe(CARD)
      }),
    )
  })

  test('is not looked for in another slip, and what is no wide line is not held back', () => {
    const slips = new Slips()
    slips.take(line(`CARD ${CARD.slice(0, 9)}`, LAST), undefined)
    slips.take(line(CARD.slice(9), ORDINARY), undefined)
    slips.take(line('A LINE AS WIDE AS THE PAPER IS', ORDINARY), undefined)
    slips.take(line('NO 6327230841070000', LAST - 1), undefined)
    expect(slips.all.flatMap(({ lines }) => lines)).toEqual([
      `CARD ${CARD.slice(0, 9)}`,
      CARD.slice(9),
      'A LINE AS WIDE AS THE PAPER IS',
      'NO 6327230841070000',
    ])
  })
})
