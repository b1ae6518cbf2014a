import type { Lesson } from '../../../shared/lesson'
import type { TrainingScenario } from '../../../shared/training'
import type { Said } from '../../../shared/wizard'
import { type OwedDrill, owedDrills, topicsOf } from './owed-drills'
import { rehearsalId, rehearsalOf } from './rehearsal'
import { isClean, type RunResult } from './run-result'

export interface SuggestSources {
  /** Of the person who asks, newest first. */
  readonly results: readonly RunResult[]
  /** The easy ones of each topic first. */
  readonly scenarios: readonly TrainingScenario[]
  readonly lessons: readonly Lesson[]
}

/** An exercise that would help. `why` is read before it, and so tells nothing of what is wrong in it. */
export interface SuggestedDrill {
  readonly scenario: TrainingScenario
  readonly why: Said
}

const MOST = 3

/**
 * The next drills: from one's own mistakes, from what happened in this shop, from what was never done. One of each kind
 * first, then more of the first kind. Whoever has done everything well gets what was done longest ago.
 */
export function suggestDrills(sources: SuggestSources, most = MOST): readonly SuggestedDrill[] {
  const kinds = [mistakesOf(sources), incidentsOf(sources), newOnes(sources)]
  const firsts = kinds.flatMap(kind => kind.slice(0, 1))
  const rest = kinds.flatMap(kind => kind.slice(1))
  const all = [...firsts, ...rest, ...oldOnes(sources)]
  return all.filter(isFirstOf(all)).slice(0, most)
}

const isFirstOf =
  (all: readonly SuggestedDrill[]) =>
  ({ scenario }: SuggestedDrill, at: number): boolean =>
    all.findIndex(other => other.scenario.id === scenario.id) === at

const timesDone = (results: readonly RunResult[], id: string): number =>
  results.filter(({ scenario }) => scenario === id).length

function mistakesOf(sources: SuggestSources): readonly SuggestedDrill[] {
  return owedDrills(sources.results).flatMap(owed => {
    const scenario = drillFor(owed, sources)
    return scenario ? [{ scenario, why: whyOwed(owed) }] : []
  })
}

/** Of its topic, as near to its level as there is; one that was done less often before one that is known by heart. */
function drillFor(
  { topic, level, why }: OwedDrill,
  { scenarios, results }: SuggestSources,
): TrainingScenario | undefined {
  const far = (scenario: TrainingScenario) => Math.abs(scenario.level - level)
  const done = (scenario: TrainingScenario) => timesDone(results, scenario.id)
  return scenarios
    .filter(scenario => topicsOf(scenario.truth).includes(topic))
    .filter(scenario => why === 'again' || scenario.level >= level)
    .sort((one, other) => far(one) - far(other) || done(one) - done(other))[0]
}

const whyOwed = ({ why, isFatal, level }: OwedDrill): Said => {
  if (why === 'further') return { key: 'suggest.further', params: { level } }
  return { key: isFatal ? 'suggest.red-line' : 'suggest.again', params: {} }
}

/** The newest first, until it was done well. */
function incidentsOf({ lessons, scenarios, results }: SuggestSources): readonly SuggestedDrill[] {
  const isMastered = (lesson: Lesson) =>
    results.some(result => result.scenario === rehearsalId(lesson) && isClean(result))
  return [...lessons]
    .reverse()
    .filter(lesson => !isMastered(lesson))
    .flatMap(lesson => {
      const scenario = rehearsalOf(lesson, scenarios)
      const why = { key: 'suggest.shop', params: { reference: lesson.reference } } as const
      return scenario ? [{ scenario, why }] : []
    })
}

function newOnes({ scenarios, results }: SuggestSources): readonly SuggestedDrill[] {
  return scenarios
    .filter(({ id }) => timesDone(results, id) === 0)
    .sort((one, other) => one.level - other.level)
    .map(scenario => ({ scenario, why: { key: 'suggest.new', params: { level: scenario.level } } }))
}

function oldOnes({ scenarios, results }: SuggestSources): readonly SuggestedDrill[] {
  const lastDone = (scenario: TrainingScenario) =>
    results.findIndex(result => result.scenario === scenario.id)
  return scenarios
    .filter(scenario => lastDone(scenario) >= 0)
    .sort((one, other) => lastDone(other) - lastDone(one))
    .map(scenario => ({ scenario, why: { key: 'suggest.long-ago', params: {} } }))
}
