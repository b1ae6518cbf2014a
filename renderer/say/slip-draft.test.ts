import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountMinorOf, batchStep, type SlipDraft, slipOf, slipSums } from './slip-draft'

const SLIP: SlipDraft = {
  batchNo: '000123',
  printedAt: '2026-11-22 21:51',
  'domestic.debit.count': '66',
  'domestic.debit.amount': '10,689.36',
  'domestic.credit.count': '3',
  'domestic.credit.amount': '88',
  'foreign.debit.count': '17',
  'foreign.debit.amount': '2110.04',
  'domestic.verdict': 'agreed',
  'total.count': '86',
  'total.amount': '¥12,711.40',
}

describe('amounts as people type them', () => {
  test.each([
    ['12,711.40', 1_271_140],
    ['¥ 88', 8800],
    ['0.5', 50],
    ['-88.00', -8800],
    ['1.005', undefined],
    ['1,2.3.4', undefined],
    ['', undefined],
    ['1e3', undefined],
  ])('%j is %j', (typed, minor) => expect(amountMinorOf(typed, 'CNY')).toBe(minor))
  test('a currency without minor units takes none', () => {
    expect(amountMinorOf('1200', 'JPY')).toBe(1200)
    expect(amountMinorOf('12.5', 'JPY')).toBeUndefined()
  })
  test('every amount with two digits is read exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_99 }), minor => {
        const typed = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
        expect(amountMinorOf(typed, 'CNY')).toBe(minor)
      }),
    )
  })
})

describe('a typed slip', () => {
  test('its lines are added while it is typed: credit is taken off', () => {
    expect(slipSums(SLIP, 'CNY')).toEqual({
      amountMinor: 1_271_140,
      count: 86,
      totalMinor: 1_271_140,
      totalCount: 86,
    })
  })
  test('is handed in with empty card worlds as nothing, and no verdict as none', () => {
    const slip = slipOf(SLIP, 'CNY', false)
    expect(slip?.foreign).toEqual({
      debit: { count: 17, amountMinor: 211_004 },
      credit: { count: 0, amountMinor: 0 },
      verdict: null,
    })
    expect(slip?.domestic.verdict).toBe('agreed')
  })
  test.each([
    { batchNo: '123' },
    { printedAt: '22.11. 21:51' },
    { 'total.amount': '' },
    { 'domestic.debit.amount': '1.2.3' },
    { 'foreign.credit.count': 'x' },
  ] as const)('%j is not handed in', change => {
    expect(slipOf({ ...SLIP, ...change }, 'CNY', true)).toBeUndefined()
  })
})

test.each([
  ['000123', '000124', 'next'],
  ['000123', '000123', 'same'],
  ['000123', '000125', 'other'],
  ['999999', '000000', 'next'],
  ['999999', '000001', 'next'],
  ['000123', '12', null],
  [null, '000124', null],
] as const)('after %s, %s is %s', (closed, typed, step) =>
  expect(batchStep(closed, typed)).toBe(step),
)
