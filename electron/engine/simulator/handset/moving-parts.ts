import type { HandsetPart } from '../../../../shared/handset'
import { carryOut } from '../world/hands'
import type { World } from '../world/world'
import type { WorldState } from '../world/world-state'

type Way = 'in' | 'out'
/** Below this charge, percent, nothing runs without mains. */
const EMPTY_PERCENT = 5

/** The parts of the terminal that hands move. A plug that is put back finds the line as it was when it was pulled. */
export class MovingParts {
  readonly #world: World
  #lineBefore: WorldState['ownLine'] = 'up'
  #cableBefore: WorldState['register']['cable'] = 'firm'

  constructor(world: World) {
    this.#world = world
  }

  /** True: the terminal loses its power by this. */
  wouldGoDark(part: HandsetPart, to: Way): boolean {
    const { mains, battery, powered } = this.#world.machine.state()
    return part === 'mains' && to === 'out' && powered && mains && battery < EMPTY_PERCENT
  }

  /** Power to start with. */
  get hasPower(): boolean {
    const { mains, battery } = this.#world.machine.state()
    return mains || battery >= EMPTY_PERCENT
  }

  async move(part: HandsetPart, to: Way): Promise<void> {
    const { machine } = this.#world
    switch (part) {
      case 'paper':
        return to === 'in' ? machine.loadPaper() : machine.removePaper()
      case 'lid':
        return to === 'in' ? machine.closeLid() : machine.openLid()
      case 'card':
        return to === 'in' ? machine.insertCard() : machine.removeCard()
      case 'slip':
        return to === 'out' ? machine.device.tearOff() : undefined
      case 'mains':
        return this.#mains(to)
      case 'network':
        return this.#network(to)
      case 'register':
        return this.#register(to)
    }
  }

  #mains(to: Way): void {
    if (to === 'in') carryOut('plug-in', this.#world)
    else this.#world.machine.device.mains = false
  }

  #network(to: Way): void {
    const { ownLine } = this.#world.state
    if (to === 'in' && ownLine === 'unplugged') this.#world.change({ ownLine: this.#lineBefore })
    if (to === 'in' || ownLine === 'unplugged') return
    this.#lineBefore = ownLine
    this.#world.change({ ownLine: 'unplugged' })
  }

  /** Pushing a loose plug home makes it firm; a worn cable stays one. Pulling it ends the talk on it. */
  async #register(to: Way): Promise<void> {
    const { cable } = this.#world.state.register
    if (to === 'in' && cable !== 'firm' && cable !== 'worn') {
      const seated = this.#cableBefore === 'worn' ? 'worn' : 'firm'
      this.#world.change({ register: { cable: seated } })
    }
    if (to === 'in' || cable === 'out') return
    this.#cableBefore = cable
    this.#world.change({ register: { cable: 'out' } })
    await this.#world.terminal.unplug()
  }
}
