import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Fault } from '../../../shared/fault'
import { systemClock } from '../clock'
import { openSerial } from '../terminals/link/serial'
import { openTcp } from '../terminals/link/tcp'
import { connectZvt, type ZvtDriver } from '../terminals/protocols/zvt/driver'
import { type Embedded, embeddedTerminal } from './embedded'
import { type Served, servePty, serveTcp } from './listen'

const clock = systemClock()
/** The terminal's own: nobody needs to see it start. */
const hurried = systemClock(5)
const nobody = () => undefined
let dir: string
let embedded: Embedded
let served: Served | undefined
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'listen-'))
  embedded = await embeddedTerminal({ scenario: 'clear-cut', clock: hurried, pace: {} })
})
afterEach(async () => {
  await served?.close()
  served = undefined
  embedded.close()
  rmSync(dir, { recursive: true })
})

async function overTcp(): Promise<ZvtDriver> {
  const link = await openTcp('127.0.0.1', Number(served?.address), { clock, timeoutMs: 2_000 })
  return connectZvt({ link, line: 'tcp', clock, currency: 'CNY' })
}
async function overPty(): Promise<ZvtDriver> {
  const link = await openSerial(join(dir, 'terminal'), { clock, baud: 9600 })
  return connectZvt({ link, line: 'serial', clock, currency: 'CNY' })
}

const LINES = {
  tcp: { serve: () => serveTcp(embedded.terminal, 0), connect: overTcp },
  pty: { serve: () => servePty(embedded.terminal, join(dir, 'terminal')), connect: overPty },
} as const

for (const [kind, { serve, connect }] of Object.entries(LINES))
  describe(`a terminal served on ${kind}`, () => {
    test('is examined, closed and asked again by one register after another', async () => {
      served = await serve()
      const first = await connect()
      expect(await first.examine()).toMatchObject({ condition: 'settlement-owed', stage: 'C' })
      await first.disconnect()
      const second = await connect()
      await second.examine()
      expect(await second.close(nobody)).toMatchObject({ kind: 'closed' })
      await second.disconnect()
      const third = await connect()
      expect(await third.examine()).toMatchObject({ condition: 'ready' })
      expect(await third.recall(nobody)).toMatchObject({
        kind: 'result',
        report: { batchNo: '000123', domestic: 'agreed' },
      })
      await third.disconnect()
      expect(embedded.requests()['end-of-day']).toBe(1)
    })

    test('is there again after it lost power', async () => {
      served = await serve()
      const before = await connect()
      await before.examine()
      await before.disconnect()
      embedded.terminal.powerOff()
      await embedded.terminal.ready()
      const after = await connect()
      expect(await after.examine()).toMatchObject({ condition: 'settlement-owed', stage: 'C' })
      await after.disconnect()
    })
  })

test('a second register waits on TCP until the first has gone', async () => {
  served = await serveTcp(embedded.terminal, 0)
  const first = await overTcp()
  await first.examine()
  const second = await overTcp()
  const waiting = second.examine()
  expect(await Promise.race([waiting, clock.sleep(200).then(() => 'waits')])).toBe('waits')
  await first.disconnect()
  expect(await waiting).toMatchObject({ condition: 'settlement-owed' })
  await second.disconnect()
})

test('a port that is taken is named', async () => {
  served = await serveTcp(embedded.terminal, 0)
  const taken = await serveTcp(embedded.terminal, Number(served.address)).catch(Fault.from)
  expect(taken).toMatchObject({ code: 'simulator.port-busy' })
})
