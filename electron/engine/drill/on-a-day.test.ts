import { describe, expect, test } from 'vitest'
import { producibleFaults } from './faults'
import { dayOf, onADay } from './on-a-day'
import { slice } from './run'

const FAULTS = producibleFaults()
const SEEDS = Array.from({ length: 10 }, (_, index) => 40 + index)
const as = (value: unknown) => JSON.stringify(value)
const days = SEEDS.map(seed => FAULTS.map(fault => onADay(fault, seed)))

describe('a fault on a day', () => {
  test('is the same on the same seed, and mostly another one on another seed', () => {
    expect(as(FAULTS.map(fault => onADay(fault, 40)))).toBe(as(days[0]))
    const [one = [], other = []] = days
    const same = one.filter((fault, index) => as(fault) === as(other[index]))
    expect(same.length).toBeLessThan(FAULTS.length / 2)
    const kinds = FAULTS.map((_, index) => new Set(days.map(day => as(day[index]))).size)
    expect(kinds.filter(kind => kind > 1).length).toBeGreaterThan(0.95 * FAULTS.length)
  })

  test('is still the fault that it is: what is switched on, and what is true, stay', () => {
    const truth = (faults: typeof FAULTS) =>
      faults.map(({ id, brand, causes, recipe }) => [id, brand, causes, recipe.switches])
    for (const day of days) expect(truth(day)).toEqual(truth(FAULTS))
  })

  test('is never so little that it would be none', () => {
    const recipes = days.flat().map(({ recipe }) => recipe)
    const worlds = recipes.flatMap(({ behind, turn }) => [behind ?? {}, turn?.world ?? {}])
    const least = (values: readonly (number | undefined)[]) =>
      Math.min(...values.filter(Boolean).map(value => Math.abs(value ?? 0)))
    expect(least(worlds.map(({ line }) => line?.loss))).toBeGreaterThan(0.02)
    expect(least(worlds.map(({ line }) => line?.latencyMs))).toBeGreaterThan(400)
    expect(least(worlds.map(({ computer }) => computer?.clockAheadMs))).toBeGreaterThan(3_600_000)
    expect(least(recipes.map(({ found }) => found?.clockSkewMs))).toBeGreaterThan(120_000)
    expect(Math.max(...recipes.map(({ found }) => found?.battery ?? 0))).toBeLessThan(10)
  })

  test('strikes on a release with a known defect that has nothing to do with it, and a maker’s fault on one that is on no list', () => {
    const isMakers = ({ recipe }: (typeof FAULTS)[number]) => recipe.vendorFaults !== undefined
    const isListed = ({ recipe }: (typeof FAULTS)[number]) => recipe.software === 'faulty'
    const others = days.flat().filter(each => !isMakers(each))
    const listed = FAULTS.filter(each => !isMakers(each) && isListed(each)).length * SEEDS.length
    expect(others.filter(isListed).length).toBeGreaterThan(listed + 0.04 * others.length)
    expect(days.flat().filter(each => isMakers(each) && !isListed(each)).length).toBeGreaterThan(0)
  })
})

test('every day leaves no stage empty', () => {
  for (const seed of SEEDS) {
    const { chipSales, declinedChip, arpcErrors, ...plan } = dayOf(seed)
    expect(chipSales + declinedChip + arpcErrors).toBeGreaterThanOrEqual(6)
    expect(plan.reversals).toBe(1)
    expect(plan.voids).toBeLessThanOrEqual(plan.stripeSales)
  }
})

test('a part of the faults is another part on each seed, so that seeds in a row have them all', () => {
  const most = Math.ceil(FAULTS.length / SEEDS.length)
  const parts = SEEDS.map(seed => slice(FAULTS, seed, most))
  expect(new Set(parts.flat()).size).toBe(FAULTS.length)
  expect(Math.max(...parts.map(part => part.length))).toBeLessThanOrEqual(most)
  expect(slice(FAULTS, 40)).toEqual(FAULTS)
})
