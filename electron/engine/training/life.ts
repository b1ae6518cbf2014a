import type { EngineHandlers } from '../../../shared/contract'
import { Fault } from '../../../shared/fault'
import type { TrainingInput, TrainingScenario } from '../../../shared/training'
import type { WizardScreen } from '../../../shared/wizard'
import type { Ledgers } from '../drill/ledgers'
import { personIn } from '../drill/person'
import { ACQUIRER, passTime, TERMINAL } from '../drill/prepared-shop'
import { buildEngine } from '../engine'
import type { EngineParts } from '../engine-parts'
import { Handset } from '../simulator/handset/handset'
import type { Random } from '../simulator/random'
import { ConsoleEars } from './console-ears'
import { fixesOf } from './hands-on'
import { changeOf, inject, Script } from './injections'
import { Recorder } from './recorder'
import { buildScenery, type Scenery, strike, trainingClock } from './scenery'
import { isClosedTwice, judge, touch } from './touch'

export interface LifeWishes {
  readonly scenario: TrainingScenario
  readonly seed: number
  readonly ledgers: Ledgers
  readonly firmware?: 'zh' | 'en' | undefined
  /** Whoever looks on hears everything that the console would tell its window. Absent: nobody does, and the guide is open at once. */
  readonly watched?: EngineParts['emit']
}

/** Somebody who knows whatever can be known. */
const CERTAIN: Random = { next: () => 1, between: low => low, pick: from => from[0] }

/** What an input came to. */
interface Done {
  readonly isDone: boolean
  /** What the console answered, where it was asked. */
  readonly value?: unknown
}

/** A run as it is lived once: a simulated shop, the real console in it, and what the recorder heard. */
export class Life {
  readonly recorder: Recorder
  readonly scenery: Scenery
  readonly handset: Handset
  readonly script: Script
  readonly handlers: EngineHandlers
  readonly #scenario: TrainingScenario
  readonly #ears: ConsoleEars
  readonly #isWatched: boolean
  #pages = 1
  #hints = 0
  #isClosedTwice = false
  #face = ''

