import { expect, test } from 'vitest'
import { LastEvent } from '../../../shared/settlement'
import { RESUME, verdictOf } from './resume'

const nothing = { recalled: false, owed: false, openCount: undefined, batchMoved: false }

test('only an intent that never left may be sent without asking', () => {
  expect(LastEvent.options.filter(event => RESUME[event] === 'send')).toEqual(['intended'])
})

test('what the terminal reported closed is finished on our side alone', () => {
  expect(LastEvent.options.filter(event => RESUME[event] === 'finish')).toEqual([
    'reported',
    'completed',
    'recovered',
  ])
})

test.each([
  ['its result is ours', { ...nothing, recalled: true, owed: true, openCount: 5 }, 'recovered'],
  ['it demands to go on', { ...nothing, owed: true }, 'close'],
  ['the batch is still open', { ...nothing, openCount: 5 }, 'close'],
  ['the batch is closed, its totals are gone', { ...nothing, openCount: 0 }, 'unverified'],
  ['nothing can be asked', nothing, 'second-run'],
  [
    'another batch is open now: ours must not be closed twice',
    { ...nothing, openCount: 5, batchMoved: true },
    'unverified',
  ],
] as const)('%s', (_, findings, verdict) => {
  expect(verdictOf(findings)).toBe(verdict)
})
