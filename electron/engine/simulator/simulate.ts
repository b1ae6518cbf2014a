import { Acquirer } from './acquirer'
import type { Brand } from './brand'
import { brandById, speaking } from './brands'
import { FlashContent } from './flash'
import { HostLine } from './host-line'
import { Mishaps } from './mishaps'
import { type LivedOptions, live, type Past } from './past'
import { seededRandom } from './random'
import type { Scenario } from './scenario'
import { SettlementMachine } from './settlement-machine'
import type { Simulation, SimulationOptions } from './simulation'
import { memoryStore } from './store'

/** Numbers that begin with 99 are the simulator's own: no slip or file of a drill can be taken for a real terminal's. */
const TERMINAL_ID = '99000001'
const MERCHANT_ID = '123456789012345'
/** The batch before the one the scenario is about. */
const FIRST_BATCH = '000122'
const CHINA_MINUTES = 480
const RUN_SEED = 0x5e771e

/**
 * Trades the scenario's day, lets its settlement be interrupted for real, and hands the terminal over as flash
 * left it. The past is lived in memory and put into the stores whole: a program that dies over it leaves nothing.
 */
export async function simulate(options: SimulationOptions): Promise<Simulation> {
  const { scenario, clock, utcOffsetMinutes = CHINA_MINUTES } = options
  const { flash = memoryStore(), books = memoryStore(), language } = options
  const seed = options.seed ?? scenario.seed
  const past = new Mishaps(flash.load() === undefined ? scenario.story.mishaps : [])
  if (flash.load() === undefined) {
    const lived = await live({
      ...{ scenario, seed, past, nowMs: clock.now(), utcOffsetMinutes },
      build: parts => build({ ...parts, language }),
    })
    books.save(lived.books)
    flash.save(found(lived.flash, options))
  }
  const { machine, acquirer, line } = build({
    ...options,
    seed: seed ^ RUN_SEED,
    utcOffsetMinutes,
    flash,
    books,
  })
  const { paper, lid, battery, mains, cardIn } = { ...machine.device, ...scenario.found }
  Object.assign(machine.device, { paper, lid, battery, mains, cardIn })
  const mishaps = new Mishaps(scenario.mishaps)
  machine.meet(mishaps)
  return { scenario, seed, machine, acquirer, line, mishaps, past }
}

type Standing = LivedOptions & Pick<SimulationOptions, 'language' | 'pace'>

/** Terminal, host and the line between them on the given stores. */
function build({
  scenario,
  seed,
  clock,
  utcOffsetMinutes,
  flash,
  books,
  language,
  pace = {},
}: Standing): Past {
  const acquirer = new Acquirer({ clock, store: books, utcOffsetMinutes })
  acquirer.admit(TERMINAL_ID, MERCHANT_ID, FIRST_BATCH)
  const line = new HostLine({ acquirer, clock, random: seededRandom(seed) })
  const machine = new SettlementMachine({
    brand: speaking(releaseOf(scenario), language),
    clock,
    utcOffsetMinutes,
    store: flash,
    fresh: FRESH,
    line,
    faults: scenario.vendorFaults ?? [],
    pace,
  })
  return { machine, acquirer, line }
}

function releaseOf({ brand: id, software, slips }: Scenario): Brand {
  const brand = brandById(id)
  return {
    ...brand,
    ...(software && { software: brand.earlier[software] }),
    ...(slips && { receipt: { ...brand.receipt, offersToRegister: false } }),
  }
}

const FRESH: FlashContent = {
  version: 1,
  terminalId: TERMINAL_ID,
  merchantId: MERCHANT_ID,
  batchNo: FIRST_BATCH,
  trace: 0,
  receiptNo: 0,
  signedOn: false,
  clockSkewMs: 0,
  log: [],
  reversals: [],
  scripts: [],
  owed: null,
  lastClosing: null,
}

/** What changed between the interruption and now: a clock that drifts, a sign-on that ran out. */
function found(flash: unknown, { scenario }: SimulationOptions): FlashContent {
  const content = FlashContent.parse(flash)
  return {
    ...content,
    clockSkewMs: scenario.found?.clockSkewMs ?? content.clockSkewMs,
    signedOn: scenario.found?.signedOn ?? content.signedOn,
  }
}
