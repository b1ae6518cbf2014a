import { expect, test } from 'vitest'
import { seedOf, whoOf } from './crew'
import { groupsOf } from './record-groups'

test('a name is not needed; what was typed for a team does not count for one person', () => {
  const draft = { crew: 'one', name: ' ', names: '王芳\n李强' } as const
  expect(whoOf(draft)).toEqual({ trainee: null, team: [], problem: undefined })
  expect(whoOf({ ...draft, name: ' 小陈 ' }).trainee).toBe('小陈')
  expect(whoOf({ ...draft, name: 'x'.repeat(41) }).problem).toBe('instructor.team.long')
  expect(whoOf({ ...draft, crew: 'team' })).toMatchObject({ trainee: null, team: ['王芳', '李强'] })
})

test('no seed is the exercise’s own', () => {
  expect([seedOf(' '), seedOf('0'), seedOf('4711'), seedOf('-1'), seedOf('x')]).toEqual([
    ...[null, 0, 4711, 'wrong', 'wrong'],
  ])
})

test('records stand with their person; whoever practised last comes first', () => {
  const record = (id: string, day: number, trainee: string | null, score: number) => ({
    ...{ id, at: `2026-11-${day}T10:00:00Z`, trainee, team: null, isGuided: true, score },
    ...{ scenario: 's', title: { zh: '甲', en: 'A' }, level: 1, fatal: 0 },
  })
  const team = { ...record('t', 13, null, 50), team: { members: ['王', '李'], turn: 0 } }
  const groups = groupsOf([
    ...[record('a', 11, '小陈', 40), record('b', 14, '小陈', 90)],
    ...[record('c', 12, null, 10), team],
  ])
  expect(groups.map(({ who, best, records }) => [who, best, records.map(({ id }) => id)])).toEqual([
    [{ kind: 'person', name: '小陈' }, 90, ['b', 'a']],
    [{ kind: 'teams' }, 50, ['t']],
    [{ kind: 'nameless' }, 10, ['c']],
  ])
})
