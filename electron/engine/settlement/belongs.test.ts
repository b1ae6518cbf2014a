import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClosingReport } from '../../../shared/settlement'
import { belongsTo, terminalTimeMs } from './belongs'

const NOW = new Date(2026, 10, 23, 22, 10, 0).getTime()
const STARTED = new Date(2026, 10, 23, 22, 5, 0).toISOString()
const attempt = { startedAt: STARTED, batchNo: null }
const totals = { count: 3, amountMinor: 2600, currency: 'EUR' }
const report = (terminalTime?: string, rest: Partial<ClosingReport> = {}): ClosingReport => ({
  totals,
  schemes: [],
  ...(terminalTime === undefined ? {} : { terminalTime }),
  ...rest,
})
const inquiry = { attempt, previous: undefined, clockAheadMs: undefined, nowMs: NOW }

test('a closing after our intent is ours, one of last night is not', () => {
  expect(belongsTo(report('11-23 22:06:10'), inquiry)).toBe(true)
  expect(belongsTo(report('11-22 22:06:10'), inquiry)).toBe(false)
})

test('a terminal clock five minutes slow and one hour off after a clock change is tolerated', () => {
  expect(belongsTo(report('11-23 21:00:40'), inquiry)).toBe(true)
  expect(belongsTo(report('11-23 23:01:00'), inquiry)).toBe(true)
})

test('a measured clock leaves no room for an hour', () => {
  const measured = { ...inquiry, clockAheadMs: -330_000 }
  expect(belongsTo(report('11-23 22:00:30'), measured)).toBe(true)
  expect(belongsTo(report('11-23 21:00:30'), measured)).toBe(false)
})

test('a terminal that lives in a wrong year is understood by its own clock', () => {
  const yearAhead = { ...inquiry, clockAheadMs: 400 * 86_400_000 }
  expect(belongsTo(report('12-28 22:06:10'), yearAhead)).toBe(true)
  expect(belongsTo(report('12-27 22:06:10'), yearAhead)).toBe(false)
})

test('the batch number decides where both know one', () => {
  const known = { ...inquiry, attempt: { ...attempt, batchNo: '000123' } }
  expect(belongsTo(report('11-22 22:06:10', { batchNo: '000123' }), known)).toBe(true)
  expect(belongsTo(report('11-23 22:06:10', { batchNo: '000122' }), known)).toBe(false)
})

test('the closing we knew already is not a new one, however close in time', () => {
  const previous = report('11-23 21:55:00', { receiptFrom: '0001', receiptTo: '0003' })
  expect(belongsTo(previous, { ...inquiry, previous })).toBe(false)
  expect(belongsTo({ ...previous, receiptTo: '0004' }, { ...inquiry, previous })).toBe(true)
})

test('without a time and without a batch number nothing is taken for ours', () => {
  expect(belongsTo(report(), inquiry)).toBe(false)
  expect(belongsTo(report('24-61 99:00:00'), { ...inquiry })).toBe(false)
})

test('new year: the year nearest to now is taken', () => {
  const after = new Date(2027, 0, 1, 0, 5, 0).getTime()
  expect(terminalTimeMs('12-31 23:59:00', after)).toBe(new Date(2026, 11, 31, 23, 59).getTime())
})

test('any day and time of the year comes back within half a year of now', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 23 }),
      (month, day, hour) => {
        const two = (n: number) => String(n).padStart(2, '0')
        const at = terminalTimeMs(`${two(month)}-${two(day)} ${two(hour)}:00:00`, NOW) ?? 0
        expect(Math.abs(at - NOW)).toBeLessThanOrEqual(184 * 86_400_000)
      },
    ),
  )
})
