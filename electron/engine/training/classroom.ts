import type {
  LeftRun,
  RecordSummary,
  RunHead,
  TrainingRecord,
  TrainingView,
} from '../../../shared/classroom'
import type { Emit, EngineCallName } from '../../../shared/contract'
import { Fault } from '../../../shared/fault'
import type { TrainingScenario } from '../../../shared/training'
import type { TrainingProgress } from '../../../shared/training-progress'
import type { Clock } from '../clock'
import type { Ledgers } from '../drill/ledgers'
import { progressOf } from '../training-records/progress'
import type { RecordShelf, Whose } from '../training-records/record-files'
import type { KeptRun, RunDiary } from '../training-records/run-diary'
import { type ExerciseParts, Exercises } from './exercises'
import { LiveRun, type LiveWishes } from './live-run'
import { codeOf } from './offers'

export interface ClassroomParts extends ExerciseParts {
  /** Real time. */
  readonly clock: Clock
  readonly emit: Emit
  readonly newId: () => string
  readonly ledgers: Ledgers
  readonly diary: RunDiary
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
  readonly exercises: Exercises
  readonly #parts: ClassroomParts
  #run: LiveRun | undefined
  #isGuided = false
  #isBeginning = false
  #told = ''
  #toldInstructor = ''
  #left: KeptRun | undefined

  constructor(parts: ClassroomParts) {
    this.#parts = parts
    this.exercises = new Exercises(parts)
    const left = parts.diary.read()
    // It may have died between the keeping of the record and the end of the diary.
    const isKept = parts.records.summaries().some(({ id }) => id === left?.run.id)
    this.#left = isKept ? undefined : left
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

  /** What the engine before this one was in the middle of. */
  get left(): LeftRun | null {
    if (!this.#left || this.#run) return null
    const { code, scenario, trainee, team } = this.#left.run
    return { code, level: scenario.level, trainee, team, elapsedMs: this.#left.atMs }
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

  /** @throws Fault `training.running`, `simulator.unknown-scenario` */
  async beginByCode(code: string, pupils: Pupils): Promise<void> {
    return this.#begin(this.exercises.byCode(code), pupils, this.#isGuided)
  }

  /** By the instructor. @throws Fault `training.running`, `simulator.unknown-scenario` */
  async beginById(id: string, pupils: Pupils): Promise<void> {
    return this.#begin(this.exercises.byId(id), pupils, true)
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

  /** Ends it without a trace, whether it is under way or was left. */
  async leave(): Promise<void> {
    if (this.#run) await this.#clear()
    else this.#dropLeft()
  }

  /** @throws Fault `training.no-run`, `training.running`, `training.lived-otherwise` */
  async goOn(): Promise<void> {
    await this.#occupy(() => this.#again())
    this.run.goOn()
  }

  /** Ends what was left where it stopped, marks it and keeps it. @throws what `goOn` throws */
  async endLeft(): Promise<TrainingRecord> {
    if (this.#run) throw new Fault('training.running')
    const run = await this.#again()
    const record = run.finish()
    this.#parts.records.keep(record)
    await run.putAway()
    this.#dropLeft()
    return record
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
    if (this.#left && 'trainee' in what && isOf(this.#left, what)) this.#dropLeft()
    return this.records()
  }

  /** What is under way can be gone on with by the next engine. */
  async close(): Promise<void> {
    this.#parts.diary.close()
    if (this.isUnderWay) await this.#putAway()
  }

  async #begin(scenario: TrainingScenario, pupils: Pupils, isGuided: boolean): Promise<void> {
    const { clock, newId, diary } = this.#parts
    const head: RunHead = {
      ...{ id: newId(), at: new Date(clock.now()).toISOString(), code: codeOf(scenario), scenario },
      ...pupils,
      // A team's run is nobody's alone.
      ...(pupils.team.length > 1 ? { trainee: null, team: [...pupils.team] } : { team: [] }),
      seed: pupils.seed ?? scenario.seed,
      isGuided,
    }
    await this.#occupy(async () => {
      const run = await LiveRun.begin(this.#wishesFor(head))
      this.#left = undefined
      diary.begin(head)
      return run
    })
    this.tell()
  }

  #again(): Promise<LiveRun> {
    if (!this.#left) throw new Fault('training.no-run')
    return LiveRun.again(this.#wishesFor(this.#left.run), this.#left)
  }

  /** One run at a time. */
  async #occupy(beginning: () => Promise<LiveRun>): Promise<void> {
    if (this.#run || this.#isBeginning) throw new Fault('training.running')
    this.#isBeginning = true
    try {
      this.#run = await beginning()
    } finally {
      this.#isBeginning = false
    }
    void this.#beat(this.#run)
  }

  #drop(): void {
    this.#left = undefined
    this.#parts.diary.remove()
  }

  /** Both windows may be offering it. */
  #dropLeft(): void {
    this.#drop()
    this.#told = ''
    this.tell()
  }

  #wishesFor(head: RunHead): LiveWishes {
    const { emit, ledgers, diary } = this.#parts
    return { ...head, ledgers, emit, diary, changed: () => this.tell() }
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
    if (this.#run?.isLivedAgain) return
    const { emit } = this.#parts
    const view = this.view
    const told = JSON.stringify(
      view && { ...view, elapsedMs: Math.floor(view.elapsedMs / 1000), nowMs: 0 },
    )
    if (told !== this.#told) emit('training.changed', view)
    this.#told = told
    if (!this.#isGuided) return
    const both = { run: this.#run?.bothSides ?? null, left: this.left }
    const toldBoth = JSON.stringify([told, both.run && { ...both.run, view: null }, both.left])
    if (toldBoth !== this.#toldInstructor) emit('instructor.changed', both)
    this.#toldInstructor = toldBoth
  }

  async #clear(): Promise<void> {
    await this.#putAway()
    this.#drop()
    this.tell()
    // The console stands in front of the demo's own terminal again.
    this.#parts.emit('engine.changed', { state: 'up', fault: null })
  }

  async #putAway(): Promise<void> {
    const { run } = this
    this.#run = undefined
    await run.putAway()
  }
}

const isOf = ({ run: { trainee, team } }: KeptRun, whose: Whose): boolean =>
  whose.trainee === null
    ? trainee === null && team.length === 0
    : trainee === whose.trainee || team.includes(whose.trainee)

/** Time may have been stopped or turned back just then; anything else is a bug of ours. */
function onlyFaults(thrown: unknown): void {
  if (!(thrown instanceof Fault)) throw thrown
}
