import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleAttempt, sampleCard } from '../ledger/contract/sample'
import { openLedger } from '../ledger/ledger'
import type { TerminalState } from '../terminals/driver'
import { terminalView } from './view'

const NOW = '2026-11-23T14:00:00.000Z'
const READY: TerminalState = {
  condition: 'ready',
  code: '00',
  locks: [],
  words: [],
  currency: 'CNY',
}
const FAULT = { code: 'terminal.cancelled', detail: { code: '6C' } } as const

/** A close that the terminal ended with a no, which is still to be asked about. */
async function afterNo(outcome: 'refused' | 'cannot-confirm') {
  const clock = { now: () => Date.parse(NOW), sleep: () => Promise.resolve() }
  const ledger = await openLedger({ dir: mkdtempSync(join(tmpdir(), 'view-')), clock })
  ledger.saveTerminal(sampleCard())
  ledger.openAttempt(sampleAttempt('a'))
  const patch = { outcome, fault: FAULT, step: 'act', closesSent: 1 } as const
  ledger.record('a', { kind: 'stopped', body: { code: FAULT.code, outcome } }, { patch })
  return ledger
}

test.each([
  ['before', '2026-11-23T13:59:00.000Z'],
  ['after', '2026-11-23T14:01:00.000Z'],
])('a no that is to be asked about shows as the no it is, looked at %s', async (_, at) => {
  const ledger = await afterNo('refused')
  const view = terminalView(sampleCard(), ledger, { at, state: READY }, undefined)
  ledger.close()
  expect(view).toMatchObject({ mood: 'refused', fault: FAULT })
})

test('a doubt speaks until the terminal was looked at again and says itself what it owes', async () => {
  const ledger = await afterNo('cannot-confirm')
  const owed = { ...READY, condition: 'settlement-owed' } as const
  const moodAt = (at: string) =>
    terminalView(sampleCard(), ledger, { at, state: owed }, undefined).mood
  const moods = [moodAt('2026-11-23T13:59:00.000Z'), moodAt('2026-11-23T14:01:00.000Z')]
  ledger.close()
  expect(moods).toEqual(['cannot-confirm', 'needs-finishing'])
})
