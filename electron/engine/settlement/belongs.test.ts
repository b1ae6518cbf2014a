import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClosingReport } from '../../../shared/settlement'
import { judge, terminalTimeMs } from './belongs'

const NOW = new Date(2026, 10, 23, 22, 10, 0).getTime()
const STARTED = new Date(2026, 10, 23, 22, 5, 0).toISOString()
const attempt = { startedAt: STARTED, batchNo: null, frozen: null }
const totals = { count: 3, amountMinor: 2600, currency: 'EUR' }
const report = (terminalTime?: string, rest: Partial<ClosingReport> = {}): ClosingReport => ({
  totals,
  schemes: [],
  ...(terminalTime === undefined ? {} : { terminalTime }),
  ...rest,
})
const inquiry = { attempt, previous: undefined, clockAheadMs: undefined, nowMs: NOW }

test('a closing after our intent is ours, one of last night is not', () => {
  expect(judge(report('11-23 22:06:10'), inquiry)).toBe('ours')
  expect(judge(report('11-22 22:06:10'), inquiry)).toBe('another')
  expect(judge(report('03-31 21:54:36'), inquiry)).toBe('another')
  expect(judge(report('01-01 00:04:00'), inquiry)).toBe('another')
  const measured = { ...inquiry, clockAheadMs: 0 }
  expect(judge(report('11-22 22:06:10'), measured)).toBe('another')
})

test('a clock that nobody measured may be hours off, either way: nothing is proven', () => {
  expect(judge(report('11-23 14:06:10'), inquiry)).toBe('unclear')
  expect(judge(report('11-24 08:06:10'), inquiry)).toBe('unclear')
})

test('a terminal clock five minutes slow and one hour off after a clock change is tolerated', () => {
  expect(judge(report('11-23 21:00:40'), inquiry)).toBe('ours')
  expect(judge(report('11-23 23:01:00'), inquiry)).toBe('ours')
})

test('a measured clock leaves no room for an hour', () => {
  const measured = { ...inquiry, clockAheadMs: -330_000 }
  expect(judge(report('11-23 22:00:30'), measured)).toBe('ours')
  expect(judge(report('11-23 21:00:30'), measured)).toBe('another')
})

test('a close that set the clock right is found by the clock before it', () => {
  const slow = { ...inquiry, attempt: { ...attempt, clockAheadMs: -330_000 }, clockAheadMs: 0 }
  expect(judge(report('11-23 22:00:30'), slow)).toBe('ours')
  expect(judge(report('11-23 22:06:00'), slow)).toBe('ours')
  expect(judge(report('11-23 21:50:00'), slow)).toBe('another')
})

test('a terminal that lives in a wrong year is understood by its own clock', () => {
  const yearAhead = { ...inquiry, clockAheadMs: 400 * 86_400_000 }
  expect(judge(report('12-28 22:06:10'), yearAhead)).toBe('ours')
  expect(judge(report('12-27 22:06:10'), yearAhead)).toBe('another')
})

test('the batch number decides where both know one', () => {
  const known = { ...inquiry, attempt: { ...attempt, batchNo: '000123' } }
  expect(judge(report('11-22 22:06:10', { batchNo: '000123' }), known)).toBe('ours')
  expect(judge(report('11-23 22:06:10', { batchNo: '000122' }), known)).toBe('another')
})

test('the closing we knew already is not a new one, however close in time', () => {
  const previous = report('11-23 21:55:00', { receiptFrom: '0001', receiptTo: '0003' })
  expect(judge(previous, { ...inquiry, previous })).toBe('another')
  expect(judge({ ...previous, receiptTo: '0004' }, { ...inquiry, previous })).toBe('ours')
})

test('without a time and without a batch number nothing is taken for ours', () => {
  expect(judge(report(), inquiry)).toBe('unclear')
  expect(judge(report(), { ...inquiry, clockAheadMs: 0 })).toBe('unclear')
  expect(judge(report('24-61 99:00:00'), inquiry)).toBe('unclear')
})

test('the clock of its last closing is remembered: hours fast or slow, its next one is found', () => {
  const hoursAhead = 5
  const last = report('11-23 03:00:20', { receiptTo: '0002' })
  const previousToldMs = new Date(2026, 10, 22, 22, 0, 20).getTime()
  const learnt = { ...inquiry, previous: last, previousToldMs }
  expect(judge(report(`11-24 0${hoursAhead - 2}:06:10`), learnt)).toBe('ours')
  // It would fit our clock, but not its own: somebody closed five hours ago.
  expect(judge(report('11-23 22:06:10'), learnt)).toBe('unclear')
  expect(judge(last, learnt)).toBe('another')
})

test('where the clock proves nothing, the money of our own books tells, and an empty batch does not', () => {
  const known = (frozen: typeof totals) => ({ ...inquiry, attempt: { ...attempt, frozen } })
  const off = report('11-23 12:00:00')
  expect(judge(off, known(totals))).toBe('ours')
  expect(judge(off, known({ ...totals, count: 4 }))).toBe('unclear')
  expect(judge({ ...off, countUnknown: true }, known(totals))).toBe('unclear')
  expect(judge(off, known({ ...totals, currency: 'CNY' }))).toBe('unclear')
  const nothing = { count: 0, amountMinor: 0, currency: 'EUR' }
  expect(judge({ ...off, totals: nothing }, known(nothing))).toBe('unclear')
})

test('the same amount without time and receipts is no known closing', () => {
  expect(judge(report(), { ...inquiry, previous: report() })).toBe('unclear')
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
