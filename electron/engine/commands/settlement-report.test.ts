import { expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import type { Attempt } from '../../../shared/settlement'
import { settlementLines, settlementReport } from './settlement-report'

/** What the next run finds of one that was killed: the close was counted before it left, nothing else was. */
const KILLED = { closesSent: 1, requests: { recall: 2 } } as unknown as Attempt

test('no count is claimed where the terminal gave an amount only', () => {
  const totals = { count: 0, amountMinor: 3_558, currency: 'EUR' }
  const attempt = {
    ...KILLED,
    outcome: 'agreed',
    report: { totals, countUnknown: true, schemes: [] },
  } as unknown as Attempt
  const { totals: told } = settlementReport(attempt, [], [], [], textFor('en'))
  expect(told).toEqual({ ...totals, count: null })
  expect(settlementLines(attempt, [], textFor('en')).join()).toMatch(/— items/)
})

test('a close that a killed run sent is told by the run that asked about it', () => {
  expect(settlementReport(KILLED, [], [], [], textFor('en')).terminalRequests).toEqual({
    close: 1,
    recall: 2,
    totals: 0,
    status: 0,
  })
})
