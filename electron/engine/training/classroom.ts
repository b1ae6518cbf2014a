import type {
  Offer,
  RecordSummary,
  ScenarioCard,
  TrainingRecord,
  TrainingView,
} from '../../../shared/classroom'
import type { Emit, EngineCallName } from '../../../shared/contract'
import { Fault } from '../../../shared/fault'
import type { Lesson } from '../../../shared/lesson'
import type { TrainingScenario } from '../../../shared/training'
import type { TrainingProgress } from '../../../shared/training-progress'
import type { Clock } from '../clock'
import type { Ledgers } from '../drill/ledgers'
import { progressOf } from '../training-records/progress'
import type { RecordShelf } from '../training-records/record-files'
import { rehearsalOf } from '../training-records/rehearsal'
import type { ScenarioShelf } from '../training-records/scenario-files'
import { suggestDrills } from '../training-records/suggest'
import { LiveRun, type LiveWishes } from './live-run'
import { codeOf, inOrder, offerOf } from './offers'
import { checkScenario } from './scenario-check'
import { TRAINING_SCENARIOS } from './scenarios'

export interface ClassroomParts {
  /** Real time. */
  readonly clock: Clock
  readonly emit: Emit
  readonly newId: () => string
  readonly ledgers: Ledgers
  readonly records: RecordShelf
  readonly ownScenarios: ScenarioShelf
  /** What went wrong in the shop lately. */
  readonly lessons: () => readonly Lesson[]
}

export interface Pupils {
  readonly trainee: string | null
  readonly team: readonly string[]
  /** Null: the scenario's own. */
  readonly seed: number | null
  readonly firmware: 'zh' | 'en'
}

/** How often a run is looked at, milliseconds of real time. */
const BEAT_MS = 150

/** The training's rooms together: what can be practised, one run at a time, and what remains of it. */
export class Classroom {
  readonly #parts: ClassroomParts
  #run: LiveRun | undefined
  #isGuided = false
  #isBeginning = false
  #told = ''
  #toldInstructor = ''

  constructor(parts: ClassroomParts) {
    this.#parts = parts
  }

  get isUnderWay(): boolean {
    return this.#run !== undefined
  }

  /** The console stands in the run's shop, from the end of the prebrief on. */
  get hasConsole(): boolean {
    return this.#run !== undefined && this.#run.view.state !== 'prebrief'
  }

  get view(): TrainingView | null {
    return this.#run?.view ?? null
  }

