import { expect, test } from 'vitest'
import type { TerminalState } from '../terminals/driver'
import { closedPosition, positionOf } from './position'

const open = { count: 86, amountMinor: 1_271_140, currency: 'CNY' }
const state = (rest: Partial<TerminalState> = {}): TerminalState => ({
  condition: 'settlement-owed',
  code: 'F0',
  locks: [],
  words: [],
  currency: 'CNY',
  ...rest,
})

test('stopped in the upload: online items are with the bank, offline items are not safe', () => {
  const unsent = { items: 12, offlineItems: 3, offlineAmountMinor: 21_450 }
  expect(positionOf(state({ unsent, canSell: false }), open, 'U')).toEqual({
    stage: 'U',
    safe: { count: 83, amountMinor: 1_249_690, currency: 'CNY', certainty: 'bank-confirmed' },
    left: { stages: ['U', 'S', 'D', 'C'], items: 12, offlineItems: 3, offlineAmountMinor: 21_450 },
    canSell: false,
  })
})

test.each(['S', 'D', 'C'] as const)('stopped in %s: everything is closed at the bank', stage => {
  const { safe, left } = positionOf(state(), open, stage)
  expect(safe).toEqual({ ...open, certainty: 'closed' })
  expect(left.stages.at(-1)).toBe('C')
  expect(left.stages[0]).toBe(stage)
})

test.each(['P', 'R'] as const)(
  'stopped in %s: nothing was sent and no amount is claimed',
  stage => {
    expect(positionOf(state(), open, stage).safe).toMatchObject({
      amountMinor: null,
      certainty: 'nothing-sent',
    })
  },
)

test('answer lost: unknown, and no amount is claimed', () => {
  expect(positionOf(state(), open, 'H').safe).toMatchObject({
    amountMinor: null,
    certainty: 'unknown',
  })
})

test('owed, but the terminal does not say where: unknown, everything may be left', () => {
  const { safe, left, canSell } = positionOf(state(), null, null)
  expect(safe.certainty).toBe('unknown')
  expect(left.stages).toEqual(['P', 'R', 'H', 'U', 'S', 'D', 'C'])
  expect(canSell).toBeNull()
})

test('ready: nothing is left; closed: nothing is left and closed is not paid', () => {
  expect(positionOf(state({ condition: 'ready', code: '00' }), open, null).left.stages).toEqual([])
  expect(closedPosition({ totals: open })).toMatchObject({
    stage: '$',
    safe: { ...open, certainty: 'closed' },
  })
})

test.each([
  ['nothing is known of it since', {}, true],
  ['it said that it restarts', { away: 'restart' }, null],
  ['it was looked at and can', { state: state({ canSell: true }) }, true],
  ['it was looked at and says no', { state: state({ canSell: false }) }, false],
  ['it was looked at and does not say', { state: state() }, null],
] as const)('closed, can it sell: %s', (_, after, canSell) => {
  expect(closedPosition({ totals: open }, after)).toMatchObject({ canSell })
  const { away } = closedPosition({ totals: open }, after)
  expect(away).toBe('away' in after ? after.away : undefined)
})

test('closed, and the terminal gave an amount only: no count is claimed', () => {
  const { safe } = closedPosition({ totals: { ...open, count: 0 }, countUnknown: true })
  expect(safe).toEqual({ ...open, count: null, certainty: 'closed' })
})
