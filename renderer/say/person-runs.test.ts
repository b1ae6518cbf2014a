import { expect, test } from 'vitest'
import type { RecordSummary } from '../../shared/classroom'
import { personRuns } from './person-runs'
import { scoreBand } from './score-look'

const run = (id: string, rest: Partial<RecordSummary> = {}): RecordSummary => ({
  ...{ id, at: `2026-11-0${id}T10:00:00.000Z`, trainee: null, team: null, isGuided: false },
  ...{
    scenario: 'paper-out',
    title: { zh: '没纸', en: 'No paper' },
    level: 1,
    score: 70,
    fatal: 0,
  },
  ...rest,
})

test('everybody stands by themselves, whoever ran last first; no name and teams come last', () => {
  const team = { members: ['李', '王'], turn: 0 }
  const groups = personRuns([
    run('5', { team }),
    run('4'),
    run('3', { trainee: '李' }),
    run('2', { trainee: '王' }),
    run('1', { trainee: '李' }),
  ])
  expect(groups.map(({ who, runs }) => [who.kind, runs.map(({ id }) => id)])).toEqual([
    ['person', ['1', '3']],
    ['person', ['2']],
    ['nameless', ['4']],
    ['teams', ['5']],
  ])
  expect(groups[0]?.who).toEqual({ kind: 'person', trainee: '李' })
})

test('a red line stands above every number', () => {
  expect(scoreBand({ score: 100, fatal: 1 })).toBe('red-line')
  expect([100, 85, 84, 60, 59, 0].map(score => scoreBand({ score, fatal: [] }))).toEqual([
    ...['solid', 'solid', 'nearly', 'nearly', 'weak', 'weak'],
  ])
})
