import { parseAddress, TerminalCard } from '../../../shared/terminal'
import type { TrainingScenario } from '../../../shared/training'
import { CARE } from '../diagnosis/knowledge/care'
import type { Ledgers } from '../drill/ledgers'
import { CHINA_MINUTES, TERMINAL } from '../drill/prepared-shop'
import { tillOf } from '../drill/till-of'
import type { Ledger } from '../ledger/ledger'
import { FlashContent } from '../simulator/flash'
import { LESSON_PACE } from '../simulator/front/pace'
import { LessonClock } from '../simulator/lesson-clock'
import { type Mishap, Mishaps } from '../simulator/mishaps'
import { scenarioById } from '../simulator/scenarios'
import { simulate } from '../simulator/simulate'
import { memoryStore } from '../simulator/store'
import { SimulatedTerminal } from '../simulator/terminal'
import { seenAround } from '../simulator/world/seen-around'
import { World } from '../simulator/world/world'
import type { Driver } from '../terminals/driver'
import { connectZvt } from '../terminals/protocols/zvt/driver'
import { HeardMishaps } from './heard-mishaps'
import { changeOf, holdsOf, mishapsOf, turnOf } from './injections'
import type { Recorder } from './recorder'

/** 2026-11-23 21:46 in China. */
const EVENING = Date.UTC(2026, 10, 23, 13, 46)
const BAUD = 9600
const TCP_PORT = 20_007
/** Where the console believes its terminal to be; in a training nobody opens either. */
const ADDRESSES = {
  tcp: `zvt+tcp://192.168.1.50:${TCP_PORT}`,
  serial: `zvt+serial:///dev/ttyTRAINING?baud=${BAUD}`,
} as const

/** A shop that exists in memory only, with a real ledger of its own, as the trainee finds it. */
export interface Scenery {
  readonly world: World
  readonly ledger: Ledger
  readonly clock: LessonClock
  readonly surroundings: ReturnType<typeof seenAround>
  connect(card: TerminalCard): Promise<Driver>
  newId(): string
  /** Somebody came to close the day; else a settlement is owed, or nothing. */
  readonly isDayOpen: boolean
  /** One more mishap, for as long as the scenario's own last. */
  arm(mishap: Mishap): void
}

export interface SceneryWishes {
  readonly scenario: TrainingScenario
  readonly seed: number
  readonly ledgers: Ledgers
  readonly clock: LessonClock
  readonly recorder: Recorder
  /** Somebody watches: each stage stands on the display for as long as it takes to be read. */
  readonly isWatched: boolean
  /** Of the terminal's own texts. Default: its maker's. */
  readonly firmware?: 'zh' | 'en' | undefined
}

export const trainingClock = (): LessonClock => new LessonClock(EVENING)

/** @throws Fault `simulator.unknown-scenario`, `input.invalid` for a switch or change that the shop does not have */
export async function buildScenery(wishes: SceneryWishes): Promise<Scenery> {
  const { scenario, clock, ledgers } = wishes
  const { initial } = scenario
  const { terminal, flash, arm } = await terminalOf(wishes)
  const wiring = { line: initial.line, baud: BAUD, tcpPort: TCP_PORT, sharesRouter: false }
  const world = new World({ terminal, clock, wiring })
  furnish(world, wishes)
  if (initial.holds) world.mishapsLast(holdsOf(initial.holds))
  const ledger = await ledgers.open(clock)
  ledger.saveTerminal(cardOf(initial.line))
  ledger.note({ kind: 'good-tls', body: { version: 'TLSv1.3' } })
  if (world.state.care === 'kept')
    for (const care of Object.keys(CARE)) ledger.note({ kind: 'care-done', body: { care } })
  ledger.addTransactions(tillOf(flash, world.state.till))
  return { ...assembled(world, ledger, clock), arm }
}

/** What is wrong in the shop when the trainee comes in. */
function furnish(world: World, { scenario, recorder }: SceneryWishes): void {
  const { switches, change } = scenario.initial
  for (const { name, way } of switches) {
    world.turn(turnOf(name, way))
    recorder.note('injected', { what: `${name}/${way}`, where: 'shop' })
  }
  if (!change) return
  world.change(changeOf(change))
  recorder.note('injected', { what: JSON.stringify(change), where: 'shop' })
}

async function terminalOf(wishes: SceneryWishes) {
  const { scenario, seed, clock, recorder, isWatched, firmware } = wishes
  const flash = memoryStore()
  const simulation = await simulate({
    scenario: scenarioById(scenario.initial.base),
    seed,
    clock,
    utcOffsetMinutes: CHINA_MINUTES,
    flash,
    language: firmware,
    ...(isWatched && { pace: LESSON_PACE }),
  })
  for (const fault of simulation.scenario.vendorFaults ?? [])
    recorder.note('injected', { what: fault, where: 'terminal' })
  for (const { mishap, struck } of simulation.past.report())
    if (struck > 0) recorder.note('injected', { what: mishap.what, where: mishap.when.stage })
  const later = [...simulation.scenario.mishaps, ...mishapsOf(scenario)]
  const mishaps = new HeardMishaps(later, {
    struck: (what, { stage }) => recorder.note('injected', { what, where: stage }),
    reached: stage => recorder.note('reached', { stage }),
  })
  simulation.machine.meet(mishaps)
  const arm = (mishap: Mishap) => mishaps.add(mishap)
  const terminal = new SimulatedTerminal(simulation, {
    clock,
    utcOffsetMinutes: CHINA_MINUTES,
    ...(isWatched && { pace: LESSON_PACE }),
  })
  return { terminal, flash: FlashContent.parse(flash.load()), arm }
}

const cardOf = (line: keyof typeof ADDRESSES): TerminalCard =>
  TerminalCard.parse({
    id: TERMINAL,
    name: '演练 TRAINING',
    address: ADDRESSES[line],
    currency: 'CNY',
    model: 'generic',
  })

function assembled(world: World, ledger: Ledger, clock: LessonClock): Omit<Scenery, 'arm'> {
  let ids = 0
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
  // The one way to a terminal: into the simulated shop, over memory.
  const connect = async (card: TerminalCard) =>
    connectZvt({
      ...(await world.reach(parseAddress(card.address))),
      clock,
      currency: 'CNY',
      utcOffsetMinutes: CHINA_MINUTES,
    })
  const { haltStage } = world.machine.state()
  const isDayOpen = haltStage === null && world.machine.openTotals().totals.count > 0
  const surroundings = seenAround(world)
  return { world, ledger, clock, surroundings, connect, newId, isDayOpen }
}

/** Puts an end to everything of it. */
export async function strike({ world, ledger }: Scenery, ledgers: Ledgers): Promise<void> {
  world.machine.meet(new Mishaps())
  await world.terminal.scrap()
  const { dir } = ledger
  ledger.close()
  ledgers.drop(dir)
}
