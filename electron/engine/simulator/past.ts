import type { Acquirer } from './acquirer'
import type { HostLine } from './host-line'
import type { LogItem } from './log-item'
import type { Mishaps } from './mishaps'
import { seededRandom } from './random'
import type { Scenario } from './scenario'
import type { SettlementMachine } from './settlement-machine'
import { planDay, type ShopPlan } from './shop'
import type { SimulationOptions } from './simulation'
import { memoryStore } from './store'
import { StoryClock } from './story-clock'

export interface Past {
  readonly machine: SettlementMachine
  readonly acquirer: Acquirer
  readonly line: HostLine
}

export interface PastOptions {
  readonly scenario: Scenario
  readonly seed: number
  /** The mishaps of the attempt that was interrupted. */
  readonly past: Mishaps
  readonly nowMs: number
  readonly utcOffsetMinutes: number
  readonly build: (options: LivedOptions) => Past
}

/** What has to be known of a terminal to live a day with it. */
export type LivedOptions = Required<Omit<SimulationOptions, 'language' | 'pace'>>

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const OPEN_MINUTES = 12 * 60
const BEFORE_CLOSING_MS = 5 * MINUTE_MS

/** A quiet day, properly closed: so that the terminal has a last result that is not the one in question. */
const DAY_BEFORE: ShopPlan = {
  chipSales: 8,
  stripeSales: 3,
  voids: 0,
  refunds: 0,
  offlineStripe: 0,
  offlineChip: 0,
  declinedChip: 0,
  arpcErrors: 0,
  reversals: 0,
  foreignShare: 0.3,
}

/** Lives the two days before the console comes, and returns what flash and the host's books hold then. */
export async function live(
  options: PastOptions,
): Promise<{ readonly flash: unknown; readonly books: unknown }> {
  const { scenario, seed, past, build, utcOffsetMinutes } = options
  const end = endOfDay(options)
  const [flash, books] = [memoryStore(), memoryStore()]
  const clock = new StoryClock(end - 2 * DAY_MS)
  const parts = { seed, clock, utcOffsetMinutes, flash, books }
  const sound = build({ ...parts, scenario: { ...scenario, vendorFaults: [] } }).machine
  await tradeDay(sound, clock, { plan: DAY_BEFORE, seed: seed + 1, end: end - DAY_MS })
  clock.moveOn(end - DAY_MS)
  await sound.settle(undefined)
  const { machine } = build({ ...parts, scenario })
  await tradeDay(machine, clock, { plan: scenario.shop, seed, end })
  if (scenario.story.settled === 'tried') {
    machine.meet(past)
    clock.moveOn(end)
    await machine.settle(undefined)
  }
  return { flash: flash.load(), books: books.load() }
}

/** The moment 结算 was, or would be, pressed; milliseconds since 1970 UTC. */
function endOfDay({ scenario, nowMs, utcOffsetMinutes }: PastOptions): number {
  const { at } = scenario.story
  if ('minutesAgo' in at) return nowMs - at.minutesAgo * MINUTE_MS
  const local = nowMs + utcOffsetMinutes * MINUTE_MS
  const midnight = local - (local % DAY_MS) - utcOffsetMinutes * MINUTE_MS
  return midnight - DAY_MS + at.yesterdayMinute * MINUTE_MS
}

interface Day {
  readonly plan: ShopPlan
  readonly seed: number
  readonly end: number
}

async function tradeDay(machine: SettlementMachine, clock: StoryClock, day: Day): Promise<void> {
  const trades = planDay(day.plan, seededRandom(day.seed))
  const open = day.end - OPEN_MINUTES * MINUTE_MS
  const gap = (day.end - BEFORE_CLOSING_MS - open) / trades.length
  const made: (LogItem | undefined)[] = []
  for (const [index, trade] of trades.entries()) {
    clock.moveOn(Math.round(open + index * gap))
    const traded = await machine.trade(trade, made[trade.takesBack ?? -1])
    made.push(typeof traded === 'object' ? traded.item : undefined)
  }
}
