import { expect, test } from 'vitest'
import { temporaryLedgers } from '../commands/drill-ledgers'
import { seededRandom } from '../simulator/random'
import { scenarioById } from '../simulator/scenarios'
import { type Evening, evening } from './evening'
import type { Death } from './mortal-console'
import { dayOf } from './on-a-day'
import { settled, wrongWith } from './soak-day'

/*
 * The console dies at every durable write and every time it hands bytes to the line, just before and just
 * after; then again while it recovers. Started again it goes on; the simulated host says whether all is well.
 */
const START = Date.UTC(2026, 10, 23, 13, 40)
const BATCH = '000123'
const SEED = 4711
const PAIRS = 240
const AWAY_MS = [600_000, 0, 3000]
/** The brands that can repeat a result, and the one that cannot. */
const BRANDS = { linden: ['agreed'], harbor: ['agreed'], cascade: ['agreed', 'cannot-confirm'] }
const BRAND_NAMES = Object.keys(BRANDS) as (keyof typeof BRANDS)[]

const told = (deaths: readonly Death[]): string =>
  deaths.map(({ at, nth, edge, awayMs }) => `${edge} ${at} ${nth}, for ${awayMs} ms`).join(', ')

async function onAnEvening<T>(brand: string, act: (lived: Evening) => Promise<T>): Promise<T> {
  const scenario = { ...scenarioById('open-day'), shop: dayOf(SEED), brand, mishaps: [] }
  const lived = await evening(
    { scenario, seed: SEED, startMs: START, till: 'right' },
    temporaryLedgers,
  )
  try {
    return await act(lived)
  } finally {
    await lived.end()
  }
}

/** @returns what is wrong with an evening on which the console died so, in words; nothing where all is well */
const wrong = (brand: keyof typeof BRANDS, deaths: readonly Death[]): Promise<readonly string[]> =>
  onAnEvening(brand, async lived => {
    const { attempt } = await settled(lived, deaths)
    const batch = lived.simulation.acquirer.ledgerOf(BATCH)
    const outcomes: readonly unknown[] = [...BRANDS[brand], 'nothing-to-do']
    return [
      ...wrongWith(attempt, lived),
      ...(outcomes.includes(attempt.outcome) ? [] : [`ended ${attempt.outcome}`]),
      ...(batch?.closingsBooked === 1 ? [] : [`booked ${batch?.closingsBooked} times`]),
    ].map(what => `${told(deaths)}: ${what}`)
  })

const places = (passed: Readonly<Record<Death['at'], number>>): Death[] =>
  (['write', 'send'] as const).flatMap(at =>
    Array.from({ length: passed[at] }, (_, index) =>
      (['before', 'after'] as const).map(edge => ({
        at,
        nth: index + 1,
        edge,
        awayMs: AWAY_MS[index % AWAY_MS.length] ?? 0,
      })),
    ).flat(),
  )

const passedBy = (brand: string): Promise<Evening['passed']> =>
  onAnEvening(brand, async lived => {
    await lived.press()
    return lived.passed
  })

test.each(BRAND_NAMES)('%s: the console dies anywhere, once', async brand => {
  const everywhere = places((await passedBy(brand))())
  expect(everywhere.length).toBeGreaterThan(100)
  const found: string[] = []
  for (const death of everywhere) found.push(...(await wrong(brand, [death])))
  expect(found).toEqual([])
})

test.each(BRAND_NAMES)(`%s: and again while it recovers (seed ${SEED})`, async brand => {
  const random = seededRandom(SEED)
  const everywhere = places((await passedBy(brand))())
  const found: string[] = []
  for (let pair = 0; pair < PAIRS / BRAND_NAMES.length; pair++) {
    const any = (): Death => everywhere[random.between(0, everywhere.length - 1)] as Death
    const second = { ...any(), nth: random.between(1, 40) }
    const first = any()
    found.push(...(await wrong(brand, [first, second])))
  }
  expect(found).toEqual([])
})
