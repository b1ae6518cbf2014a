import { expect, test } from 'vitest'
import { temporaryLedgers } from '../commands/drill-ledgers'
import { leapClock } from '../simulator/leap-clock'
import { scenarioById } from '../simulator/scenarios'
import { simulate } from '../simulator/simulate'
import { soakDay, wrongWith } from './soak-day'

test('days with troubles end, are closed at most once, and are the same for the same seed', async () => {
  for (const seed of [1, 2, 3, 4]) {
    const day = await soakDay(seed, temporaryLedgers)
    expect(day.violations).toEqual([])
    expect(await soakDay(seed, temporaryLedgers)).toEqual(day)
  }
})

test('the checker believes the host, not what is told', async () => {
  const clock = leapClock(Date.UTC(2026, 10, 23, 13, 40))
  const scenario = scenarioById('open-day')
  const simulation = await simulate({ scenario, clock, utcOffsetMinutes: 480 })
  const ledger = await temporaryLedgers.open(clock)
  const batchNo = simulation.machine.openTotals().batchNo ?? null
  const told = { outcome: 'agreed', report: null, batchNo } as const
  const lived = { simulation, ledger: () => ledger, before: simulation.acquirer.batches() }
  expect(wrongWith(told, lived)).toContain('claimed')
  expect(wrongWith({ ...told, outcome: null }, lived)).toEqual(['no-end'])
  await simulation.machine.settle(undefined)
  expect(wrongWith(told, lived)).not.toContain('another-closed')
  expect(wrongWith(told, { ...lived, before: [] })).toContain('another-closed')
  ledger.close()
  temporaryLedgers.drop(ledger.dir)
})
