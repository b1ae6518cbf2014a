import { expect, test } from 'vitest'
import type { TerminalState } from '../terminals/driver'
import { type Around, passGate, undertakingOf } from './gate'

const READY: TerminalState = {
  condition: 'ready',
  code: '00',
  locks: [],
  words: [],
  currency: 'CNY',
  paper: true,
}
const OWED: TerminalState = { ...READY, condition: 'settlement-owed', code: 'F0', stage: 'U' }
const ROOM: Around = { freeBytes: 5e9, linkChanges: 0 }

const gate = (state: Partial<TerminalState>, around: Partial<Around> = {}, from = READY) => {
  const seen = { ...from, ...state }
  const view = { state: seen, open: undefined, around: { ...ROOM, ...around } }
  return passGate(view, undertakingOf(seen))
}
const okOf = ({ checks }: ReturnType<typeof gate>, id: string) =>
  checks.find(check => check.id === id)?.ok

test('a terminal that is well passes, and what it does not tell never blocks', () => {
  expect(gate({})).toMatchObject({ go: true, reasons: [] })
  expect(passGate({ state: { ...READY, locks: [] }, open: undefined }, 'new').go).toBe(true)
})

test.each([
  ['paper', { paper: false }],
  ['lid', { words: ['打印机盖未合'] }],
  ['clock', { clockAheadMs: 86_400_000 }],
  ['sign-on', { words: ['请先签到'] }],
  ['reversals', { words: ['有冲正未发'] }],
  ['unsent', { unsent: { items: 12 } }],
  ['journal', { code: 'B1' }],
] as const)(
  '%s is told and blocks neither a new settlement nor one to be finished',
  (id, state) => {
    for (const from of [READY, OWED]) {
      const found = gate(state, {}, from)
      expect(okOf(found, id)).toBe(false)
      expect(found.go).toBe(true)
    }
  },
)

test.each([
  ['power', { battery: 4, mains: false }, {}],
  ['power', { locks: ['battery'] }, {}],
  ['disk', {}, { freeBytes: 1_000 }],
] as const)('%s blocks both', (id, state, around) => {
  for (const from of [READY, OWED])
    expect(gate(state, around, from)).toMatchObject({ go: false, reasons: [id] })
})

test('on mains the charge does not matter', () => {
  expect(gate({ battery: 4, mains: true, locks: ['battery'] }).go).toBe(true)
})

test('an unsteady line keeps a new settlement from beginning, and none from being finished', () => {
  expect(gate({}, { linkChanges: 3 })).toMatchObject({ go: false, reasons: ['line'] })
  expect(gate({}, { linkChanges: 3 }, OWED).go).toBe(true)
  expect(gate({}, { linkChanges: 1 }).go).toBe(true)
})
