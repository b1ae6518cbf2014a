import { connectZvt, type ZvtDriver } from '../terminals/protocols/zvt/driver'
import type { Recorded } from '../terminals/protocols/zvt/tap'
import { simulatedLink } from './embedded'
import type { Pace } from './front/pace'
import { leapClock } from './leap-clock'
import type { Mishap } from './mishaps'
import type { Scenario } from './scenario'
import type { ShopPlan } from './shop'
import { simulate } from './simulate'
import { SimulatedTerminal } from './terminal'
import type { Line } from './zvt-front'

/** 2026-11-23 10:00 in China. */
const MORNING = Date.parse('2026-11-23T02:00:00Z')
const CHINA_MINUTES = 480

/** A little of everything, so that no stage is empty. */
const SHORT_DAY: ShopPlan = {
  chipSales: 4,
  stripeSales: 3,
  voids: 1,
  refunds: 1,
  offlineStripe: 1,
  offlineChip: 1,
  declinedChip: 1,
  arpcErrors: 0,
  reversals: 1,
  foreignShare: 0.3,
}

export interface Wishes {
  readonly brand: string
  readonly mishaps?: readonly Mishap[]
  readonly found?: Scenario['found']
  readonly line?: Line
  readonly seed?: number
  readonly shop?: ShopPlan
  readonly language?: 'zh' | 'en'
  /** Of a run without a register. */
  readonly pace?: Pace
}

/** A terminal with a day's batch, and a register that can be connected to it as often as a test wants. */
export interface Rehearsal {
  readonly clock: ReturnType<typeof leapClock>
  readonly terminal: SimulatedTerminal
  /** What passed the line, masked, both ways. */
  readonly wire: readonly Recorded[]
  /** What the simulated terminal reported as bugs of ours. */
  readonly troubles: readonly unknown[]
  connect(): Promise<ZvtDriver>
}

/** The batch every rehearsal is about. */
export const BATCH = '000123'

/** Sets the stage for a test: real terminal, real host, real bytes, and a clock that leaps. */
export async function rehearse(wishes: Wishes): Promise<Rehearsal> {
  const { brand, mishaps = [], found, line = 'tcp', seed = 7, shop = SHORT_DAY } = wishes
  const { language, pace = {} } = wishes
  const clock = leapClock(MORNING)
  const scenario: Scenario = {
    id: 'rehearsal',
    level: 1,
    title: { zh: '', en: '' },
    truth: { causes: [], stage: null },
    brand,
    seed,
    shop,
    story: { settled: 'no', mishaps: [], at: { minutesAgo: 15 } },
    ...(found && { found }),
    mishaps,
  }
  const simulation = await simulate({
    ...{ scenario, clock, language, pace },
    utcOffsetMinutes: CHINA_MINUTES,
  })
  const wire: Recorded[] = []
  const troubles: unknown[] = []
  const terminal = new SimulatedTerminal(simulation, {
    clock,
    utcOffsetMinutes: CHINA_MINUTES,
    troubled: thrown => troubles.push(thrown),
  })
  return {
    clock,
    terminal,
    wire,
    troubles,
    connect: async () =>
      connectZvt({
        ...simulatedLink(terminal, line),
        clock,
        currency: 'CNY',
        utcOffsetMinutes: CHINA_MINUTES,
        record: recorded => wire.push(recorded),
      }),
  }
}
