import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SlipTotals } from '../../../shared/assisted'
import { receiptOf, reportOf, slipIssues } from './slip'

const slip: SlipTotals = {
  batchNo: '000123',
  printedAt: '2026-11-23 21:46',
  domestic: {
    debit: { count: 3, amountMinor: 30_000 },
    credit: { count: 1, amountMinor: 5_000 },
    verdict: 'agreed',
  },
  foreign: {
    debit: { count: 2, amountMinor: 12_345 },
    credit: { count: 0, amountMinor: 0 },
    verdict: 'differs',
  },
  total: { count: 6, amountMinor: 37_345 },
  confirmed: false,
}
const context = {
  batchBefore: '000123',
  closedBefore: ['000122'],
  nowMs: Date.UTC(2026, 10, 23, 13, 50),
}

describe('a slip typed by hand', () => {
  it('fits when its lines add up and it is of this batch and day', () => {
    expect(slipIssues(slip, context)).toEqual([])
    expect(slipIssues(slip, { ...context, batchBefore: null })).toEqual([])
  })

  it('does not fit when any one figure is typed wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('domestic' as const, 'foreign' as const),
        fc.constantFrom('debit' as const, 'credit' as const),
        fc.constantFrom('count' as const, 'amountMinor' as const),
        fc.integer({ min: 1, max: 1_000_000 }),
        (world, side, figure, by) => {
          const before = slip[world]
          const line = { ...before[side], [figure]: before[side][figure] + by }
          const typed = { ...slip, [world]: { ...before, [side]: line } }
          expect(slipIssues(typed, context)).toEqual([figure === 'count' ? 'counts' : 'amounts'])
        },
      ),
    )
  })

  it('is of another batch by its number, or because the ledger has that batch already', () => {
    expect(slipIssues({ ...slip, batchNo: '000124' }, context)).toEqual(['other-batch'])
    expect(slipIssues({ ...slip, batchNo: '000122' }, { ...context, batchBefore: null })).toEqual([
      'other-batch',
    ])
  })

  it.each(['2026-11-25 21:46', '2025-11-23 21:46', '2026-13-40 99:99'])(
    'is not of %s',
    printedAt => {
      expect(slipIssues({ ...slip, printedAt }, context)).toEqual(['date'])
    },
  )

  it('becomes what a register would have been told, and a marked receipt', () => {
    expect(reportOf(slip, 'CNY')).toEqual({
      totals: { count: 6, amountMinor: 37_345, currency: 'CNY' },
      schemes: [
        { scheme: '内卡', count: 4, amountMinor: 25_000 },
        { scheme: '外卡', count: 2, amountMinor: 12_345 },
      ],
      terminalTime: '2026-11-23 21:46:00',
      batchNo: '000123',
      domestic: 'agreed',
      foreign: 'differs',
    })
    const { kind, complete, lines } = receiptOf(slip)
    expect([kind, complete, lines[0]]).toEqual([
      'settlement',
      true,
      '结算总计单（手工录入 TYPED BY HAND）',
    ])
    expect(lines).toContain('外卡 借记 2 123.45')
    expect(lines).toContain('外卡 对账 2 不平')
    expect(lines).toContain('合计 6 373.45')
  })
})
