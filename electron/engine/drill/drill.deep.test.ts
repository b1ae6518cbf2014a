import { expect, test } from 'vitest'
import { temporaryLedgers } from '../commands/drill-ledgers'
import { drill } from './run'

/** Seeds on which figures are published are no test's. */
const SEED = 7
const A_SLICE = 130

test('on a slice of all faults the wizard keeps its bars', { timeout: 600_000 }, async () => {
  const { cases, top1, top3, stage, healthy, medianScreens, ends, wrong } = await drill({
    seeds: [SEED],
    limit: A_SLICE,
    ledgers: temporaryLedgers,
  })
  expect(cases).toBeGreaterThan(80)
  expect(stage, JSON.stringify(wrong)).toBe(1)
  expect(healthy).toBe(1)
  expect(top1).toBeGreaterThanOrEqual(0.85)
  expect(top3).toBeGreaterThanOrEqual(0.97)
  expect(medianScreens).toBeLessThanOrEqual(4)
  expect(Object.keys(ends).filter(end => !GOOD.includes(end))).toEqual([])
})

const GOOD = ['agreed', 'closed-with-difference', 'passport']
