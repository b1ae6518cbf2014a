import { Fault } from '../../../shared/fault'
import type { TrainingEvent, TrainingInput, TrainingScenario } from '../../../shared/training'
import type { WizardScreen } from '../../../shared/wizard'
import type { Ledgers } from '../drill/ledgers'
import { personIn } from '../drill/person'
import { ACQUIRER, passTime, TERMINAL } from '../drill/prepared-shop'
import { incidentsOf } from '../incidents/incidents'
import type { Random } from '../simulator/random'
import type { Wizard } from '../wizard/wizard'
import { Wizards } from '../wizard/wizards'
import { changeOf, inject, Timeline } from './injections'
import { Recorder } from './recorder'
import { buildScenery, type Scenery, strike, trainingClock } from './scenery'
import { isClosedTwice, touch } from './touch'
import { TraineeEyes } from './trainee-eyes'

export interface RunWishes {
  readonly scenario: TrainingScenario
  /** Default: the scenario's own. */
  readonly seed?: number | undefined
  readonly ledgers: Ledgers
}

/** Somebody who knows whatever can be known. */
const CERTAIN: Random = { next: () => 1, between: low => low, pick: from => from[0] }

/**
 * One trainee in one scenario: a simulated shop, the real console in it, and a recorder. A run is its seed and its
 * inputs; so each moment between two inputs is a snapshot, and going back is living it anew up to there.
 */
export class TrainingRun {
  readonly scenario: TrainingScenario
  readonly #wishes: RunWishes
  #inputs: TrainingInput[] = []
  #life: Life

  private constructor(wishes: RunWishes, life: Life) {
    this.scenario = wishes.scenario
    this.#wishes = wishes
    this.#life = life
  }

  /** @throws Fault `simulator.unknown-scenario`, `input.invalid` */
  static async begin(wishes: RunWishes): Promise<TrainingRun> {
    return new TrainingRun(wishes, await Life.begin(wishes))
  }

  /** What the trainee sees now. */
  get screen(): WizardScreen {
    return this.#life.screen
  }

  get inputs(): readonly TrainingInput[] {
    return this.#inputs
  }

  get events(): readonly TrainingEvent[] {
    return this.#life.recorder.events
  }

  /** The option that is true in this shop, as far as anybody can see it. */
  know(question: string): string | Promise<string> {
    const options = this.screen.options.map(({ id }) => id)
    return personIn(this.#life.scenery.world, CERTAIN).know(question, options)
  }

  async take(input: TrainingInput): Promise<void> {
    this.#inputs.push(input)
    await this.#life.take(input)
  }

  /**
   * Back to where so many inputs had been taken; what came after is forgotten.
   * @throws Fault `input.invalid`
   */
  async back(step: number): Promise<void> {
    if (!Number.isInteger(step) || step < 0 || step > this.#inputs.length)
      throw new Fault('input.invalid', { call: 'training', at: 'step' })
    await this.putAway()
    const inputs = this.#inputs.slice(0, step)
    this.#inputs = []
    this.#life = await Life.begin(this.#wishes)
    for (const input of inputs) await this.take(input)
  }

  /** Nothing of it is left, on disk or running. */
  async putAway(): Promise<void> {
    await strike(this.#life.scenery, this.#wishes.ledgers)
  }
}

/** The run as it is lived once. */
class Life {
  readonly recorder: Recorder
  readonly scenery: Scenery
  readonly #scenario: TrainingScenario
  readonly #timeline: Timeline
  readonly #wizard: Wizard
  screen: WizardScreen
  #pages = 1
  #hints = 0
  #isClosedTwice = false

  private constructor(
    { scenario }: RunWishes,
    recorder: Recorder,
    scenery: Scenery,
    wizard: Wizard,
    screen: WizardScreen,
  ) {
    this.#scenario = scenario
    this.#timeline = new Timeline(scenario)
    this.recorder = recorder
    this.scenery = scenery
    this.#wizard = wizard
    this.screen = screen
  }

  static async begin(wishes: RunWishes): Promise<Life> {
    const { scenario, seed = scenario.seed, ledgers } = wishes
    const clock = trainingClock()
    const recorder = new Recorder(() => clock.now())
    const scenery = await buildScenery({ scenario, seed, ledgers, clock, recorder })
    const wizards = wizardsIn(scenery, recorder)
    const screen = await wizards.open(TERMINAL, scenery.isDayOpen)
    const life = new Life(wishes, recorder, scenery, wizards.of(screen.incidentId), screen)
    recorder.begin()
    const { passes } = scenario.initial
    if (passes) scenery.world.recoversIn(1000 * passes.afterSeconds, changeOf(passes.change))
    await life.#inject()
    return life
  }

  async take(input: TrainingInput): Promise<void> {
    this.recorder.step += 1
    const fromMs = this.recorder.elapsedMs
    const isDone = await this.#carryOut(input)
    this.recorder.note('did', { input, fromMs, isDone })
    this.#seeBooks()
    await this.#inject()
  }

  async #carryOut(input: TrainingInput): Promise<boolean> {
    const { scenery, recorder } = this
    switch (input.kind) {
      case 'wait':
        await passTime(scenery.clock, 1000 * input.seconds)
        return true
      case 'do':
        return personIn(scenery.world, CERTAIN).do(input.fix)
      case 'hint':
        return this.#hint()
      case 'inject':
        await inject(input.injection, scenery, recorder, input.at)
        return true
      case 'answer':
        return this.#answer(input.option)
      case 'touch':
      case 'settle-again':
        await touch(input, scenery, recorder, this.screen.end !== null)
        return true
      default:
        return false
    }
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

  async #answer(option: string): Promise<boolean> {
    if (this.screen.end) return false
    this.#pages += 1
    this.screen = await this.#wizard.answer(option)
    return true
  }

  async #inject(): Promise<void> {
    for (const injection of this.#timeline.due(this.#pages, this.recorder.elapsedMs))
      await inject(injection, this.scenery, this.recorder)
  }
}

function wizardsIn(scenery: Scenery, recorder: Recorder): Wizards {
  const { ledger, clock, connect, surroundings, desk, newId } = scenery
  const eyes = new TraineeEyes(recorder)
  return new Wizards({
    ...{ ledger, clock, connect, surroundings, acquirer: ACQUIRER },
    incidents: incidentsOf(ledger, newId),
    bench: () => ({
      isRunning: () => false,
      complete: async () => {
        const view = await desk().complete()
        const { outcome, stoppedAt } = view.attempt ?? { outcome: null, stoppedAt: null }
        recorder.note('settled', { outcome: outcome ?? 'none', stoppedAt })
        return view
      },
    }),
    changed: screen => eyes.see(screen),
  })
}
