import type { Offer, ScenarioCard, ScenarioCheck } from '../../../shared/classroom'
import { Fault } from '../../../shared/fault'
import type { Lesson } from '../../../shared/lesson'
import type { TrainingScenario } from '../../../shared/training'
import type { RecordShelf } from '../training-records/record-files'
import { rehearsalOf } from '../training-records/rehearsal'
import type { ScenarioShelf } from '../training-records/scenario-files'
import { suggestDrills } from '../training-records/suggest'
import { codeOf, inOrder, offerOf } from './offers'
import { checkScenario } from './scenario-check'
import { TRAINING_SCENARIOS } from './scenarios'

export interface ExerciseParts {
  readonly records: RecordShelf
  readonly ownScenarios: ScenarioShelf
  /** What went wrong in the shop lately. */
  readonly lessons: () => readonly Lesson[]
}

interface Offers {
  readonly offers: Offer[]
  readonly suggestions: {
    readonly offer: Offer
    readonly why: ReturnType<typeof suggestDrills>[number]['why']
  }[]
}

/** What can be practised: the house's own exercises, those of this shop's trainers, and what happened in this shop. */
export class Exercises {
  readonly #parts: ExerciseParts

  constructor(parts: ExerciseParts) {
    this.#parts = parts
  }

  /** For one person, with what would help next (null: for those without a name). */
  offers(trainee: string | null): Offers {
    const { records, lessons } = this.#parts
    const results = records.results({ trainee })
    const offer = (scenario: TrainingScenario): Offer => {
      const scores = results
        .filter(result => result.scenario === scenario.id)
        .map(({ score }) => score)
      const best = scores.length > 0 ? Math.max(...scores) : null
      return offerOf(scenario, this.#isOwn(scenario), best)
    }
    const drills = suggestDrills({ results, scenarios: this.#all(), lessons: lessons() })
    return {
      offers: inOrder(this.#all().map(offer)),
      suggestions: drills.map(({ scenario, why }) => ({ offer: offer(scenario), why })),
    }
  }

  /** @throws Fault `simulator.unknown-scenario` */
  byCode(code: string): TrainingScenario {
    return found([...this.#all(), ...this.#rehearsals()], code, each => codeOf(each) === code)
  }

  /** @throws Fault `simulator.unknown-scenario` */
  byId(wanted: string): TrainingScenario {
    return found(this.#all(), wanted, ({ id }) => id === wanted)
  }

  cards(): ScenarioCard[] {
    return this.#all().map(scenario => ({ scenario, isOwn: this.#isOwn(scenario) }))
  }

  /** What is written, and whether it may be kept under its name. */
  check(text: string): ScenarioCheck {
    const { scenario, problems } = checkScenario(text)
    if (!TRAINING_SCENARIOS.some(({ id }) => id === scenario?.id)) return { scenario, problems }
    return {
      scenario: null,
      problems: [{ at: 'id', problem: { key: 'scenario.house-id', params: {} } }],
    }
  }

  /** @throws Fault `input.invalid` for what is not right, and for the name of one of the house's own */
  save(scenario: TrainingScenario): ScenarioCard[] {
    const [problem] = this.check(JSON.stringify(scenario)).problems
    if (problem) throw new Fault('input.invalid', { call: 'scenarios.save', at: problem.at })
    this.#parts.ownScenarios.save(scenario)
    return this.cards()
  }

  remove(id: string): ScenarioCard[] {
    this.#parts.ownScenarios.remove(id)
    return this.cards()
  }

  #all(): readonly TrainingScenario[] {
    return [...TRAINING_SCENARIOS, ...this.#parts.ownScenarios.list()]
  }

  #rehearsals(): readonly TrainingScenario[] {
    const { lessons } = this.#parts
    return lessons().flatMap(lesson => rehearsalOf(lesson, TRAINING_SCENARIOS) ?? [])
  }

  #isOwn({ id }: TrainingScenario): boolean {
    return this.#parts.ownScenarios.list().some(own => own.id === id)
  }
}

function found(
  among: readonly TrainingScenario[],
  id: string,
  isIt: (scenario: TrainingScenario) => boolean,
): TrainingScenario {
  const scenario = among.find(isIt)
  if (!scenario) throw new Fault('simulator.unknown-scenario', { id })
  return scenario
}
