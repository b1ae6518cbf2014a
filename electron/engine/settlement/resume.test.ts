import { expect, test } from 'vitest'
import { LastEvent } from '../../../shared/settlement'
import { RESUME, verdictOf } from './resume'

const nothing = { recalled: false, owed: false, holds: undefined, batchMoved: false } as const

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
  [
    'its result is ours',
    { ...nothing, recalled: true, owed: true, holds: 'something' },
    'recovered',
  ],
  ['it demands to go on', { ...nothing, owed: true }, 'close'],
  ['the batch is still open', { ...nothing, holds: 'something' }, 'close'],
  ['the batch is closed, its totals are gone', { ...nothing, holds: 'nothing' }, 'unverified'],
  ['nothing can be asked', nothing, 'second-run'],
  [
    'another batch is open now: ours must not be closed twice',
    { ...nothing, holds: 'something', batchMoved: true },
    'unverified',
  ],
] as const)('%s', (_, findings, verdict) => {
  expect(verdictOf(findings)).toBe(verdict)
})
