import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Payment } from '../../../shared/payment'
import type { Attempt } from '../../../shared/settlement'
import { sampleAttempt, sampleCard, sampleSale, T1 } from '../ledger/contract/sample'
import { type Ledger, openLedger } from '../ledger/ledger'
import { findPayments } from './payments'

const clock = { now: () => Date.UTC(2026, 10, 23, 15), sleep: () => Promise.resolve() }
let ledger: Ledger
beforeEach(async () => {
  ledger = await openLedger({ dir: mkdtempSync(join(tmpdir(), 'payments-')), clock })
  ledger.saveTerminal(sampleCard())
  ledger.addTransactions([sampleSale('000001', 12_850), sampleSale('000002', 5_000)])
})
afterEach(() => ledger.close())

const found = (query: string) =>
  findPayments(ledger, query).map(each => {
    const { reference, state } = Payment.parse(each)
    return `${reference} ${state}`
  })

function end(patch: Partial<Attempt>, isClosed: boolean): void {
  ledger.openAttempt(sampleAttempt('a1'))
  ledger.record(
    'a1',
    { kind: 'completed' },
    {
      patch: { endedAt: '2026-11-23T14:05:00.000Z', ...patch },
      ...(isClosed && {
        batch: {
          attemptId: 'a1',
          terminalId: T1,
          batchNo: '000041',
          closedAt: '2026-11-23T14:05:00.000Z',
          outcome: patch.outcome ?? 'agreed',
          totals: null,
          tillUntil: '2026-11-23T14:00:00.000Z',
        },
      }),
    },
  )
}

test('a payment is found by amount, slip number or the last four digits, and by nothing else', () => {
  expect(found('128.50')).toEqual(['000001 open'])
  expect(found('¥ 128.5')).toEqual(['000001 open'])
  expect(found('50')).toEqual(['000002 open'])
  expect(found('000002')).toEqual(['000002 open'])
  expect(found('1234')).toEqual(['000002 open', '000001 open'])
  for (const nothing of ['', '  ', '02', '李', '128.5.0', '%', '9999'])
    expect(found(nothing)).toEqual([])
})

test('after an agreed settlement it is settled, with the time of the proof', () => {
  end({ outcome: 'agreed' }, true)
  expect(found('1234')).toEqual(['000002 settled', '000001 settled'])
  expect(findPayments(ledger, '50')[0]?.settledAt).toBe('2026-11-23T14:05:00.000Z')
})

test('in a batch that closed with a difference, only what the difference is not about is settled', () => {
  const items = [{ kind: 'missing-at-terminal', reference: '000001', amountMinor: 12_850 }] as const
  const theirs = { count: 1, amountMinor: 5_000, currency: 'CNY' }
  const tieOut = { ours: null, theirs, differenceMinor: 12_850, differenceCount: 1 }
  end(
    {
      outcome: 'closed-with-difference',
      tieOut: { ...tieOut, contradiction: false, items: [...items] },
    },
    true,
  )
  expect(found('1234')).toEqual(['000002 settled', '000001 in-doubt'])
})

test('while nobody knows how a settlement ended, nobody is told that it is settled or open', () => {
  end({ outcome: 'cannot-confirm', closesSent: 1 }, false)
  expect(found('50')).toEqual(['000002 in-doubt'])
})
