import type { Stage } from '../../../shared/stage'
import { parseAddress, type TerminalCard } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { Surroundings } from '../diagnosis/surroundings'
import type { Ledger } from '../ledger/ledger'
import { ailmentOf } from '../simulator/ailments'
import type { FlashContent } from '../simulator/flash'
import { conditionOf } from '../simulator/front/condition'
import { leapClock } from '../simulator/leap-clock'
import { Mishaps } from '../simulator/mishaps'
import { seededRandom } from '../simulator/random'
import { simulate } from '../simulator/simulate'
import { memoryStore } from '../simulator/store'
import { SimulatedTerminal } from '../simulator/terminal'
import { seenAround } from '../simulator/world/seen-around'
import { World } from '../simulator/world/world'
import { TerminalDesk } from '../terminal-desk'
import type { Driver } from '../terminals/driver'
import { connectZvt } from '../terminals/protocols/zvt/driver'
import { statusMeaning } from '../terminals/protocols/zvt/status-codes'
import { atBaud } from '../wizard/quiet-actions'
import type { Ledgers } from './ledgers'
import { dayOf } from './on-a-day'
import { CHINA_MINUTES, type PreparedShop, passTime, TERMINAL } from './prepared-shop'
import type { Recipe } from './recipe'
import { tillOf } from './till-of'

/** A fault that has happened: the shop as somebody finds it who opens the wizard. */
export interface Incident {
  readonly world: World
  readonly ledger: Ledger
  readonly clock: Clock
  readonly surroundings: Surroundings
  connect(card: TerminalCard): Promise<Driver>
  desk(): TerminalDesk
  newId(): string
}

const MINUTE_MS = 60_000
const CARE_NEGLECTED_MS = 400 * 24 * 60 * MINUTE_MS
/** Outages last between these, minutes. */
const OUTAGE = { shortest: 2, longest: 9 }

/** Copies a prepared shop, throws the switches, and lets 结算 be pressed. */
export async function bringAbout(
  shop: PreparedShop,
  recipe: Recipe,
  seed: number,
  ledgers: Ledgers,
): Promise<Incident> {
  const neglected = recipe.turn?.world?.care === 'neglected'
  const clock = leapClock(shop.nowMs + (neglected ? CARE_NEGLECTED_MS : 20 * MINUTE_MS))
  const simulation = await simulationOf(shop, recipe, seed, clock)
  const terminal = new SimulatedTerminal(simulation, { clock, utcOffsetMinutes: CHINA_MINUTES })
  const world = new World({ terminal, clock, wiring: shop.wiring })
  const ledger = await ledgers.open(clock, shop.ledgerDir)
  const hasStruck = whenStruck(world, recipe, seed)
  const incident = assembled(world, ledger, clock, hasStruck)
  writeBooks(shop, recipe, ledger)
  world.turn(recipe.turn ?? {})
  await press(incident, recipe)
  hasStruck()
  return incident
}

async function simulationOf(shop: PreparedShop, recipe: Recipe, seed: number, clock: Clock) {
  const { mishaps = [], found, vendorFaults, software, slips, turn } = recipe
  const flash = memoryStore({ ...settings(shop.flash, turn?.number), ...clockAndSignOn(found) })
  return simulate({
    scenario: {
      id: 'drill',
      level: 1,
      title: { zh: '', en: '' },
      truth: { causes: [], stage: null },
      brand: shop.brand,
      seed,
      shop: dayOf(seed),
      story: { settled: 'no', mishaps: [], at: { minutesAgo: 15 } },
      ...(vendorFaults && { vendorFaults }),
      ...(software && { software }),
      ...(slips && { slips }),
      ...(found && { found }),
      mishaps,
    },
    seed,
    clock,
    utcOffsetMinutes: CHINA_MINUTES,
    flash,
    books: memoryStore(structuredClone(shop.books)),
  })
}

const OTHER_NUMBERS = {
  'terminal-id': { terminalId: '10000007' },
  'merchant-id': { merchantId: '123456789012399' },
  both: { terminalId: '10000007', merchantId: '123456789012399' },
} as const

const settings = (
  flash: FlashContent,
  changed: keyof typeof OTHER_NUMBERS | undefined,
): FlashContent => ({ ...structuredClone(flash), ...(changed ? OTHER_NUMBERS[changed] : {}) })

