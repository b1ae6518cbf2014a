import type { Stage } from '../../../shared/stage'
import { parseAddress, type TerminalCard, type TerminalId } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { Surroundings } from '../diagnosis/surroundings'
import type { Ledger } from '../ledger/ledger'
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
import { CHINA_MINUTES, DRILL_DAY, type PreparedShop, TERMINAL } from './prepared-shop'
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
  const incident = assembled(world, ledger, clock)
  writeBooks(shop, recipe, ledger)
  world.turn(recipe.turn ?? {})
  await press(incident, recipe)
  struck(world, recipe, seed)
  return incident
}

async function simulationOf(shop: PreparedShop, recipe: Recipe, seed: number, clock: Clock) {
  const { mishaps = [], found, vendorFaults, software, turn } = recipe
  const flash = memoryStore({ ...settings(shop.flash, turn?.number), ...clockAndSignOn(found) })
  return simulate({
    scenario: {
      id: 'drill',
      level: 1,
      title: { zh: '', en: '' },
      truth: { causes: [], stage: null },
      brand: shop.brand,
      seed,
      shop: DRILL_DAY,
      story: { settled: 'no', mishaps: [], at: { minutesAgo: 15 } },
      ...(vendorFaults && { vendorFaults }),
      ...(software && { software }),
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
} as const

const settings = (
  flash: FlashContent,
  changed: keyof typeof OTHER_NUMBERS | undefined,
): FlashContent => ({ ...structuredClone(flash), ...(changed ? OTHER_NUMBERS[changed] : {}) })

const clockAndSignOn = (found: Recipe['found'] = {}): Partial<FlashContent> => ({
  ...(found.clockSkewMs !== undefined && { clockSkewMs: found.clockSkewMs }),
  ...(found.signedOn !== undefined && { signedOn: found.signedOn }),
})

function assembled(world: World, ledger: Ledger, clock: Clock): Incident {
  let ids = 0
  const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
  const connect = async (card: TerminalCard) =>
    connectZvt({
      ...(await world.reach(parseAddress(card.address))),
      clock,
      currency: 'CNY',
      utcOffsetMinutes: CHINA_MINUTES,
    })
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

async function press({ world, desk, ledger }: Incident, { pressed }: Recipe): Promise<void> {
  if (pressed === 'console') await desk().complete()
  if (pressed === 'menu') {
    await world.machine.settle(undefined)
    await world.terminal.ready()
  }
  // Whoever opens the wizard comes from a window that has been closed in between.
  void ledger
}

/** From now on the world is as it is that has made the mishaps strike. */
function struck(world: World, { behind, holds, passes }: Recipe, seed: number): void {
  world.mishapsLast(holds ?? (() => true))
  if (behind) world.change(behind)
  if (!passes) return
  const minutes = seededRandom(seed ^ 0xfade).between(OUTAGE.shortest, OUTAGE.longest)
  world.recoversIn(minutes * MINUTE_MS, passes)
}

/**
 * Where it really stopped: the halt flag in flash, else the stage in which the last run ended, else before everything
 * where the terminal will not begin. null: nothing is stopped.
 */
export function trueStage({ world }: Incident): Stage | null {
  const { machine, state } = world
  const now = machine.state()
  if (now.haltStage) return now.haltStage
  if (machine.lastStop) return machine.lastStop.stage
  if (state.office.payout !== 'paid') return '$'
  const refuses = statusMeaning(conditionOf(machine.brand, now, true)).condition === 'needs-help'
  return refuses ? 'P' : null
}

/** Whether the fault has left anything: all who are tried in vain are no fault of the shop's. */
export function leavesTrouble({ world, ledger }: Incident, { pressed }: Recipe): boolean {
  if (pressed === 'nobody' || world.machine.state().haltStage) return true
  const outcome = ledger.lastAttempt(TERMINAL as TerminalId)?.outcome
  return pressed === 'menu' ? world.machine.lastStop !== undefined : outcome !== 'agreed'
}

/** Puts an end to everything of it. */
export async function putAway({ world, ledger }: Incident, ledgers: Ledgers): Promise<void> {
  world.machine.meet(new Mishaps())
  await world.terminal.scrap()
  const { dir } = ledger
  ledger.close()
  ledgers.drop(dir)
}
