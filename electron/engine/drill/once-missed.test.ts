import { afterAll, expect, test } from 'vitest'
import { temporaryLedgers as ledgers } from '../commands/drill-ledgers'
import { producibleFaults } from './faults'
import { bringAbout, putAway } from './incident'
import { onADay } from './on-a-day'
import { type PreparedShop, prepareShop } from './prepared-shop'
import { runCase, type Told } from './run-case'

/** A seed of no published figures. */
const SEED = 9301
const shops: PreparedShop[] = []
afterAll(() => {
  for (const { ledgerDir } of shops) ledgers.drop(ledgerDir)
})

async function drilled(id: string): Promise<Told> {
  const listed = producibleFaults().find(fault => fault.id === id)
  if (!listed) throw new Error(`no such fault: ${id}`)
  const { brand, line, recipe } = onADay(listed, SEED)
  const shop = await prepareShop({ brand, line, seed: SEED }, ledgers)
  shops.push(shop)
  const incident = await bringAbout(shop, recipe, SEED, ledgers)
  const told = await runCase(incident, recipe, SEED)
  await putAway(incident, ledgers)
  return told
}

test('numbers that changed are not taken for missing rights, also where the account is in order', async () => {
  const { ranking } = await drilled('C09 around:profile=changed unregistered cascade')
  expect(ranking[0]).toBe('C09')
})

test('a plug that slips again and again is pushed in, and then the settlement gets through', async () => {
  const { path, end } = await drilled('C20 mishap:register-link-cut U/wobbly harbor')
  expect(path).toContain('fix:seat-cable')
  expect(end).toBe('agreed')
})

test('an emptied batch whose number did not go up is the fault of the software', async () => {
  const { ranking } = await drilled(
    'C03 vendor:batch-not-raised+mishap:power-loss from-here cascade',
  )
  expect(ranking[0]).toBe('C03')
})
