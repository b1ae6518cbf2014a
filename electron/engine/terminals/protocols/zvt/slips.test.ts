import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Receipt, SlipPart } from '../../../../../shared/settlement'
import { decodeMessage } from './codec'
import { Slips } from './slips'

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
