import type { HandsetFace, HandsetPart, Touch } from '../../../../shared/handset'
import type { Brand } from '../brand'
import type { Settled } from '../machine'
import { carryOut } from '../world/hands'
import type { World } from '../world/world'
import { type Act, PRINTING } from './errands'
import { faceOf } from './face'
import { type MenuKey, press } from './keys'
import { MovingParts } from './moving-parts'
import { type Screen, standingOf } from './screen'

/** What a touch is about to come to, where it counts: told before it happens. */
export type HandsetDeed = 'settle' | 'power' | 'clear-log'

export interface HandsetOptions {
  /** Told of a deed before it is done. */
  readonly about: (deed: HandsetDeed) => void
}

/** A menu or a dialog that nobody touches goes away. */
const PATIENCE_MS = 30_000
/** From a switched-off terminal to one that takes keys. */
const STARTS_MS = 2_000

/**
 * The simulated terminal as a thing on the counter: a display, keys with a menu behind them, and parts to move. It
 * keeps no time of its own: a screen carries when it was last touched, and what the terminal had done until then.
 */
export class Handset {
  readonly #world: World
  readonly #options: HandsetOptions
  readonly #parts: MovingParts
  #shown: { readonly screen: Screen; readonly atMs: number; readonly turns: number } | undefined
  #onAtMs = Number.NEGATIVE_INFINITY

  constructor(world: World, options: HandsetOptions) {
    this.#world = world
    this.#options = options
    this.#parts = new MovingParts(world)
  }

  /** Looking changes nothing. */
  face(): HandsetFace {
    return faceOf(this.#world, this.#screen, this.#isStarting)
  }

  /** Resolves when what the touch began is over: after 确认 on a settlement that takes its time. */
  async touch(touch: Touch): Promise<void> {
    if (touch.kind === 'part') return this.#move(touch.part, touch.to)
    if (touch.key === 'power') return this.#switch()
    if (this.#isAlive && this.#world.state.parts.keys === 'sound') await this.#press(touch.key)
  }

  get #screen(): Screen | undefined {
    if (!this.#shown) return undefined
    const { screen, atMs, turns } = this.#shown
    const isStale = this.#world.clock.now() - atMs >= PATIENCE_MS
    return isStale || turns !== this.#world.machine.turns ? undefined : screen
  }

  #show(screen: Screen | undefined): void {
    const { clock, machine } = this.#world
    this.#shown = screen && { screen, atMs: clock.now(), turns: machine.turns }
  }

  get #isStarting(): boolean {
    const isSwitchedOn = this.#world.clock.now() - this.#onAtMs < STARTS_MS
    return isSwitchedOn || !this.#world.machine.state().powered
  }

  get #isAlive(): boolean {
    const { state, machine } = this.#world
    return state.power === 'on' && !this.#isStarting && machine.state().ailment !== 'hanging'
  }

  async #press(key: MenuKey): Promise<void> {
    const { screen, act } = press(key, this.#screen, standingOf(this.#world.machine))
    this.#show(screen)
    if (act) await this.#carryOut(act)
  }

  async #carryOut(act: Act): Promise<void> {
    const { machine } = this.#world
    const { words } = standingOf(machine)
    switch (act.kind) {
      case 'cancel':
        return machine.press('cancel')
      case 'clear-log':
        return this.#options.about('clear-log')
      case 'settle':
        this.#options.about('settle')
        return this.#tell(machine.settle(undefined))
      case 'go-on':
        return this.#tell(machine.idle())
      case 'print':
        return this.#tell(machine.print(act.lines, PRINTING))
      case 'sign-on':
        return this.#tell(machine.signOn(), () => words.signedOn(machine.state().batchNo))
      case 'line-test':
        return this.#testLine()
    }
  }

  /** Waits for what was begun, and says how it ended unless the terminal has gone on to something else. */
  async #tell(
    work: Promise<Settled | undefined>,
    done: () => readonly string[] | undefined = () => undefined,
  ): Promise<void> {
    const { turns } = this.#world.machine
    const settled = await work
    if (this.#world.machine.turns !== turns) return
    const lines = wordsOf(settled, this.#world.machine.brand) ?? done()
    if (lines) this.#show({ kind: 'notice', lines, back: undefined })
  }

  async #testLine(): Promise<void> {
    const { machine } = this.#world
    const { words, brand } = standingOf(machine)
    const testing = machine.tryHostLine()
    this.#show({ kind: 'notice', lines: words.testing, back: undefined })
    const { turns } = machine
    const failed = brand.words.stopped['host-unreachable']?.[brand.language] ?? []
    const lines = (await testing) ? words.lineWorks : failed
    if (machine.turns === turns) this.#show({ kind: 'notice', lines, back: undefined })
  }

  /** Held down: it starts anew, or a switched-off one comes on where there is power. */
  #switch(): void {
    const { state, clock } = this.#world
    if (state.power === 'off') {
      if (!this.#parts.hasPower) return
      this.#world.change({ power: 'on' })
      this.#onAtMs = clock.now()
      return
    }
    if (this.#isStarting) return
    this.#options.about('power')
    carryOut('restart', this.#world)
  }

  async #move(part: HandsetPart, to: 'in' | 'out'): Promise<void> {
    if (this.#parts.wouldGoDark(part, to)) {
      this.#options.about('power')
      this.#world.change({ power: 'off' })
      this.#world.machine.powerOff()
    }
    await this.#parts.move(part, to)
    // A terminal that goes on by itself does so once nothing is in its way.
    const isSetRight = to === (part === 'card' ? 'out' : 'in')
    if (isSetRight && this.#isAlive) await this.#tell(this.#world.machine.idle())
  }
}

/** Undefined where the display has said it already. */
function wordsOf(settled: Settled | undefined, brand: Brand): readonly string[] | undefined {
  if (settled?.kind === 'stopped')
    return settled.reason === 'power-loss' ? undefined : settled.words
  return settled?.closing.empty ? brand.words.nothingToSettle[brand.language] : undefined
}
