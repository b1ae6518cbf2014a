import { expect, test } from 'vitest'
import { LastEvent } from '../../../shared/settlement'
import { RESUME, verdictOf } from './resume'

const nothing = { recalled: undefined, owed: false, holds: undefined, batchMoved: false } as const

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
    { ...nothing, recalled: 'ours', owed: true, holds: 'something' },
    'recovered',
  ],
  ['it demands to go on', { ...nothing, owed: true }, 'close'],
  ['the batch is still open', { ...nothing, holds: 'something' }, 'close'],
  ['the batch is closed, its totals are gone', { ...nothing, holds: 'nothing' }, 'unverified'],
  ['nothing can be asked', nothing, 'second-run'],
  ['its last result is for sure another', { ...nothing, recalled: 'another' }, 'second-run'],
  ['its last result may be ours', { ...nothing, recalled: 'unclear' }, 'unclear'],
  ['that, but it demands to go on', { ...nothing, recalled: 'unclear', owed: true }, 'close'],
  [
    'another batch is open now: ours must not be closed twice',
    { ...nothing, holds: 'something', batchMoved: true },
    'unverified',
  ],
] as const)('%s', (_, findings, verdict) => {
  expect(verdictOf(findings)).toBe(verdict)
})
