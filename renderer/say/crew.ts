import type { MessageKey } from '../../shared/i18n/catalogue'

const FEWEST = 2
const MOST = 12
const LONGEST = 40

export interface Team {
  readonly members: readonly string[]
  readonly problem: MessageKey | undefined
}

/** One name a line; empty lines count for nothing. */
export function teamOf(lines: string): Team {
  const members = lines
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  if (members.length < FEWEST) return { members, problem: 'instructor.team.few' }
  if (members.length > MOST) return { members, problem: 'instructor.team.many' }
  const isLong = members.some(name => nameProblem(name) !== undefined)
  if (isLong) return { members, problem: 'instructor.team.long' }
  if (new Set(members).size < members.length) return { members, problem: 'instructor.team.twice' }
  return { members, problem: undefined }
}

/** A name is not needed. */
export const nameProblem = (typed: string): MessageKey | undefined =>
  typed.trim().length > LONGEST ? 'instructor.team.long' : undefined

/** Who practises here: a team where one is written down, else one person. */
export const crewOf = (name: string, lines: string): Team =>
  lines.trim() === '' ? { members: [], problem: nameProblem(name) } : teamOf(lines)
