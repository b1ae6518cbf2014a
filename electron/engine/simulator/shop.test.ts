import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Card, maskedPanOf, panOf, SCHEMES, type Scheme } from './card'
import { DIRECTION } from './log-item'
import { seededRandom } from './random'
import { FULL_DAY, MIXED_DAY } from './scenarios/shops'
import { planDay, type ShopPlan } from './shop'

const count = fc.integer({ min: 0, max: 12 })
const anyPlan: fc.Arbitrary<ShopPlan> = fc.record({
  chipSales: count,
  stripeSales: count,
  voids: count,
  refunds: count,
  offlineStripe: count,
  offlineChip: count,
  declinedChip: count,
  arpcErrors: count,
  reversals: count,
  foreignShare: fc.double({ min: 0, max: 1, noNaN: true }),
})
const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)

describe('a day at the shop', () => {
  it('is the same for the same seed, and another for another', () => {
    const day = (seed: number) => JSON.stringify(planDay(MIXED_DAY, seededRandom(seed)))
    expect(day(7)).toBe(day(7))
    expect(day(7)).not.toBe(day(8))
  })

  it('leaves no card scheme below zero, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), (plan, seed) => {
        const trades = planDay(plan, seededRandom(seed)).filter(({ answerLost }) => !answerLost)
        for (const scheme of Object.keys(SCHEMES)) {
          const own = trades.filter(({ card }) => card.scheme === scheme)
          const net = sum(own.map(({ kind, amountMinor }) => DIRECTION[kind] * amountMinor))
          expect(net).toBeGreaterThanOrEqual(0)
        }
        expect(trades.every(({ amountMinor }) => Number.isInteger(amountMinor))).toBe(true)
      }),
    )
  })

  it('comes to the sums it is asked for, with any seed', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const trades = planDay(FULL_DAY, seededRandom(seed))
        const of = (kind: string) =>
          sum(trades.filter(trade => trade.kind === kind).map(({ amountMinor }) => amountMinor))
        expect([of('sale'), of('offline-sale'), of('refund')]).toEqual([1_258_490, 21_450, 8_800])
      }),
      { numRuns: 20 },
    )
  })

  it('takes back only what was sold, on the same card', () => {
    const trades = planDay(MIXED_DAY, seededRandom(3))
    const back = trades.filter(({ takesBack }) => takesBack !== undefined)
    expect(back).toHaveLength(3)
    for (const trade of back) {
      const sale = trades[trade.takesBack ?? -1]
      expect(sale?.card).toEqual(trade.card)
      expect(sale?.amountMinor).toBeGreaterThanOrEqual(trade.amountMinor)
    }
  })
})

describe('invented cards', () => {
  const anyCard: fc.Arbitrary<Card> = fc.record({
    scheme: fc.constantFrom(...(Object.keys(SCHEMES) as Scheme[])),
    index: fc.integer({ min: 0, max: 9_999_999 }),
  })
  it('have the length of their scheme and a right check digit', () => {
    fc.assert(
      fc.property(anyCard, card => {
        const pan = panOf(card)
        expect(pan).toHaveLength(SCHEMES[card.scheme].length)
        const digits = [...pan].reverse().map(Number)
        const doubled = digits.map((digit, place) => digit * (place % 2 ? 2 : 1))
        expect(sum(doubled.map(value => (value > 9 ? value - 9 : value))) % 10).toBe(0)
      }),
    )
  })
  it('show six digits before and four behind', () => {
    fc.assert(
      fc.property(anyCard, card => {
        expect(maskedPanOf(card)).toMatch(/^\d{6}\*{4,9}\d{4}$/)
      }),
    )
  })
})
