import { Fault } from '../../../shared/fault'
import type {
  Injection,
  Moment,
  PlaceInSettlement,
  TrainingScenario,
} from '../../../shared/training'
import {
  type HostMishap,
  isMishap,
  type Mishap,
  REGISTER_MISHAPS,
  type What,
} from '../simulator/mishaps'
import { isVendorFault, type VendorFault } from '../simulator/vendor-faults'
import { isCondition, ShopChange } from '../simulator/world/shop-change'
import { SWITCHES, type Turn } from '../simulator/world/switches'
import type { Patch, WorldState } from '../simulator/world/world-state'
import type { Recorder } from './recorder'
import type { Scenery } from './scenery'

const invalid = (at: string) => new Fault('input.invalid', { call: 'training', at })

/** @throws Fault `input.invalid` */
export function turnOf(name: string, way: string): Turn {
  const turn = knownTurn(name, way)
  if (!turn) throw invalid(`${name}/${way}`)
  return turn
}

/** Undefined: there is no such switch, or none that a training can throw. */
export function knownTurn(name: string, way: string): Turn | undefined {
  const ways = Object.hasOwn(SWITCHES, name) ? SWITCHES[name] : undefined
  const turn = ways && Object.hasOwn(ways, way) ? ways[way] : undefined
  return turn?.number || turn?.card ? undefined : turn
}

/** @throws Fault `input.invalid` where the shop has no such part, or it cannot be so */
export function changeOf(change: Readonly<Record<string, unknown>>): Patch {
  const read = ShopChange.safeParse(change)
  if (read.success) return read.data
  throw invalid(['change', ...(read.error.issues[0]?.path ?? [])].join('.'))
}

/** `office.account=frozen`, as a condition of the shop. @throws Fault `input.invalid` where no shop can be so */
export function holdsOf(condition: string): (state: WorldState) => boolean {
  const [path = '', value = ''] = condition.split('=')
  const [part = '', field] = path.split('.')
  if (!isCondition(condition)) throw invalid('holds')
  return state => {
    const whole: unknown = state[part as keyof WorldState]
    const now = field === undefined ? whole : (whole as Readonly<Record<string, unknown>>)[field]
    return String(now) === value
  }
}

/** @throws Fault `input.invalid` */
function knownMishap(what: string): What {
  if (!isMishap(what)) throw invalid(what)
  return what
}

/** @throws Fault `input.invalid` */
function knownFault(name: string): VendorFault {
  if (!isVendorFault(name)) throw invalid(name)
  return name
}

/** What strikes within a settlement. */
export const mishapsOf = ({ timeline }: TrainingScenario): readonly Mishap[] =>
  timeline.flatMap(({ at, inject }) =>
    'stage' in at && inject.kind === 'mishap' ? [mishapAt(inject, at)] : [],
  )

const mishapAt = (
  { what, times }: Extract<Injection, { kind: 'mishap' }>,
  { stage, edge, item }: PlaceInSettlement,
): Mishap => ({
  when: { stage, edge, ...(item !== undefined && { item }) },
  what: knownMishap(what),
  times,
})

/** The moments of a scenario's script that are still to come; each comes once. What strikes at a stage waits at its place. */
export class Script {
  readonly #left: Map<number, Moment>

  constructor({ timeline }: TrainingScenario) {
    this.#left = new Map(timeline.entries())
  }

  get left(): readonly { readonly index: number; readonly moment: Moment }[] {
    return [...this.#left].map(([index, moment]) => ({ index, moment }))
  }

  isDue(page: number, elapsedMs: number): boolean {
    return this.left.some(({ moment: { at } }) => isDue(at, page, elapsedMs))
  }

  due(page: number, elapsedMs: number): readonly Injection[] {
    return this.left
      .filter(({ moment: { at } }) => isDue(at, page, elapsedMs))
      .map(({ index }) => this.#take(index))
  }

  /** One moment before its time. @throws Fault `input.invalid` where it has come already */
  early(index: number): Injection {
    if (!this.#left.has(index)) throw invalid('index')
    return this.#take(index)
  }

  #take(index: number): Injection {
    const moment = this.#left.get(index)
    this.#left.delete(index)
    if (!moment) throw invalid('index')
    return moment.inject
  }
}

const isDue = (at: Moment['at'], page: number, elapsedMs: number): boolean =>
  ('page' in at && at.page <= page) || ('afterSeconds' in at && 1000 * at.afterSeconds <= elapsedMs)

/** A mishap that waits for no place in the settlement. */
function strikeNow(what: What, { machine, terminal }: Scenery['world']): void {
  const { device } = machine
  if (what === 'paper-out') device.paper = false
  else if (what === 'lid-open') device.lid = 'open'
  else if (what === 'power-loss') terminal.powerOff()
  else if (what === 'cancel-key') machine.press('cancel')
  else if (what === 'battery-low') Object.assign(device, { battery: 4, mains: false })
  else if ((REGISTER_MISHAPS as readonly string[]).includes(what)) void terminal.unplug()
  else terminal.simulation.line.arm(what as HostMishap)
}

/** @throws Fault `input.invalid` */
export async function inject(
  injection: Injection,
  { world, arm }: Pick<Scenery, 'world' | 'arm'>,
  recorder: Recorder,
  at?: PlaceInSettlement,
): Promise<void> {
  switch (injection.kind) {
    case 'message':
      recorder.note('told', { text: injection.text })
      return
    case 'second-register':
      recorder.note('injected', { what: injection.kind, where: 'shop' })
      await world.machine.settle(undefined)
      return
    case 'defect':
      world.machine.catchFault(knownFault(injection.fault))
      recorder.note('injected', { what: injection.fault, where: 'terminal' })
      return
    case 'switch':
      recorder.note('injected', { what: `${injection.name}/${injection.way}`, where: 'shop' })
      world.turn(turnOf(injection.name, injection.way))
      return
    case 'change':
      recorder.note('injected', { what: JSON.stringify(injection.change), where: 'shop' })
      world.change(changeOf(injection.change))
      return
    case 'mishap':
      if (at) return arm(mishapAt(injection, at))
      recorder.note('injected', { what: injection.what, where: 'shop' })
      return strikeNow(knownMishap(injection.what), world)
  }
}
