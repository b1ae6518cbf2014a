import { describe, expect, test } from 'vitest'
import { ProbeId } from '../../../shared/diagnosis'
import type { FactName } from '../../../shared/facts'
import { Reading } from '../../../shared/reading'
import { SCENARIOS } from '../simulator/scenarios'
import { measure } from './measure'
import { PROBES } from './probes'
import { openShop, type ShopWishes } from './shop-peer'
import { Sight } from './sight'

async function results(
  probe: ProbeId,
  wishes: ShopWishes = {},
): Promise<Partial<Record<FactName, string>>> {
  const { scene, ledger } = await openShop(wishes)
  const readings = await measure(probe, scene, new Sight(scene.connect, scene.clock))
  ledger.close()
  return Object.fromEntries(readings.map(({ fact, result }) => [fact, result]))
}

test.each(ProbeId.options)(
  '%s says something of each of its facts, and no nonsense',
  async probe => {
    const { scene, ledger } = await openShop()
    const readings = await measure(probe, scene, new Sight(scene.connect, scene.clock))
    ledger.close()
    expect(readings.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining([...PROBES[probe].facts]),
    )
    for (const reading of readings) expect(Reading.safeParse(reading).error).toBeUndefined()
  },
)

test('a whole examination sends nothing but registration, status, open totals and line test', async () => {
  const seen = new Set<string>()
  for (const { id } of SCENARIOS) {
    const { scene, ledger, sent } = await openShop({ scenario: id })
    const sight = new Sight(scene.connect, scene.clock)
    for (const probe of ProbeId.options) await measure(probe, scene, sight)
    for (const command of sent) seen.add(command)
    ledger.close()
  }
  expect([...seen].sort()).toEqual(['0501', '0600', '0610', '0670'])
})

describe('status', () => {
  test('a terminal that is well', async () => {
    expect(await results('status', { scenario: 'all-well' })).toMatchObject({
      'terminal.status': 'ready',
      'settlement.stage': 'none',
      'terminal.words': 'plain',
      'terminal.registered': 'yes',
      'terminal.software': 'current',
      'terminal.clock': 'right',
      'printer.state': 'ready',
      'power.battery': 'enough',
      'card.slot': 'empty',
    })
  })

  test.each([
    ['upload-cut', {}, { 'terminal.status': 'owed', 'settlement.stage': 'U' }],
    ['upload-cut', {}, { 'terminal.words': 'unfinished', 'terminal.clock': 'minutes-off' }],
    ['paper-out', {}, { 'settlement.stage': 'S', 'printer.state': 'not-ready' }],
    ['battery-low', {}, { 'settlement.stage': 'P', 'power.battery': 'low' }],
    ['battery-low', {}, { 'terminal.status': 'power' }],
    ['open-day', { found: { cardIn: true } }, { 'card.slot': 'card', 'terminal.status': 'card' }],
    ['open-day', { found: { clockSkewMs: -20 * 3_600_000 } }, { 'terminal.clock': 'day-off' }],
    ['detail-cut', {}, { 'settlement.stage': 'D' }],
  ] as const)('%s %j', async (scenario, change, expected) => {
    expect(await results('status', { scenario, change })).toMatchObject(expected)
  })

  test('a batch that is closed and not paid stands at the pay-out', async () => {
    const office = async () => ({
      kindRefused: null,
      mayOperatorSettle: null,
      payout: 'late' as const,
    })
    expect(await results('status', { scenario: 'all-well', around: { office } })).toMatchObject({
      'settlement.stage': '$',
    })
  })
})
