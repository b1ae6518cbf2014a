import { z } from 'zod'
import { type FactName, type Facts, healthyResult } from '../../../shared/facts'
import type { Answered } from './entry'
import { FIX_IDS, type FixId } from './knowledge/fixes'
import { QUESTION_IDS, QUESTIONS, type QuestionId } from './knowledge/questions'

/** Nothing but these ids, each with one of its own values. */
const each = <T extends string>(ids: readonly T[], values: (id: T) => readonly string[]) =>
  z.strictObject(
    Object.fromEntries(ids.map(id => [id, z.enum(values(id) as [string]).optional()] as const)),
  )

/** What a person said and did, as `--answers FILE` holds it. */
export const Answers = z.strictObject({
  /** Question by its id, with the option that was chosen. */
  asked: each(QUESTION_IDS, id => Object.keys(QUESTIONS[id].options)),
  /** Fixes that were tried, and did not help or could not be done. */
  tried: each(FIX_IDS, () => ['no-change', 'cannot']),
})
export type Answers = {
  readonly asked: Asked
  readonly tried: Tried
  /** Fixes that make no sense here; nobody has tried them. */
  readonly pointless?: readonly FixId[]
}
export type Asked = { readonly [Q in QuestionId]?: string }
export type Tried = { readonly [F in FixId]?: 'no-change' | 'cannot' }

/** What the options of a question tell. */
export const optionsOf = (question: QuestionId): Readonly<Record<string, Answered>> =>
  QUESTIONS[question].options

/** The one fact that a question is about. */
export function factAsked(question: QuestionId): FactName {
  const [first] = Object.values(optionsOf(question))
  return first?.fact ?? 'person.saw'
}

/** Facts and answers as one. What was measured stands above what was said; an option nobody knows tells nothing. */
export function knownFacts(facts: Facts, asked: Asked): Facts {
  const said = QUESTION_IDS.flatMap(question => {
    const option = asked[question]
    const told = option === undefined ? undefined : optionsOf(question)[option]
    return told && isOpen(facts, told.fact) ? [[told.fact, told.is] as const] : []
  })
  return { ...facts, ...Object.fromEntries(said) }
}

const isOpen = (facts: Facts, fact: FactName): boolean =>
  facts[fact] === undefined || facts[fact] === 'unknown'

/** Known, and as it should be. */
export const isHealthy = (facts: Facts, fact: FactName): boolean =>
  facts[fact] === healthyResult(fact)
