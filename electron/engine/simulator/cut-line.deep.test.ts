import { describe, expect, test } from 'vitest'
import { Fault } from '../../../shared/fault'
import type { Stage } from '../../../shared/stage'
import type { ZvtDriver } from '../terminals/protocols/zvt/driver'
import { BRANDS } from './brands'
import type { Mishap, Point } from './mishaps'
import { BATCH, type Rehearsal, rehearse } from './rehearsal'
import type { Line } from './zvt-front'

const EVERYWHERE = ['before', 'between', 'after'] as const
const EDGES: Readonly<Partial<Record<Stage, readonly Point['edge'][]>>> = {
  P: ['before', 'after'],
  R: EVERYWHERE,
  H: EVERYWHERE,
  U: EVERYWHERE,
  S: EVERYWHERE,
  D: EVERYWHERE,
  C: EVERYWHERE,
}
const PLACES = (Object.keys(EDGES) as Stage[]).flatMap(stage =>
  (EDGES[stage] ?? []).map(edge => ({ stage, edge })),
)
const nobody = () => undefined

/** What a careful register does after it lost the line: ask first, close only what is open. */
async function complete(driver: ZvtDriver): Promise<'closed' | 'ask again'> {
  const state = await driver.examine()
  if (state.condition === 'busy') return 'ask again'
  const recalled = await driver.recall(nobody)
  if (recalled.kind === 'result' && recalled.report?.batchNo === BATCH) return 'closed'
  const open = await driver.openTotals()
  if (open !== 'unsupported' && open.batchNo !== BATCH && state.condition === 'ready')
    return 'closed'
  const closed = await driver.close(nobody)
  return closed.kind === 'closed' ? 'closed' : 'ask again'
}

/** True when the batch is closed; false when this connection broke, or the terminal was busy. */
async function tryOnce({ connect }: Rehearsal): Promise<boolean> {
  const driver = await connect()
  try {
    return (await complete(driver)) === 'closed'
  } catch (thrown) {
    if (!Fault.from(thrown).code.startsWith('link.')) throw thrown
    return false
  } finally {
    await driver.disconnect()
  }
}

/** How many connections it took. */
async function persist(rehearsal: Rehearsal): Promise<number> {
  for (let connections = 1; connections <= 12; connections++) {
    if (await tryOnce(rehearsal)) return connections
    await rehearsal.clock.sleep(3_000)
  }
  throw new Error('the batch was never closed')
}

function expectClosedOnce({ terminal, troubles }: Rehearsal): void {
  const { machine, acquirer, mishaps } = terminal.simulation
  expect(troubles).toEqual([])
  expect(mishaps.unstruck()).toEqual([])
  const books = acquirer.ledgerOf(BATCH)
  expect(books?.closingsBooked).toBe(1)
  expect(new Set(books?.uploaded).size).toBe(books?.uploaded.length)
  const { haltStage, batchNo, lastClosing } = machine.state()
  expect({ haltStage, batchNo }).toEqual({ haltStage: null, batchNo: '000124' })
  if (machine.brand.supports.repeatReceipt) expect(lastClosing?.batchNo).toBe(BATCH)
}

for (const { id: brand, printsDetail } of BRANDS)
  describe(`a register on the line closes the batch of ${brand} exactly once`, () => {
    const places = PLACES.filter(({ stage }) => printsDetail || stage !== 'D')
    for (const what of ['register-link-cut', 'power-loss'] as const)
      test.each(places)(`although ${what} strikes $edge $stage`, async when => {
        const rehearsal = await rehearse({ brand, mishaps: [{ when, what }] })
        expect(await persist(rehearsal)).toBeGreaterThan(1)
        expectClosedOnce(rehearsal)
      })
  })

const SPOILT = [
  'register-frame-lost',
  'register-frame-late',
  'register-frame-duplicated',
  'register-frame-corrupted',
] as const satisfies readonly Mishap['what'][]
const STAGES = ['H', 'U', 'C'] as const

for (const line of ['tcp', 'serial'] as const satisfies readonly Line[])
  describe(`on ${line} a spoilt frame costs nothing`, () => {
    const runs = BRANDS.flatMap(({ id: brand }) =>
      SPOILT.flatMap(what => STAGES.map(stage => ({ brand, what, stage }))),
    )
    test.each(runs)('$brand, $what in $stage', async ({ brand, what, stage }) => {
      const mishaps: readonly Mishap[] = [{ when: { stage, edge: 'before' }, what }]
      const rehearsal = await rehearse({ brand, line, mishaps })
      await persist(rehearsal)
      expectClosedOnce(rehearsal)
    })
  })
