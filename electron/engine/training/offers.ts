import { createHash } from 'node:crypto'
import type { Offer } from '../../../shared/classroom'
import type { TrainingScenario } from '../../../shared/training'

const CODE_LENGTH = 4

/** Stands for a scenario before a trainee, whose own name would tell what is wrong in it. */
export const codeOf = ({ id }: Pick<TrainingScenario, 'id'>): string =>
  createHash('sha256').update(`exercise/${id}`).digest('hex').slice(0, CODE_LENGTH).toUpperCase()

/** What a trainee may see of a scenario before it begins. */
export const offerOf = (
  scenario: TrainingScenario,
  isOwn: boolean,
  best: number | null,
): Offer => ({
  code: codeOf(scenario),
  level: scenario.level,
  brief: scenario.prebrief,
  isOwn,
  best,
})

/** The easy ones first; within a level in no order that would tell a topic. */
export const inOrder = (offers: readonly Offer[]): Offer[] =>
  [...offers].sort((one, other) => one.level - other.level || (one.code < other.code ? -1 : 1))
