import type { MessageKey } from '../../../shared/i18n/catalogue'
import { nameProblem, teamOf } from '../../say/crew'

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

/** Who practises, as the engine wants it. A name is not needed. */
export function whoOf({ crew, name, names }: CrewDraft): Who {
  if (crew === 'team') {
    const { members, problem } = teamOf(names)
    return { trainee: null, team: [...members], problem }
  }
  const given = name.trim()
  return { trainee: given === '' ? null : given, team: [], problem: nameProblem(name) }
}

/** Empty: the scenario's own. */
export function seedOf(typed: string): number | null | 'wrong' {
  const seed = typed.trim()
  if (seed === '') return null
  return /^\d{1,9}$/.test(seed) ? Number(seed) : 'wrong'
}
