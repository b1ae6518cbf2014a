import { Fault } from '../../../shared/fault'
import type { Injection, PlaceInSettlement, TrainingScenario } from '../../../shared/training'
import type { Mishap, What } from '../simulator/mishaps'
import { SWITCHES, type Turn } from '../simulator/world/switches'
import { type Patch, soundWorld, type WorldState } from '../simulator/world/world-state'
import type { Recorder } from './recorder'
import type { Scenery } from './scenery'

type Moment = TrainingScenario['timeline'][number]
const SOUND = soundWorld(9600, 20_007)
const invalid = (at: string) => new Fault('input.invalid', { call: 'training', at })

/** @throws Fault `input.invalid` */
export function turnOf(name: string, way: string): Turn {
  const turn = SWITCHES[name]?.[way]
  if (!turn || turn.number || turn.card) throw invalid(`${name}/${way}`)
  return turn
}

/** @throws Fault `input.invalid` where the shop has no such part */
export function changeOf(change: Readonly<Record<string, unknown>>): Patch {
  for (const part of Object.keys(change)) if (!(part in SOUND)) throw invalid(part)
  return change as Patch
}

/** `office.account=frozen`, as a condition of the shop. */
export function holdsOf(condition: string): (state: WorldState) => boolean {
  const [path = '', value = ''] = condition.split('=')
  const [part = '', field] = path.split('.')
  if (!(part in SOUND)) throw invalid(part)
  return state => {
    const whole: unknown = state[part as keyof WorldState]
    const now = field === undefined ? whole : (whole as Readonly<Record<string, unknown>>)[field]
    return String(now) === value
  }
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
  what: what as What,
  times,
})

/** The moments of a scenario's timeline that have come, each once. */
export class Timeline {
  readonly #left: Set<Moment>

  constructor({ timeline }: TrainingScenario) {
    this.#left = new Set(timeline.filter(({ at }) => !('stage' in at)))
  }

  due(page: number, elapsedMs: number): readonly Injection[] {
    const due = [...this.#left].filter(
      ({ at }) =>
        ('page' in at && at.page <= page) ||
        ('afterSeconds' in at && 1000 * at.afterSeconds <= elapsedMs),
    )
    for (const moment of due) this.#left.delete(moment)
    return due.map(({ inject }) => inject)
  }
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
    case 'switch':
      recorder.note('injected', { what: `${injection.name}/${injection.way}`, where: 'shop' })
      world.turn(turnOf(injection.name, injection.way))
      return
    case 'change':
      recorder.note('injected', { what: JSON.stringify(injection.change), where: 'shop' })
      world.change(changeOf(injection.change))
      return
    case 'mishap':
      if (!at) throw invalid('mishap needs a stage')
      arm(mishapAt(injection, at))
      return
  }
}
