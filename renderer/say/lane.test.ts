import { expect, test } from 'vitest'
import type { TrainingInput } from '../../shared/training'
import { laneOf } from './lane'

const did = (input: TrainingInput) =>
  laneOf({ atMs: 0, step: 1, kind: 'did', input, fromMs: 0, isDone: true, fixes: [] })

test('what the instructor or the script does is truth, and no deed of the trainee', () => {
  expect(did({ kind: 'inject', injection: { kind: 'second-register' } })).toBe('truth')
  expect(did({ kind: 'early', index: 0 })).toBe('truth')
  expect(did({ kind: 'script' })).toBe('truth')
  expect(did({ kind: 'look' })).toBe('did')
  expect(did({ kind: 'turn', member: 'A' })).toBe('did')
})

test('what was heard was seen, and a red line is crossed by hands', () => {
  const when = { atMs: 0, step: 1 }
  expect(laneOf({ ...when, kind: 'told', text: { zh: '快', en: 'Hurry' } })).toBe('saw')
  expect(laneOf({ ...when, kind: 'fatal', fatal: 'clear-log', isBlocked: true })).toBe('did')
  expect(laneOf({ ...when, kind: 'settled', outcome: 'agreed', stoppedAt: null })).toBe('truth')
})