  private constructor(wishes: LifeWishes, recorder: Recorder, scenery: Scenery) {
    const { scenario, watched } = wishes
    this.#scenario = scenario
    this.#isWatched = watched !== undefined
    this.recorder = recorder
    this.scenery = scenery
    this.script = new Script(scenario)
    this.handset = new Handset(scenery.world, {
      about: deed => judge(deed, scenery, recorder, this.isOver),
    })
    this.#ears = new ConsoleEars(recorder, (event, data) => {
      watched?.(event, data)
      this.lookAtTerminal()
    })
    this.handlers = consoleIn(scenery, this.#ears.emit)
  }

  /** @throws Fault `simulator.unknown-scenario`, `input.invalid` */
  static async begin(wishes: LifeWishes): Promise<Life> {
    const clock = trainingClock()
    const recorder = new Recorder(
      () => clock.now(),
      () => clock.reading(),
    )
    const isWatched = wishes.watched !== undefined
    const scenery = await clock.during(buildScenery({ ...wishes, clock, recorder, isWatched }))
    const life = new Life(wishes, recorder, scenery)
    if (!isWatched) await clock.during(life.#open(scenery.isDayOpen))
    return life
  }

  /** From here on time counts. */
  async start(): Promise<void> {
    const { passes } = this.#scenario.initial
    this.recorder.begin()
    if (passes) this.scenery.world.recoversIn(1000 * passes.afterSeconds, changeOf(passes.change))
    this.lookAtTerminal()
    await this.#scriptedSoFar()
  }

  /** The page of the guide that was shown last. */
  get screen(): WizardScreen | undefined {
    return this.#ears.screen
  }

  /** Nothing more has to be done: the guide is at an end, or a settlement was proven. */
  get isOver(): boolean {
    return this.#ears.isOver
  }

  /** Something that the script has in store is due. */
  get isScriptDue(): boolean {
    return this.script.isDue(this.#pages, this.recorder.elapsedMs)
  }

  /** The option that is true in this shop, as far as anybody can see it. */
  know(question: string): string | Promise<string> {
    const options = (this.screen?.options ?? []).map(({ id }) => id)
    return personIn(this.scenery.world, CERTAIN).know(question, options)
  }

  /** Answers with what the console said, where it was asked. */
  async take(input: TrainingInput): Promise<unknown> {
    this.recorder.step += 1
    const fromMs = this.recorder.elapsedMs
    const note = ({ isDone }: Done) => {
      // What the script does is noted by what it does.
      if (input.kind === 'script') return
      const fixes = isDone ? fixesOf(input, this.handset.face()) : []
      this.recorder.note('did', { input, fromMs, isDone, fixes })
    }
    try {
      const done = await this.#carryOut(input)
      note(done)
      return done.value
    } catch (thrown) {
      note({ isDone: false })
      throw thrown
    } finally {
      this.#seeBooks()
      await this.#scriptedSoFar()
      this.lookAtTerminal()
    }
  }

  /** Keeps how the terminal on the counter looks, where somebody looks on. */
  lookAtTerminal(): void {
    if (!this.#isWatched) return
    const shown = this.handset.face()
    // A slip that still grows would be kept anew with each of its lines.
    const face = shown.busy ? { ...shown, slip: [] } : shown
    const seen = JSON.stringify(face)
    if (seen === this.#face) return
    this.#face = seen
    this.recorder.note('face', { face })
  }

  async end(ledgers: Ledgers): Promise<void> {
    this.#ears.close()
    await strike(this.scenery, ledgers)
    this.scenery.clock.freeze(true)
  }

  async #carryOut(input: TrainingInput): Promise<Done> {
    const { scenery, recorder } = this
    switch (input.kind) {
      case 'wait':
        await passTime(scenery.clock, 1000 * input.seconds)
        return { isDone: true }
      case 'do':
        return { isDone: await personIn(scenery.world, CERTAIN).do(input.fix) }
      case 'hint':
        return { isDone: this.#hint() }
      case 'inject':
        await inject(input.injection, scenery, recorder, input.at)
        return { isDone: true }
      case 'early':
        await inject(this.script.early(input.index), scenery, recorder)
        return { isDone: true }
      case 'script':
        return { isDone: true }
      case 'turn':
        recorder.note('turn', { member: input.member })
        return { isDone: true }
      case 'press':
        await this.handset.touch({ kind: 'key', key: input.key })
        return { isDone: true }
      case 'part':
        await this.handset.touch(input)
        return { isDone: true }
      case 'touch':
        judge(input.key, scenery, recorder, this.isOver)
        await touch(input, scenery, recorder)
        return { isDone: true }
      default:
        return this.#atConsole(input)
    }
  }

  async #atConsole(
    input: Extract<
      TrainingInput,
      { kind: 'open' | 'answer' | 'back' | 'leave' | 'look' | 'complete' | 'settle-again' }
    >,
  ): Promise<Done> {
    const { incidentId } = this.screen ?? {}
    const of = () => {
      if (incidentId === undefined) throw new Fault('input.invalid', { call: 'wizard', at: 'page' })
      return { incidentId }
    }
    switch (input.kind) {
      case 'open':
        return { isDone: true, value: await this.#open(input.closeDay) }
      case 'answer':
        return this.#answer(input.option, of)
      case 'back':
        return { isDone: true, value: await this.handlers['wizard.back'](of()) }
      case 'leave':
        return { isDone: true, value: await this.handlers['wizard.leave'](of()) }
      case 'look':
        return { isDone: true, value: await this.#ask('terminal.examine') }
      case 'settle-again':
        judge('settle-again', this.scenery, this.recorder, this.isOver)
        return { isDone: true, value: await this.#ask('settlement.complete') }
      case 'complete':
        if (this.isOver) judge('settle-again', this.scenery, this.recorder, true)
        return { isDone: true, value: await this.#ask('settlement.complete') }
    }
  }

  #ask(call: 'terminal.examine' | 'settlement.complete'): Promise<unknown> {
    return this.handlers[call]({ terminalId: TERMINAL })
  }

  async #open(closeDay: boolean): Promise<WizardScreen> {
    const screen = await this.handlers['wizard.open']({ terminalId: TERMINAL, closeDay })
    return this.#ears.shown(screen)
  }

  async #answer(option: string, of: () => { incidentId: string }): Promise<Done> {
    if (this.screen?.end) return { isDone: false, value: this.screen }
    this.#pages += 1
    const screen = await this.handlers['wizard.answer']({ ...of(), option })
    return { isDone: true, value: this.#ears.shown(screen) }
  }

  #seeBooks(): void {
    if (this.#isClosedTwice || !isClosedTwice(this.scenery)) return
    this.#isClosedTwice = true
    this.recorder.note('fatal', { fatal: 'second-settlement', isBlocked: false })
  }

  #hint(): boolean {
    const hint = this.#scenario.hints[this.#hints]
    if (!hint) return false
    this.#hints += 1
    this.recorder.note('hint', { number: this.#hints, ...hint })
    return true
  }

  async #scriptedSoFar(): Promise<void> {
    for (const injection of this.script.due(this.#pages, this.recorder.elapsedMs))
      await inject(injection, this.scenery, this.recorder)
  }
}

/** The console as it stands in every shop; only what it is connected to is a rehearsal. */
function consoleIn(
  { ledger, clock, connect, surroundings, newId }: Scenery,
  emit: EngineParts['emit'],
): EngineHandlers {
  return buildEngine({
    mode: 'demo',
    ...{ ledger, clock, connect, surroundings, newId, emit },
    acquirer: ACQUIRER,
    serialPorts: async () => [],
    scenarios: [],
  }).handlers
}
