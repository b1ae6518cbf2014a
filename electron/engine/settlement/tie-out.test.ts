import { expect, test } from 'vitest'
import type { ClosingReport, Transaction } from '../../../shared/settlement'
import { TerminalId } from '../../../shared/terminal'
import { outcomeOf } from './outcome'
import { tieOut } from './tie-out'

const terminalId = TerminalId.parse('T1')
const line = (
  reference: string,
  amountMinor: number,
  source: 'till' | 'terminal',
): Transaction => ({
  terminalId,
  source,
  batchNo: '000123',
  reference,
  kind: 'sale',
  amountMinor,
  currency: 'CNY',
  maskedPan: null,
  at: '2026-11-23T12:00:00.000Z',
})
const totals = (count: number, amountMinor: number) => ({ count, amountMinor, currency: 'CNY' })
const report = (count: number, amountMinor: number, rest: Partial<ClosingReport> = {}) => ({
  totals: totals(count, amountMinor),
  schemes: [{ scheme: 'visa', count, amountMinor }],
  ...rest,
})
const silent = { till: null, tillLines: [], terminalLines: [], openAtTerminal: null }

test('a terminal that agrees with itself and a silent till: agreed', () => {
  const closed = report(2, 2600)
  expect(outcomeOf(closed, tieOut(closed, silent))).toBe('agreed')
})

test('schemes that do not add up to the total: closed with a difference', () => {
  const closed = { ...report(2, 2600), schemes: [{ scheme: 'visa', count: 2, amountMinor: 2500 }] }
  const tie = tieOut(closed, silent)
  expect(tie.contradiction).toBe(true)
  expect(outcomeOf(closed, tie)).toBe('closed-with-difference')
})

test('what was open before is not what was closed: a contradiction', () => {
  const closed = report(2, 2600)
  expect(tieOut(closed, { ...silent, openAtTerminal: totals(3, 2600) }).contradiction).toBe(true)
  expect(tieOut(closed, { ...silent, openAtTerminal: totals(2, 2600) }).contradiction).toBe(false)
})

test('a count that came round at 256 is no difference, as long as the money is the same', () => {
  const closed = report(44, 2600)
  expect(tieOut(closed, { ...silent, till: totals(300, 2600) }).differenceCount).toBe(null)
  expect(tieOut(closed, { ...silent, till: totals(300, 2601) }).differenceCount).toBe(-256)
  expect(tieOut(closed, { ...silent, till: totals(45, 2600) }).differenceCount).toBe(-1)
})

test.each(['differs', 'error'] as const)('the bank says %s: closed with a difference', domestic => {
  const closed = report(2, 2600, { domestic, foreign: 'agreed' })
  expect(outcomeOf(closed, tieOut(closed, silent))).toBe('closed-with-difference')
})

test('the missing and the double transaction are named', () => {
  const closed = report(4, 5800)
  const tie = tieOut(closed, {
    till: totals(3, 4300),
    tillLines: [
      line('000001', 1000, 'till'),
      line('000002', 2000, 'till'),
      line('000004', 1300, 'till'),
    ],
    terminalLines: [
      line('000001', 1000, 'terminal'),
      line('000001', 1000, 'terminal'),
      line('000003', 2500, 'terminal'),
      line('000004', 1300, 'terminal'),
    ],
    openAtTerminal: null,
  })
  expect(tie.differenceMinor).toBe(1500)
  expect(tie.items).toEqual([
    { kind: 'double', reference: '000001', amountMinor: 1000 },
    { kind: 'missing-at-terminal', reference: '000002', amountMinor: 2000 },
    { kind: 'missing-in-till', reference: '000003', amountMinor: 2500 },
  ])
  expect(outcomeOf(closed, tie)).toBe('closed-with-difference')
})

test('what a list lacks that was cut, or that cannot be read to its end, is no difference', () => {
  const closed = report(3, 4300)
  const till = {
    till: totals(3, 4300),
    tillLines: [1000, 2000, 1300].map((amount, index) => line(`00000${index}`, amount, 'till')),
  }
  const [first, second, third] = till.tillLines.map(row => ({
    ...row,
    source: 'terminal' as const,
  }))
  for (const terminalLines of [[first], [first, third], [second]].map(rows =>
    rows.flatMap(row => row ?? []),
  )) {
    const tie = tieOut(closed, { ...silent, ...till, terminalLines })
    expect(tie.items).toEqual([])
    expect(outcomeOf(closed, tie)).toBe('agreed')
  }
  const another = line('000007', 1300, 'terminal')
  const swapped = [first, second, another].flatMap(row => row ?? [])
  expect(tieOut(closed, { ...silent, ...till, terminalLines: swapped }).items).toEqual([
    { kind: 'missing-at-terminal', reference: '000002', amountMinor: 1300 },
    { kind: 'missing-in-till', reference: '000007', amountMinor: 1300 },
  ])
})

test('a till that told nothing accuses nobody', () => {
  const closed = report(1, 1000)
  const tie = tieOut(closed, { ...silent, terminalLines: [line('000001', 1000, 'terminal')] })
  expect(tie).toMatchObject({ ours: null, differenceMinor: null, items: [] })
})

test('a terminal that gives no count is not accused over its count', () => {
  const closed = { ...report(0, 2600), schemes: [], countUnknown: true }
  const tie = tieOut(closed, { ...silent, till: totals(2, 2600), openAtTerminal: totals(2, 2600) })
  expect(tie).toMatchObject({ differenceMinor: 0, differenceCount: null, contradiction: false })
  expect(outcomeOf(closed, tie)).toBe('agreed')
})

test('a till in another currency is no agreement, and no difference is made up', () => {
  const closed = report(2, 2600)
  const till = { ...totals(2, 2600), currency: 'EUR' }
  const tie = tieOut(closed, { ...silent, till })
  expect(tie).toMatchObject({ differenceMinor: null, contradiction: false })
  expect(outcomeOf(closed, tie)).toBe('closed-with-difference')
})
