import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Attempt } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'
import { TerminalCard } from '../../../shared/terminal'
import { type Ledger, openLedger } from '../ledger/ledger'
import { simulatedLink } from '../simulator/embedded'
import { leapClock } from '../simulator/leap-clock'
import type { Mishap } from '../simulator/mishaps'
import { scenarioById } from '../simulator/scenarios'
import { simulate } from '../simulator/simulate'
import { SimulatedTerminal } from '../simulator/terminal'
import { connectZvt } from '../terminals/protocols/zvt/driver'
import { complete } from './saga'
import { Session } from './session'

/*
 * Every stage × brand × trouble × place of the cut: the settlement ends, names where it stopped, and the
 * simulated host booked the batch exactly once. Real bytes, real ledger, real terminal; only time leaps.
 */
const START = Date.UTC(2026, 10, 23, 13, 40)
const OFFSET_MINUTES = 480
const BATCH = '000123'
/** A day that ends with a reversal pending, so that every brand passes R. */
const PENDING = scenarioById('open-day-reversal')
const STAGES: readonly Stage[] = ['P', 'R', 'H', 'U', 'S', 'D', 'C']
const BRANDS = ['linden', 'harbor', 'cascade']
const TROUBLES = ['register-link-cut', 'power-loss'] as const
const EDGES = ['before', 'between', 'after'] as const

const opened: Ledger[] = []
afterEach(() => {
  for (const ledger of opened.splice(0)) ledger.close()
})

async function evening(brand: string, mishaps: readonly Mishap[]) {
  const clock = leapClock(START)
  const simulation = await simulate({
    scenario: { ...scenarioById('open-day'), shop: PENDING.shop, brand, mishaps },
    clock,
    utcOffsetMinutes: OFFSET_MINUTES,
  })
  const terminal = new SimulatedTerminal(simulation, { clock, utcOffsetMinutes: OFFSET_MINUTES })
  const ledger = await openLedger({ dir: mkdtempSync(join(tmpdir(), 'interrupted-')), clock })
  opened.push(ledger)
  const card = TerminalCard.parse({
    id: 'T1',
    name: 'T1',
    address: 'sim:open-day',
    currency: 'CNY',
    model: 'generic',
  })
  ledger.saveTerminal(card)
  const connect = async () =>
    connectZvt({
      ...simulatedLink(terminal, 'tcp'),
      clock,
      currency: 'CNY',
      utcOffsetMinutes: OFFSET_MINUTES,
    })
  let ids = 0
  const settle = () =>
    complete(
      {
        card,
        ledger,
        clock,
        session: new Session(connect, clock),
        changed: () => undefined,
        heard: () => undefined,
      },
      () => `attempt-${++ids}`,
    )
  return { simulation, ledger, settle, clock }
}

/** A person presses the button until there is nothing left that a press could change. */
async function settled(settle: () => Promise<Attempt>): Promise<Attempt> {
  for (let press = 1; press < 4; press++) {
    const attempt = await settle()
    if (attempt.step === 'done' && attempt.outcome !== 'refused') return attempt
  }
  return settle()
}

/** Cascade cannot repeat a result: where it closed alone, nobody can say with which totals. */
const mayBeUnverified = (brand: string, { fault }: Attempt): boolean =>
  brand === 'cascade' && fault?.code === 'settlement.unverified'

/** A cut before a stage has done anything leaves the terminal in the last one it spoke of; after it, in the next. */
function named(stage: Stage, edge: (typeof EDGES)[number]): readonly (Stage | null)[] {
  const at = STAGES.indexOf(stage)
  return edge === 'before'
    ? [...STAGES.slice(0, at + 1), ...(at === 0 ? [null] : [])]
    : STAGES.slice(at, at + 2)
}

/** Places a brand does not pass: Cascade prints no detail list; not every stage has something `between`. */
const skipped: (readonly string[])[] = []

const cases = BRANDS.flatMap(brand =>
  STAGES.flatMap(stage =>
    TROUBLES.flatMap(what => EDGES.map(edge => [brand, stage, what, edge] as const)),
  ),
)

test.each(cases)('%s · %s · %s · %s', async (brand, stage, what, edge) => {
  const { simulation, settle, ledger } = await evening(brand, [{ when: { stage, edge }, what }])
  const attempt = await settled(settle)
  if (simulation.mishaps.unstruck().length > 0) {
    skipped.push([brand, stage, what, edge])
    return
  }
  const unverified = mayBeUnverified(brand, attempt)
  expect(attempt.outcome).toBe(unverified ? 'cannot-confirm' : 'agreed')
  const batch = simulation.acquirer.ledgerOf(BATCH)
  expect(batch?.closingsBooked).toBe(1)
  expect(batch?.ends.length).toBeGreaterThan(0)
  if (!unverified) expect(attempt.report?.totals.amountMinor).toBe(batch?.amountMinor)
  expect(simulation.acquirer.batches()).toEqual(['000122', BATCH])
  expect(named(stage, edge)).toContain(attempt.stoppedAt)
  expect(ledger.verify()).toMatchObject({ ok: true })
})

test('linden and harbor pass every stage, with every trouble', () => {
  const missed = BRANDS.slice(0, 2).flatMap(brand =>
    STAGES.flatMap(stage =>
      TROUBLES.filter(what =>
        EDGES.every(edge => skipped.some(place => `${place}` === `${[brand, stage, what, edge]}`)),
      ).map(what => `${brand} ${stage} ${what}`),
    ),
  )
  expect(missed).toEqual([])
})
