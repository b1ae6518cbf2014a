import { expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import type { Attempt } from '../../../shared/settlement'
import { settlementReport } from './settlement-report'

/** What the next run finds of one that was killed: the close was counted before it left, nothing else was. */
const KILLED = { closesSent: 1, requests: { recall: 2 } } as unknown as Attempt

test('a close that a killed run sent is told by the run that asked about it', () => {
  expect(settlementReport(KILLED, [], [], [], textFor('en')).terminalRequests).toEqual({
    close: 1,
    recall: 2,
    totals: 0,
    status: 0,
  })
})