const clockAndSignOn = (found: Recipe['found'] = {}): Partial<FlashContent> => ({
  ...(found.clockSkewMs !== undefined && { clockSkewMs: found.clockSkewMs }),
  ...(found.signedOn !== undefined && { signedOn: found.signedOn }),
})

function assembled(
  world: World,
  ledger: Ledger,
  clock: Clock,
  beforeReaching: () => void,
): Incident {
  let ids = 0
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
  const connect = async (card: TerminalCard) => {
    beforeReaching()
    return connectZvt({
      ...(await world.reach(parseAddress(card.address))),
      clock,
      currency: 'CNY',
      utcOffsetMinutes: CHINA_MINUTES,
    })
  }
  const emit = () => undefined
  const desk = () =>
    new TerminalDesk(ledger.terminal(TERMINAL), { ledger, clock, connect, newId, emit })
  return { world, ledger, clock, surroundings: seenAround(world), connect, desk, newId }
}

/** Today's rows of the till, and what the console believes of the terminal. */
function writeBooks({ flash, card }: PreparedShop, { turn }: Recipe, ledger: Ledger): void {
  ledger.addTransactions(tillOf(flash, turn?.world?.till ?? 'right'))
  const wrong = turn?.card
  if (!wrong) return
  const address =
    'baud' in wrong ? atBaud(card, wrong.baud) : card.address.replace(/\d+$/, `${wrong.port}`)
  ledger.saveTerminal({ ...card, address })
}

/** A terminal that lost its power starts again, and some go on by themselves. */
const STARTS_AGAIN_MS = 3 * MINUTE_MS

async function press(
  { world, desk, clock }: Incident,
  { pressed, presses = 1 }: Recipe,
): Promise<void> {
  if (pressed === 'console') for (let count = 0; count < presses; count++) await desk().complete()
  if (pressed !== 'menu') return
  await world.machine.settle(undefined)
  await passTime(clock, STARTS_AGAIN_MS)
}

/** What stands behind the mishaps is there as soon as one has struck, and may pass. */
function whenStruck(
  world: World,
  { behind = {}, holds, passes }: Recipe,
  seed: number,
): () => void {
  const minutes = seededRandom(seed ^ 0xfade).between(OUTAGE.shortest, OUTAGE.longest)
  let isStruck = false
  return () => {
    const { mishaps } = world.terminal.simulation
    if (isStruck || mishaps.report().every(({ struck }) => struck === 0)) return
    isStruck = true
    world.mishapsLast(holds ?? (() => true))
    world.change(behind)
    if (passes) world.recoversIn(minutes * MINUTE_MS, passes)
  }
}

/**
 * Where it really stopped: the halt flag in flash, else the stage in which the run ended that this console had asked
 * for, else before everything where the terminal will not begin. null: nothing is stopped.
 */
export function trueStage({ world }: Incident, { pressed }: Recipe): Stage | null {
  const { machine, state } = world
  const now = machine.state()
  if (now.haltStage) return now.haltStage
  if (pressed === 'console' && machine.lastStop) return machine.lastStop.stage
  if (state.office.payout !== 'paid') return '$'
  return refuses(world) ? 'P' : null
}

/** It says itself that it will not begin, or it takes no command of this register. */
function refuses({ machine }: World): boolean {
  const { brand } = machine
  const state = machine.state()
  const status = conditionOf(brand, state, brand.receipt.offersToRegister)
  if (statusMeaning(status).condition === 'needs-help') return true
  return state.ailment !== null && ailmentOf(state.ailment).registration !== undefined
}

/** Whether the fault has left anything behind: what a terminal gets over by itself is nobody's trouble. */
export function leavesTrouble(incident: Incident, { pressed }: Recipe): boolean {
  const { world, ledger } = incident
  const { machine } = world
  const { haltStage, printer } = machine.state()
  if (pressed === 'nobody' || haltStage || refuses(world)) return true
  if (pressed === 'menu') return printer !== 'ready' && machine.openTotals().totals.count > 0
  return ledger.lastAttempt(TERMINAL)?.outcome !== 'agreed'
}

/** Puts an end to everything of it. */
export async function putAway({ world, ledger }: Incident, ledgers: Ledgers): Promise<void> {
  world.machine.meet(new Mishaps())
  await world.terminal.scrap()
  const { dir } = ledger
  ledger.close()
  ledgers.drop(dir)
}
