import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BRANDS } from './brands'
import { FlashContent } from './flash'
import type { Register } from './machine'
import type { Mishap, Point, What } from './mishaps'
import { scenarioById } from './scenarios'
import { MIXED_DAY } from './scenarios/shops'
import { simulate } from './simulate'
import type { Simulation } from './simulation'
import { memoryStore } from './store'
import { StoryClock } from './story-clock'

const NOW = Date.UTC(2026, 10, 23, 13, 46)
const OPEN_DAY = { ...scenarioById('open-day'), shop: { ...MIXED_DAY, reversals: 2 } }

/** A register that prints and listens until its cable is cut. */
function register(): Register {
  let cut = false
  return {
    prints: true,
    show: async () => (cut ? 'gone' : 'shown'),
    print: async () => (cut ? 'gone' : 'printed'),
    strike: what => {
      if (what === 'register-link-cut') cut = true
    },
  }
}

/** The day is lived once a brand and seed; every run starts from what it left. */
const lived = new Map<string, { readonly flash: unknown; readonly books: unknown }>()

async function begin(brand: string, mishaps: readonly Mishap[], seed = 20) {
  const name = `${brand} ${seed}`
  const left = lived.get(name)
  const [flash, books] = [memoryStore(left?.flash), memoryStore(left?.books)]
  const scenario = { ...OPEN_DAY, brand, mishaps }
  const simulation = await simulate({ scenario, seed, clock: new StoryClock(NOW), flash, books })
  lived.set(name, { flash: flash.load(), books: structuredClone(books.load()) })
  const { log } = FlashContent.parse(flash.load())
  return { ...simulation, flash, log }
}

/** What a patient owner does: press again, after putting right whatever can be seen to be wrong. */
async function finish({ machine }: Pick<Simulation, 'machine'>, attempts: number) {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const settled = await machine.settle(attempt % 2 ? register() : undefined)
    if (settled.kind === 'closed') return settled.closing
    // Power lost right behind the clearing: the terminal is through, nobody heard it say so.
    const { haltStage, batchNo, lastClosing } = machine.state()
    if (haltStage === null && batchNo === '000124' && lastClosing) return lastClosing
    machine.boot()
    machine.loadPaper()
    machine.closeLid()
    machine.plugIn()
  }
  throw new Error(`still ${machine.state().haltStage} after ${attempts} attempts`)
}

async function expectOnce(run: Awaited<ReturnType<typeof begin>>, attempts: number) {
  const closing = await finish(run, attempts)
  const ledger = run.acquirer.ledgerOf('000123')
  expect(closing.batchNo).toBe('000123')
  expect(ledger?.closingsBooked).toBe(1)
  expect(ledger?.ends.length).toBeGreaterThanOrEqual(1)
  expect(ledger?.ends.at(-1)?.code).toBe(
    closing.report.domestic === 'agreed' && closing.report.foreign === 'agreed' ? '207' : '202',
  )
  expect(ledger?.ends.at(-1)?.count).toBe(ledger?.uploaded.length)
  expect(ledger?.scripts).toHaveLength(1)
  expect(ledger?.traces).toEqual(run.log.map(({ trace }) => trace).sort())
  expect(ledger?.amountMinor).toBe(closing.report.totals.amountMinor)
  expect(run.machine.state()).toMatchObject({ batchNo: '000124', haltStage: null })
  expect(FlashContent.parse(run.flash.load())).toMatchObject({
    log: [],
    reversals: [],
    scripts: [],
    owed: null,
  })
  expect(run.acquirer.batches()).toEqual(['000122', '000123'])
}

const PLACES: readonly Point[] = [
  { stage: 'P', edge: 'before' },
  { stage: 'P', edge: 'after' },
  { stage: 'R', edge: 'before', item: 1 },
  { stage: 'R', edge: 'between', item: 1 },
  { stage: 'R', edge: 'after' },
  { stage: 'H', edge: 'before' },
  { stage: 'H', edge: 'between' },
  { stage: 'H', edge: 'after' },
  { stage: 'U', edge: 'before', item: 1 },
  { stage: 'U', edge: 'between', item: 5 },
  { stage: 'U', edge: 'after', item: 5 },
  { stage: 'U', edge: 'before', class: 8 },
  { stage: 'U', edge: 'between', class: 8 },
  { stage: 'U', edge: 'after', class: 8 },
  { stage: 'S', edge: 'before' },
  { stage: 'S', edge: 'between' },
  { stage: 'S', edge: 'after' },
  { stage: 'D', edge: 'before' },
  { stage: 'D', edge: 'between' },
  { stage: 'D', edge: 'after' },
  { stage: 'C', edge: 'before' },
  { stage: 'C', edge: 'between' },
  { stage: 'C', edge: 'after' },
]
const WHATS: readonly What[] = [
  'power-loss',
  'register-link-cut',
  'host-link-cut-before-request',
  'host-link-cut-before-answer',
  'host-link-cut-after-answer',
  'host-down',
  'host-late',
  'paper-out',
  'lid-open',
  'cancel-key',
  'battery-low',
  'answer-77',
  'frame-lost',
  'frame-duplicated',
  'frame-corrupted',
]
const named = ({ stage, edge, item, class: number }: Point) =>
  `${stage} ${edge}${item ? ` item ${item}` : ''}${number ? ` class ${number}` : ''}`

describe('the host has each batch exactly once, and its number rises by one', () => {
  for (const brand of BRANDS)
    for (const place of PLACES.filter(({ stage }) => stage !== 'D' || brand.printsDetail))
      it(`${brand.id}: whatever goes wrong at ${named(place)}`, async () => {
        for (const what of WHATS) {
          const run = await begin(brand.id, [{ when: place, what }])
          await expectOnce(run, 4)
          expect(run.mishaps.unstruck()).toEqual([])
        }
      })

  it('with any three mishaps at any places, with any seed, in any brand', async () => {
    const mishap = fc.record({
      when: fc.record({
        stage: fc.constantFrom('P', 'R', 'H', 'U', 'S', 'D', 'C'),
        edge: fc.constantFrom('before', 'between', 'after'),
        skip: fc.nat(30),
      }),
      what: fc.constantFrom(...WHATS, 'domestic-differs', 'foreign-differs', 'domestic-error'),
      times: fc.integer({ min: 1, max: 3 }),
    }) as fc.Arbitrary<Mishap>
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...BRANDS.map(({ id }) => id)),
        fc.array(mishap, { minLength: 1, maxLength: 3 }),
        fc.nat(10_000),
        async (brand, mishaps, seed) => expectOnce(await begin(brand, mishaps, seed), 14),
      ),
      { numRuns: 150 },
    )
  }, 60_000)
})
