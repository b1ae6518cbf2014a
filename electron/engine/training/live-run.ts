import type {
  InstructorView,
  RunHead,
  Speed,
  TrainingRecord,
  TrainingView,
} from '../../../shared/classroom'
import type { Emit, EngineCallName } from '../../../shared/contract'
import { Fault } from '../../../shared/fault'
import type { Touch } from '../../../shared/handset'
import type { TrainingInput } from '../../../shared/training'
import type { Ledgers } from '../drill/ledgers'
import type { KeptRun, RunDiary } from '../training-records/run-diary'
import { inputOf, NOT_IN_A_RUN } from './console-calls'
import { debriefOf } from './debrief'
import { bothSides, lastTurn, traineeView } from './live-views'
import { TrainingRun } from './run'

export interface LiveWishes extends RunHead {
  readonly ledgers: Ledgers
  /** The console's own news go to its window. */
  readonly emit: Emit
  /** Something of the run looks otherwise now. */
  readonly changed: () => void
  /** Where it is written down while it is lived. */
  readonly diary: Pick<RunDiary, 'note'>
}

type State = TrainingView['state']
type Note = TrainingRecord['notes'][number]
/** So long until a key that was pressed is felt. */
const FELT_MS = 5
/** So much of a lesson's time may be lost with its engine. */
const WRITTEN_EVERY_MS = 1000

/** The trainee's window. It is told nothing while an earlier moment is lived again. */
interface Window {
  isDark: boolean
}

/** A run with people in it: time goes on by itself, several hands act at once, an instructor may hold it. */
export class LiveRun {
  readonly wishes: LiveWishes
  readonly #run: TrainingRun
  #notes: Note[] = []
  #state: Exclude<State, 'over'> = 'prebrief'
  #speed: Speed = 1
  #lives = 1
  /** Aborted when this life is given up for an earlier moment. */
  #life = new AbortController()
  readonly #window: Window
  #started: Promise<void> | undefined
  #turn = 0
  #writtenMs = 0
  #isGuided: boolean

  private constructor(wishes: LiveWishes, run: TrainingRun, window: Window) {
    this.wishes = wishes
    this.#run = run
    this.#window = window
    this.#isGuided = wishes.isGuided
  }

  /** @throws Fault `simulator.unknown-scenario`, `input.invalid` */
  static async begin(wishes: LiveWishes): Promise<LiveRun> {
    const { scenario, seed, ledgers, firmware, emit, changed, diary } = wishes
    const window: Window = { isDark: false }
    const watched: Emit = (event, data) => {
      if (window.isDark) return
      emit(event, data)
      changed()
    }
    const run = await TrainingRun.begin({
      ...{ scenario, seed, ledgers, firmware, watched },
      noted: taken => diary.note({ kind: 'took', ...taken }),
    })
    return new LiveRun(wishes, run, window)
  }

  /**
   * A run that another process was in the middle of, where it stopped. Its time stands still until `goOn`.
   * @throws Fault `training.lived-otherwise`
   */
  static async again(wishes: LiveWishes, kept: KeptRun): Promise<LiveRun> {
    const live = await LiveRun.begin(wishes)
    if (!kept.isStarted) return live
    live.#started = Promise.resolve()
    live.#window.isDark = true
    try {
      await live.#run.relive(kept.taken, kept.atMs)
    } catch (thrown) {
      await live.putAway()
      throw thrown
    }
    live.#window.isDark = false
    live.#speed = kept.speed
    live.#lives = kept.lives
    live.#notes = [...kept.notes]
    live.#turn = lastTurn(live.#run, wishes.team)
    live.#state = kept.isFrozen ? 'frozen' : 'running'
    return live
  }

  /** Time goes on as it did, and the windows see where they are. */
  goOn(): void {
    if (this.#state === 'prebrief') return
    this.#run.clock.live(this.#speed)
    this.#run.clock.freeze(this.#state === 'frozen')
    this.wishes.changed()
    this.wishes.emit('engine.changed', { state: 'up', fault: null })
    const { screen } = this.#run.life
    if (screen) this.wishes.emit('wizard.changed', screen)
  }

  get view(): TrainingView {
    return traineeView(this.wishes, this.#run, {
      state: this.#state === 'running' && this.#run.life.isOver ? 'over' : this.#state,
      speed: this.#speed,
      life: this.#lives,
      turn: this.#turn,
      isGuided: this.#isGuided,
    })
  }

