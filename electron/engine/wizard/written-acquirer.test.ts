import { expect, test } from 'vitest'
import type { Acquirer } from '../../../shared/acquirer'
import { acquirerHandlers } from '../diagnosis/acquirer'
import { UNTOLD } from '../diagnosis/untold-surroundings'
import { incidentsOf } from '../incidents/incidents'
import { counter, T1 } from './counter-peer'
import { Wizards } from './wizards'

/** A computer that is online, and a bank at which nobody opens. */
function shopAround(knocks: string[]) {
  return {
    ...UNTOLD,
    pcLink: async () => ({ up: true }),
    gateway: async () => ({ answers: true, address: '192.0.2.1' }),
    dns: async () => ({ answers: true, milliseconds: 9 }),
    tcp: async (host: string, port: number) => {
      knocks.push(`${host}:${port}`)
      return { result: 'refused', milliseconds: 9 } as const
    },
  }
}

async function looked(acquirer: Acquirer | null) {
  const { ledger, clock, connect } = await counter('upload-cut')
  await acquirerHandlers(ledger)['acquirer.write']({ acquirer })
  const knocks: string[] = []
  let ids = 0
  const wizards = new Wizards({
    ...{ ledger, clock, connect, surroundings: shopAround(knocks) },
    incidents: incidentsOf(ledger, () => `i${ids++}`),
    bench: () => ({ isRunning: () => false, complete: () => Promise.reject(new Error('none')) }),
    changed: () => undefined,
  })
  const { ranking } = await wizards.open(T1)
  return { knocks, cause: ranking[0]?.id }
}

test('the guide knocks at the host that the shop wrote down, and learns from it; else at none', async () => {
  expect(await looked(null)).toEqual({ knocks: [], cause: 'C20' })
  const bank = await looked({ host: 'pos.bank.example', port: 8443 })
  expect(bank.knocks).toContain('pos.bank.example:8443')
  expect(bank.cause).toBe('C02')
})
