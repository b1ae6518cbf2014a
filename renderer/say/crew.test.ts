import { expect, test } from 'vitest'
import { crewOf, teamOf } from './crew'

test('a team has 2 to 12 different names', () => {
  expect(teamOf(' 王芳 \n\n李强\n')).toEqual({ members: ['王芳', '李强'], problem: undefined })
  expect(teamOf('王芳').problem).toBe('instructor.team.few')
  expect(teamOf('王芳\n王芳').problem).toBe('instructor.team.twice')
  expect(teamOf(`a\n${'b'.repeat(41)}`).problem).toBe('instructor.team.long')
  expect(teamOf(Array.from({ length: 13 }, (_, n) => `${n}`).join('\n')).problem).toBe(
    'instructor.team.many',
  )
})

test('whoever writes down no team practises alone, under a name that is short enough', () => {
  expect(crewOf('小陈', ' \n ')).toEqual({ members: [], problem: undefined })
  expect(crewOf('x'.repeat(41), '').problem).toBe('instructor.team.long')
  expect(crewOf('x'.repeat(41), '王芳\n李强')).toEqual({
    members: ['王芳', '李强'],
    problem: undefined,
  })
  expect(crewOf('小陈', '王芳').problem).toBe('instructor.team.few')
})
