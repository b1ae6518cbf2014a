import { Fault } from '../../../shared/fault'
import type { TrainingEvent, TrainingInput, TrainingScenario } from '../../../shared/training'
import type { WizardScreen } from '../../../shared/wizard'
import type { Ledgers } from '../drill/ledgers'
import type { EngineParts } from '../engine-parts'
import type { LessonClock } from '../simulator/lesson-clock'
import { Life } from './life'
import { hashOf } from './recorder'

export interface RunWishes {
  readonly scenario: TrainingScenario
  /** Default: the scenario's own. */
  readonly seed?: number | undefined
  readonly ledgers: Ledgers
  /** Of the terminal's own texts. Default: its maker's. */
  readonly firmware?: 'zh' | 'en' | undefined
  /** See `LifeWishes`. */
  readonly watched?: EngineParts['emit']
  /** Each input is told here before anything of it happens. */
  readonly noted?: (taken: Noted) => void
}

/** Nobody watches paper being fetched: what takes minutes of a person's time passes at once. */
const LEAPS: ReadonlySet<TrainingInput['kind']> = new Set(['wait', 'do'])

/** One input and its place in time. */
export interface Taken {
  readonly input: TrainingInput
  /** Simulated milliseconds since the start at which it was begun. */
  readonly atMs: number
  /** Something begun earlier was still going on. */
  readonly isMeanwhile: boolean
}

/** With a fingerprint of all that had happened before it, by which a life that is lived anew knows that it is the same. */
export interface Noted extends Taken {
  readonly before: string
}

/**
 * One trainee in one scenario: a simulated shop, the real console in it, and a recorder. A run is its seed and its
 * inputs; so each moment between two inputs is a snapshot, and going back is living it anew up to there.
 */
export class TrainingRun {
  readonly scenario: TrainingScenario
  readonly #wishes: RunWishes
  #taken: Taken[] = []
  readonly #pending = new Set<Promise<unknown>>()
  #queue: Promise<void> = Promise.resolve()
  #life: Life

  private constructor(wishes: RunWishes, life: Life) {
    this.scenario = wishes.scenario
    this.#wishes = wishes
    this.#life = life
  }

  /** A run that nobody watches starts at once. @throws Fault `simulator.unknown-scenario`, `input.invalid` */
  static async begin(wishes: RunWishes): Promise<TrainingRun> {
    const run = new TrainingRun(wishes, await newLife(wishes))
    if (!wishes.watched) await run.start()
    return run
  }

  /** From here on time counts. */
  start(): Promise<void> {
    return this.clock.during(this.#life.start())
  }

  get life(): Life {
    return this.#life
  }

  get clock(): LessonClock {
    return this.#life.scenery.clock
  }

  /** The page that the trainee sees now. @throws Fault `input.invalid` where the guide was never opened */
  get screen(): WizardScreen {
    const { screen } = this.#life
    if (!screen) throw new Fault('input.invalid', { call: 'training', at: 'page' })
    return screen
  }

  get taken(): readonly Taken[] {
    return this.#taken
  }

  get inputs(): readonly TrainingInput[] {
    return this.#taken.map(({ input }) => input)
  }

  get events(): readonly TrainingEvent[] {
    return this.#life.recorder.events
  }

  know(question: string): string | Promise<string> {
    return this.#life.know(question)
  }

  /** Answers with what the console said, where the input asked it something. While nobody watches, time leaps to its end. */
  async take(input: TrainingInput): Promise<unknown> {
    const { work } = await this.begin(input)
    return this.#wishes.watched && !LEAPS.has(input.kind) ? work : this.clock.during(work)
  }

  /**
   * Resolves when the input has its place in time: one at a time, so that each has one of its own. `work` is what it began.
   * @throws Fault `training.stepped-back` when the life it was meant for is given up meanwhile
   */
  begin(input: TrainingInput): Promise<{ readonly work: Promise<unknown> }> {
    const life = this.#life
    const begun = this.#queue.then(async () => {
      await this.clock.catchUp(this.#taken.length, this.#pending.size > 0)
      if (life !== this.#life) throw new Fault('training.stepped-back')
      const taken = { input, atMs: life.recorder.exactMs, isMeanwhile: this.#pending.size > 0 }
      this.#wishes.noted?.({ ...taken, before: this.#fingerprint() })
      this.#taken.push(taken)
      return { work: this.#begun(input) }
    })
    this.#queue = begun.then(
      () => undefined,
      () => undefined,
    )
    return begun
  }

  /**
   * Back to the moment before the input after so many; what came after is forgotten, what was under way goes on.
   * @throws Fault `input.invalid`
   */
  async back(step: number): Promise<void> {
    if (!Number.isInteger(step) || step < 0 || step > this.#taken.length)
      throw new Fault('input.invalid', { call: 'training', at: 'step' })
    const next = this.#taken[step]
    const atMs = next?.atMs ?? this.#life.recorder.readingMs
    await this.putAway()
    this.#taken = this.#taken.slice(0, step)
    this.#pending.clear()
    this.#life = await newLife(this.#wishes)
    await this.start()
    for (const taken of this.#taken) {
      await this.#liveUntil(taken)
      this.#begun(taken.input).catch(() => undefined)
    }
    const isMeanwhile = next?.isMeanwhile ?? this.#wishes.watched !== undefined
    await this.#liveUntil({ atMs, isMeanwhile })
  }

  /**
   * Lives what another process had lived, up to the moment at which it died; for a run that has not been started here.
   * @throws Fault `training.lived-otherwise` when it comes out differently, as another release of this program may make it
   */
  async relive(noted: readonly Noted[], untilMs: number): Promise<void> {
    await this.start()
    for (const { before, ...taken } of noted) {
      await this.#liveUntil(taken)
      if (this.#fingerprint() !== before) throw new Fault('training.lived-otherwise')
      this.#taken.push(taken)
      this.#begun(taken.input).catch(() => undefined)
    }
    await this.#liveUntil({ atMs: untilMs, isMeanwhile: true })
    await this.clock.due()
  }

  /** Nothing of it is left, on disk or running. */
  async putAway(): Promise<void> {
    await this.#life.end(this.#wishes.ledgers)
  }

  async #liveUntil({ atMs, isMeanwhile }: Pick<Taken, 'atMs' | 'isMeanwhile'>): Promise<void> {
    if (!isMeanwhile) await this.settled()
    const leftMs = atMs - this.#life.recorder.exactMs
    if (leftMs > 0) await this.clock.during(this.clock.sleep(leftMs))
  }

  /** Everything that was begun is over. */
  async settled(): Promise<void> {
    await this.clock.during(Promise.allSettled([...this.#pending]))
  }

  /** When somebody looked at the terminal is nobody's doing. */
  #fingerprint(): string {
    return hashOf(this.events.filter(({ kind }) => kind !== 'face'))
  }

  #begun(input: TrainingInput): Promise<unknown> {
    const work = this.#life.take(input).finally(() => this.#pending.delete(work))
    this.#pending.add(work)
    return work
  }
}

const newLife = ({ seed, watched, noted: _, ...wishes }: RunWishes): Promise<Life> =>
  Life.begin({ ...wishes, seed: seed ?? wishes.scenario.seed, ...(watched && { watched }) })
