import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../clock'
import { openSerial } from '../terminals/link/serial'
import { connectZvt, type ZvtDriver } from '../terminals/protocols/zvt/driver'
import { type Embedded, embeddedTerminal } from './embedded'
import { type Served, servePty } from './listen'
import { openPty } from './pty'

const clock = systemClock()
const BAUD = 115_200
let dir: string
let path: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'line-speed-'))
  path = join(dir, 'terminal')
})
afterEach(() => rmSync(dir, { recursive: true }))

test('a pseudo-terminal knows at which speed its far end is open, also where it is held alone', async () => {
  const pty = await openPty(path)
  for (const baud of [9600, BAUD, 19_200]) {
    const far = await openSerial(path, { clock, baud })
    expect(await pty.speed()).toBe(baud)
    await far.close()
  }
  await pty.close()
})

async function served<T>(use: (terminal: Served, embedded: Embedded) => Promise<T>): Promise<T> {
  const embedded = await embeddedTerminal({
    scenario: 'clear-cut',
    clock: systemClock(5),
    pace: {},
  })
  const terminal = await servePty(embedded.terminal, path, { baud: BAUD, clock })
  try {
    return await use(terminal, embedded)
  } finally {
    await terminal.close()
    embedded.close()
  }
}

async function register(baud: number): Promise<ZvtDriver> {
  const link = await openSerial(path, { clock, baud })
  return connectZvt({ link, line: 'serial', clock, currency: 'CNY' })
}

test('at its own speed the terminal is examined; at another one not a request arrives', () =>
  served(async (_, embedded) => {
    const wrong = await register(9600)
    const refused = expect(wrong.examine()).rejects.toMatchObject({ name: 'Fault' })
    await clock.sleep(1_500)
    await wrong.disconnect()
    await refused
    expect(embedded.requests()).toEqual({})
    const right = await register(BAUD)
    expect(await right.examine()).toMatchObject({ condition: 'settlement-owed' })
    await right.disconnect()
  }))
