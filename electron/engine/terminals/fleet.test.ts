import { describe, expect, test } from 'vitest'
import { Fault } from '../../../shared/fault'
import { embeddedTerminal, simulatedLink } from '../simulator/embedded'
import { leapClock } from '../simulator/leap-clock'
import { SCENARIOS } from '../simulator/scenarios'
import { openTerminal } from './fleet'

const clock = leapClock(Date.UTC(2026, 10, 23, 14, 0, 0))
const address = { kind: 'sim', scenario: 'any', seed: undefined } as const

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    thrown => Fault.from(thrown).toData(),
  )

describe.each(['tcp', 'serial'] as const)('over %s', line => {
  test.each(SCENARIOS.map(({ id }) => [id]))(
    'the simulated terminal in %s is understood',
    async id => {
      const embedded = await embeddedTerminal({ scenario: id, seed: undefined, clock })
      const driver = await openTerminal(address, {
        clock,
        currency: 'CNY',
        model: 'generic',
        simulated: async () => simulatedLink(embedded.terminal, line),
      })
      const state = await driver.examine()
      expect(state.model).toMatch(/^SETTLEDESK-/)
      if (state.condition === 'settlement-owed') {
        expect(state.stage).toBe(embedded.scenario.truth.stage)
        expect(state.batchNo).toMatch(/^\d{6}$/)
      }
      expect(await driver.openTotals()).toMatchObject({ totals: { currency: 'CNY' } })
      const closed = await driver.close(() => undefined).catch(thrown => Fault.from(thrown))
      if ('kind' in closed && closed.kind === 'closed') {
        const kinds = closed.receipts.map(({ kind }) => kind)
        expect([[], ['settlement'], ['detail'], ['settlement', 'detail']]).toContainEqual(kinds)
        expect(closed.receipts.every(({ complete }) => complete)).toBe(true)
        expect(closed.report?.batchNo).toMatch(/^\d{6}$/)
      }
      for (const batch of embedded.hostCounts()) expect(batch.closingsBooked).toBeLessThanOrEqual(1)
      await driver.disconnect()
      embedded.close()
    },
  )
})

test('a shop has no simulated terminals', async () => {
  const options = { clock, currency: 'CNY', model: 'generic' }
  expect(await faultOf(openTerminal(address, options))).toMatchObject({ code: 'input.address' })
})

test('a terminal that is not there is a link fault', async () => {
  const options = { clock, currency: 'EUR', model: 'generic' }
  const gone = { kind: 'zvt-serial', path: '/dev/no-such-port', baud: 9_600 } as const
  expect(await faultOf(openTerminal(gone, options))).toEqual({
    code: 'link.no-such-port',
    detail: { path: '/dev/no-such-port' },
  })
})
