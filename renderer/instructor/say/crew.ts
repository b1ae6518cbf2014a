import type { MessageKey } from '../../../shared/i18n/catalogue'

/** Alone, or several who take turns; as it is being typed. */
export interface CrewDraft {
  readonly crew: 'one' | 'team'
  readonly name: string
  readonly names: string
}

interface Who {
  readonly trainee: string | null
  readonly team: string[]
  readonly problem: MessageKey | undefined
}

const FEWEST = 2
const MOST = 12
const LONGEST = 40

/** Who practises, as the engine wants it. A name is not needed. */
export function whoOf({ crew, name, names }: CrewDraft): Who {
  if (crew === 'team') {
    const { members, problem } = teamOf(names)
    return { trainee: null, team: [...members], problem }
  }
  const given = name.trim()
  const problem = given.length > LONGEST ? 'instructor.team.long' : undefined
  return { trainee: given === '' ? null : given, team: [], problem }
}

interface Team {
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
  if (members.some(name => name.length > LONGEST))
    return { members, problem: 'instructor.team.long' }
  if (new Set(members).size < members.length) return { members, problem: 'instructor.team.twice' }
  return { members, problem: undefined }
}

/** Empty: the scenario's own. */
export function seedOf(typed: string): number | null | 'wrong' {
  const seed = typed.trim()
  if (seed === '') return null
  return /^\d{1,9}$/.test(seed) ? Number(seed) : 'wrong'
}