  get bothSides(): NonNullable<InstructorView['run']> {
    return bothSides(this.wishes, this.#run, this.view, this.#notes)
  }

  /** What it looks like meanwhile is nobody's present. */
  get isLivedAgain(): boolean {
    return this.#window.isDark
  }

  /** An instructor has sat down. */
  guide(): void {
    if (!this.#isGuided) this.#write({ kind: 'guided' })
    this.#isGuided = true
  }

  /** The prebrief is read. Said twice, it starts once. */
  start(): Promise<void> {
    this.#started ??= this.#start()
    return this.#started
  }

  async #start(): Promise<void> {
    this.#write({ kind: 'started' })
    await this.#run.start()
    this.#state = 'running'
    this.#run.clock.live(this.#speed)
  }

  /** What the console's window asks. @throws Fault `training.running` for what has no place in a run */
  async ask(call: EngineCallName, asked: unknown): Promise<unknown> {
    if (NOT_IN_A_RUN.has(call)) throw new Fault('training.running')
    const input = inputOf(call, asked)
    if (input) return this.#take(input)
    return (this.#run.life.handlers[call] as (given: unknown) => Promise<unknown>)(asked)
  }

  /** Answers when the touch is felt, not when what it began is over. */
  async touch(touch: Touch): Promise<void> {
    const input: TrainingInput =
      touch.kind === 'key' ? { kind: 'press', key: touch.key } : { ...touch }
    this.#mustRun()
    const { work } = await this.#run.begin(input)
    await Promise.race([work, this.#run.clock.sleep(FELT_MS)])
    this.wishes.changed()
  }

  /** Carries out the fix on the guide's page with one's hands. @throws Fault `input.invalid` where there is none */
  async do(): Promise<void> {
    const fix = this.view.deed
    if (fix === null) throw new Fault('input.invalid', { call: 'training.do', at: 'page' })
    await this.#take({ kind: 'do', fix })
  }

  async take(input: TrainingInput): Promise<void> {
    await this.#take(input)
  }

  /** The next of the team takes over. */
  async passOn(): Promise<void> {
    const { team } = this.wishes
    if (team.length === 0) return
    this.#turn = (this.#turn + 1) % team.length
    await this.#take({ kind: 'turn', member: team[this.#turn] ?? '' })
  }

  freeze(isFrozen: boolean): void {
    if (this.#state === 'prebrief') throw new Fault('training.no-run')
    this.#state = isFrozen ? 'frozen' : 'running'
    this.#run.clock.freeze(isFrozen)
    this.#write({ kind: 'held', isFrozen })
    this.#writeTime(0)
  }

  speedUp(speed: Speed): void {
    this.#speed = speed
    this.#write({ kind: 'sped', speed })
    if (this.#state !== 'prebrief') this.#run.clock.live(speed)
  }

  note(text: string): void {
    this.#jot({ atMs: this.#elapsedMs, text })
  }

  /** What is still under way in the life that is given up is answered with `training.stepped-back`. */
  async back(step: number): Promise<void> {
    if (this.#state === 'prebrief') throw new Fault('training.no-run')
    const fromMs = this.#elapsedMs
    this.#life.abort()
    this.#life = new AbortController()
    this.#lives += 1
    this.#window.isDark = true
    await this.#run.back(step).finally(() => {
      this.#window.isDark = false
    })
    this.#turn = lastTurn(this.#run, this.wishes.team)
    const { exactMs: backToMs } = this.#run.life.recorder
    this.#write({ kind: 'back', step, atMs: backToMs })
    this.#jot({ atMs: fromMs, text: '←', backToMs })
    this.goOn()
  }

  /** To be called again and again: the script's own moments come when they are due. */
  async beat(): Promise<void> {
    if (this.#state !== 'running') return
    await this.#run.clock.tick()
    this.#writeTime(WRITTEN_EVERY_MS)
    this.#run.life.lookAtTerminal()
    if (this.#run.life.isScriptDue) await this.#take({ kind: 'script' })
  }

  /** Marked by its log alone. */
  finish(): TrainingRecord {
    const { id, at, scenario, seed, trainee, team, isGuided } = this.wishes
    const log = [...this.#run.events]
    return {
      ...{ id, at, scenario, seed, trainee, log },
      team: team.length > 0 ? { members: [...team], turn: this.#turn } : null,
      isGuided: isGuided || this.#isGuided,
      notes: [...this.#notes],
      debrief: debriefOf(scenario, log),
    }
  }

  async putAway(): Promise<void> {
    await this.#run.putAway()
  }

  #writeTime(sinceMs: number): void {
    const { exactMs: atMs } = this.#run.life.recorder
    if (Math.abs(atMs - this.#writtenMs) < sinceMs) return
    this.#writtenMs = atMs
    this.#write({ kind: 'came', atMs })
  }

  #jot(note: Note): void {
    this.#notes.push(note)
    this.#write({ kind: 'noted', note })
  }

  #write(line: Parameters<RunDiary['note']>[0]): void {
    this.wishes.diary.note(line)
  }

  get #elapsedMs(): number {
    return this.#run.life.recorder.elapsedMs
  }

  #mustRun(): void {
    if (this.#state === 'frozen') throw new Fault('training.frozen')
    if (this.#state === 'prebrief') throw new Fault('training.no-run')
  }

  async #take(input: TrainingInput): Promise<unknown> {
    if (!FROM_OUTSIDE.has(input.kind)) this.#mustRun()
    try {
      return await Promise.race([this.#run.take(input), givenUp(this.#life.signal)])
    } finally {
      // What was answered is not to be waited for again.
      this.#writeTime(0)
      this.wishes.changed()
    }
  }
}

const givenUp = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(new Fault('training.stepped-back')), {
      once: true,
    }),
  )

/** The instructor's, and possible while time stands still. */
const FROM_OUTSIDE: ReadonlySet<TrainingInput['kind']> = new Set(['inject', 'early', 'turn'])