  /** @throws Fault `training.no-run` */
  get run(): LiveRun {
    if (!this.#run) throw new Fault('training.no-run')
    return this.#run
  }

  /** What the console asks while a run is under way. */
  ask(call: EngineCallName, asked: unknown): Promise<unknown> {
    return this.run.ask(call, asked)
  }

  offers(trainee: string | null): {
    offers: Offer[]
    suggestions: { offer: Offer; why: ReturnType<typeof suggestDrills>[number]['why'] }[]
  } {
    const { records, lessons } = this.#parts
    const results = records.results({ trainee })
    const offer = (scenario: TrainingScenario): Offer => {
      const scores = results
        .filter(result => result.scenario === scenario.id)
        .map(({ score }) => score)
      return offerOf(
        scenario,
        this.#isOwn(scenario),
        scores.length > 0 ? Math.max(...scores) : null,
      )
    }
    const drills = suggestDrills({ results, scenarios: this.#all(), lessons: lessons() })
    return {
      offers: inOrder(this.#all().map(offer)),
      suggestions: drills.map(({ scenario, why }) => ({ offer: offer(scenario), why })),
    }
  }

  /** @throws Fault `training.running`, `simulator.unknown-scenario` */
  beginByCode(code: string, pupils: Pupils): Promise<void> {
    const scenario = [...this.#all(), ...this.#rehearsals()].find(each => codeOf(each) === code)
    if (!scenario) throw new Fault('simulator.unknown-scenario', { id: code })
    return this.#begin(scenario, pupils, this.#isGuided)
  }

  /** By the instructor. @throws Fault `training.running`, `simulator.unknown-scenario` */
  beginById(id: string, pupils: Pupils): Promise<void> {
    const scenario = this.#all().find(each => each.id === id)
    if (!scenario) throw new Fault('simulator.unknown-scenario', { id })
    return this.#begin(scenario, pupils, true)
  }

  /** An instructor looks on from here on. */
  guide(): void {
    this.#isGuided = true
    this.#run?.guide()
  }

  /** Ends the run, marks it and keeps it. */
  async finish(): Promise<TrainingRecord> {
    const record = this.run.finish()
    this.#parts.records.keep(record)
    await this.#clear()
    return record
  }

  /** Ends it without a trace. */
  async leave(): Promise<void> {
    if (this.#run) await this.#clear()
  }

  records(): RecordSummary[] {
    return [...this.#parts.records.summaries()]
  }

  record(id: string): TrainingRecord {
    return this.#parts.records.read(id)
  }

  progress(trainee: string | null): TrainingProgress {
    return progressOf(this.#parts.records.results({ trainee }))
  }

  forget(what: Parameters<RecordShelf['forget']>[0]): RecordSummary[] {
    this.#parts.records.forget(what)
    return this.records()
  }

  scenarios(): ScenarioCard[] {
    return this.#all().map(scenario => ({ scenario, isOwn: this.#isOwn(scenario) }))
  }

  /** @throws Fault `input.invalid` for the name of one of the house's own */
  saveScenario(scenario: TrainingScenario): ScenarioCard[] {
    if (TRAINING_SCENARIOS.some(({ id }) => id === scenario.id))
      throw new Fault('input.invalid', { call: 'scenarios.save', at: 'id' })
    const [problem] = checkScenario(JSON.stringify(scenario)).problems
    if (problem) throw new Fault('input.invalid', { call: 'scenarios.save', at: problem.at })
    this.#parts.ownScenarios.save(scenario)
    return this.scenarios()
  }

  removeScenario(id: string): ScenarioCard[] {
    this.#parts.ownScenarios.remove(id)
    return this.scenarios()
  }

  async close(): Promise<void> {
    await this.leave()
  }

  async #begin(scenario: TrainingScenario, pupils: Pupils, isGuided: boolean): Promise<void> {
    if (this.#run || this.#isBeginning) throw new Fault('training.running')
    this.#isBeginning = true
    try {
      this.#run = await LiveRun.begin(this.#wishesFor(scenario, pupils, isGuided))
    } finally {
      this.#isBeginning = false
    }
    this.tell()
    void this.#beat(this.#run)
  }

  #wishesFor(scenario: TrainingScenario, pupils: Pupils, isGuided: boolean): LiveWishes {
    const { clock, emit, newId, ledgers } = this.#parts
    return {
      ...{ id: newId(), at: new Date(clock.now()).toISOString(), code: codeOf(scenario), scenario },
      ...pupils,
      seed: pupils.seed ?? scenario.seed,
      team: pupils.team.length > 1 ? pupils.team : [],
      ...{ isGuided, ledgers, emit },
      changed: () => this.tell(),
    }
  }

  async #beat(run: LiveRun): Promise<void> {
    while (this.#run === run) {
      await this.#parts.clock.sleep(BEAT_MS)
      if (this.#run !== run) return
      await run.beat().catch(onlyFaults)
      this.tell()
    }
  }

  /** Tells both windows what they do not know yet. */
  tell(): void {
    const { emit } = this.#parts
    const view = this.view
    const told = JSON.stringify(
      view && { ...view, elapsedMs: Math.floor(view.elapsedMs / 1000), nowMs: 0 },
    )
    if (told !== this.#told) emit('training.changed', view)
    this.#told = told
    if (!this.#isGuided) return
    const both = { run: this.#run?.bothSides ?? null }
    const toldBoth = JSON.stringify([told, both.run && { ...both.run, view: null }])
    if (toldBoth !== this.#toldInstructor) emit('instructor.changed', both)
    this.#toldInstructor = toldBoth
  }

  async #clear(): Promise<void> {
    const { run } = this
    this.#run = undefined
    await run.putAway()
    this.tell()
    // The console stands in front of the demo's own terminal again.
    this.#parts.emit('engine.changed', { state: 'up', fault: null })
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

/** Time may have been stopped or turned back just then; anything else is a bug of ours. */
function onlyFaults(thrown: unknown): void {
  if (!(thrown instanceof Fault)) throw thrown
}
