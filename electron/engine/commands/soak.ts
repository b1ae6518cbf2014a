import { type SoakDay, soakDay } from '../drill/soak-day'
import { temporaryLedgers } from './drill-ledgers'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'

export interface SoakOptions {
  readonly days: number
  /** Of the first day; each further day has the next one. */
  readonly seed: number
}

const SAID_EVERY = 100

/** `desk soak`: simulated days with troubles, and a checker that asks the simulated host. The same seed gives the same days. */
export async function soak({ days, seed }: SoakOptions, io: Io): Promise<number> {
  const outcomes: Record<string, number> = {}
  const violations: SoakDay[] = []
  for (let day = 0; day < days; day++) {
    const lived = await soakDay(seed + day, temporaryLedgers)
    const outcome = lived.outcome ?? 'none'
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if (lived.violations.length > 0) violations.push(lived)
    if ((day + 1) % SAID_EVERY === 0) io.err(`${day + 1}/${days}`)
  }
  if (io.json) printJson(io, { days, seed, outcomes, violations })
  else for (const line of lines(days, outcomes, violations, io)) io.out(line)
  return violations.length === 0 ? EXIT.ok : EXIT.bug
}

const lines = (
  days: number,
  outcomes: Readonly<Record<string, number>>,
  violations: readonly SoakDay[],
  { text }: Io,
): readonly string[] => [
  text.t('desk.soaked', { days, violations: violations.length }),
  ...Object.entries(outcomes).map(([outcome, count]) => `${outcome} ${count}`),
  ...violations.map(day => JSON.stringify(day)),
]
