import type { HandsetFace, Touch } from '../../../../shared/handset'
import type { World } from '../world/world'

/** What a touch is about to come to, where it counts: told before it happens. */
export type HandsetDeed = 'settle' | 'power' | 'clear-log'

export interface HandsetOptions {
  /** Told of a deed before it is done. */
  readonly about: (deed: HandsetDeed) => void
}

/** The simulated terminal as a thing on the counter: a display, keys with a menu behind them, and parts to move. */
export class Handset {
  readonly #world: World
  readonly #options: HandsetOptions

  constructor(world: World, options: HandsetOptions) {
    this.#world = world
    this.#options = options
  }

  face(): HandsetFace {
    const { brand } = this.#world.machine
    const state = this.#world.machine.state()
    return {
      maker: brand.maker,
      model: brand.model,
      language: brand.language,
      powered: state.powered,
      lines: [...state.words],
      asks: state.prompts,
      busy: state.busy,
      signal: 4,
      battery: state.battery,
      mains: state.mains,
      paper: state.paper,
      lid: state.lid,
      card: state.cardIn,
      network: 'in',
      register: 'in',
      slip: [],
    }
  }

  /** Resolves when what the touch began is over: after 确认 on a settlement that takes its time. */
  async touch(touch: Touch): Promise<void> {
    if (touch.kind === 'key' && touch.key === 'power') this.#options.about('power')
  }
}
