import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type IndividualTotals, readTotals, SCHEMES, TOTALS_BYTES, writeTotals } from './totals'

const sum = fc.record({
  count: fc.integer({ min: 0, max: 255 }),
  amountMinor: fc.integer({ min: 0, max: 999_999_999_999 }),
})
const receipt = fc.integer({ min: 0, max: 9999 }).map(number => String(number).padStart(4, '0'))
const totals = fc.record({
  receiptFrom: receipt,
  receiptTo: receipt,
  schemes: fc.record(Object.fromEntries(SCHEMES.map(scheme => [scheme, sum]))),
}) as fc.Arbitrary<IndividualTotals>

test('totals are read as they were written, in 53 bytes', () => {
  const there = (written: IndividualTotals) => {
    const bytes = writeTotals(written)
    expect(bytes).toHaveLength(53)
    expect(readTotals(bytes)).toEqual(written)
  }
  fc.assert(fc.property(totals, there))
})

test.each([
  ['one byte less', new Uint8Array(TOTALS_BYTES - 1)],
  ['one byte more', new Uint8Array(TOTALS_BYTES + 1)],
  ['an amount that is no number', new Uint8Array(TOTALS_BYTES).fill(0x0a, 6, 7)],
  ['a receipt that is no number', new Uint8Array(TOTALS_BYTES).fill(0xff, 0, 2)],
])('%s is no totals', (_, bytes) => {
  expect(readTotals(bytes)).toBeUndefined()
})

test('what does not fit its field is not written', () => {
  const none = { count: 0, amountMinor: 0 }
  const schemes = Object.fromEntries(
    SCHEMES.map(scheme => [scheme, none]),
  ) as IndividualTotals['schemes']
  const full = { receiptFrom: '0001', receiptTo: '0001', schemes }
  const visa = (count: number, amountMinor: number) => ({
    ...full,
    schemes: { ...schemes, visa: { count, amountMinor } },
  })
  expect(() => writeTotals(visa(256, 0))).toThrow('wire.malformed')
  expect(() => writeTotals(visa(1, 1_000_000_000_000))).toThrow('input.invalid')
  expect(() => writeTotals(visa(1, -1))).toThrow('input.invalid')
})
