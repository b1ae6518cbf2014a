import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../../clock'
import type { TerminalEvent } from '../../driver'
import type { Link } from '../../link/link'
import { openSerial } from '../../link/serial'
import { openTcp } from '../../link/tcp'
import { Dialogue } from './dialogue'
import { connectZvt } from './driver'
import type { ZvtMessage } from './message'
import { logOff, registration } from './register-commands'
import { serialTransport } from './serial-transport'
import { tcpTransport } from './tcp-transport'
import { STANDARD_TIMING } from './timing'

/** Captured sessions of a real terminal, played by an independent program. Not every checkout has them. */
const SHARED = resolve(import.meta.dirname, '../../../../../../shared')
const TOOL = join(SHARED, 'tools/replay-terminal.py')
const VECTORS = join(SHARED, 'vectors/zvt.json')
const runs = (program: string, ...args: string[]) => spawnSync(program, args).status === 0
const available = existsSync(TOOL) && existsSync(VECTORS) && runs('python3', '--version')
const ptys = available && runs('socat', '-V')

/** The tool answers at its own pace; our timers run faster, so that waiting for T2 does not make the test slow. */
const clock = systemClock(4)

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup()
})

interface Far {
  readonly link: Link
  readonly line: 'serial' | 'tcp'
  /** What the tool printed, once it has ended. */
  readonly said: Promise<{ status: number | null; text: string }>
}

function play(session: string, ...where: string[]): { child: ChildProcess; said: Far['said'] } {
  const child = spawn('python3', ['-u', TOOL, session, ...where], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  cleanups.push(() => child.kill())
  let text = ''
  child.stdout.on('data', chunk => {
    text += chunk
  })
  child.stderr.on('data', chunk => {
    text += chunk
  })
  const said = once(child, 'close').then(([status]) => ({ status, text }))
  return { child, said }
}

const announced = async (child: ChildProcess): Promise<void> => {
  if (child.stdout) await once(child.stdout, 'data')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function overTcp(session: string): Promise<Far> {
  const port = await freePort()
  const { child, said } = play(session, 'tcp', String(port))
  await announced(child)
  return { link: await openTcp('127.0.0.1', port, { clock, timeoutMs: 5_000 }), line: 'tcp', said }
}

async function overSerial(session: string): Promise<Far> {
  const folder = mkdtempSync(join(tmpdir(), 'zvt-'))
  const [near, far] = [join(folder, 'near'), join(folder, 'far')]
  const ends = [near, far].map(link => `pty,raw,echo=0,link=${link}`)
  const socat = spawn('socat', ends, { stdio: 'ignore' })
  cleanups.push(() => rmSync(folder, { recursive: true }))
  cleanups.push(() => socat.kill())
  while (!existsSync(near) || !existsSync(far)) await clock.sleep(20)
  const { child, said } = play(session, 'serial', far)
  await announced(child)
  return { link: await openSerial(near, { clock, baud: 9_600 }), line: 'serial', said }
}

const dialogueOver = ({ link, line }: Far): Dialogue => {
  const transport = line === 'tcp' ? tcpTransport(link, clock) : serialTransport(link, clock)
  return new Dialogue(transport, clock, STANDARD_TIMING)
}

const lines = [
  { name: 'TCP', open: overTcp, skip: !available },
  { name: 'a pseudo-terminal', open: overSerial, skip: !ptys },
]

for (const { name, open, skip } of lines)
  describe.skipIf(skip)(`a captured terminal over ${name}`, () => {
    test('registers', async () => {
      const far = await open('S01-registration')
      const heard: ZvtMessage[] = []
      const wish = { password: '000000', configByte: 0xbe, currency: '0978' }
      const dialogue = dialogueOver(far)
      const ending = await dialogue.run(registration(wish), message => heard.push(message))
      expect(ending.kind).toBe('completed')
      expect(heard.map(({ kind }) => kind)).toEqual(['ack', 'completion'])
      await dialogue.finish()
      expect(await far.said).toMatchObject({ status: 0 })
      await far.link.close()
    })

    test('logs off without a completion', async () => {
      const far = await open('S02-logoff')
      const ending = await dialogueOver(far).run(logOff(), () => undefined)
      expect(ending.kind).toBe('accepted')
      expect(await far.said).toMatchObject({ status: 0 })
      await far.link.close()
    })

    test.each([
      ['S03-eod-ok', '0021', '0020'],
      ['S06-eod-completion-repeated', '0021', '0020'],
    ])('closes %s once', async (session, receiptFrom, receiptTo) => {
      const far = await open(session)
      const events: TerminalEvent[] = []
      const driver = connectZvt({ ...far, clock, currency: 'EUR' })
      const state = await driver.examine()
      expect(state).toMatchObject({ condition: 'ready', code: '00', terminalId: '52000001' })
      expect(await driver.openTotals()).toBe('unsupported')
      const closed = await driver.close(event => events.push(event))
      expect(closed).toMatchObject({
        kind: 'closed',
        report: { totals: { count: 0, amountMinor: 0, currency: 'EUR' }, receiptFrom, receiptTo },
        receipts: [{ kind: 'settlement', complete: true }],
      })
      await driver.disconnect()
      expect((await far.said).text).toMatch(/done/)
      const kinds = events.map(({ kind }) => kind)
      expect(kinds.slice(0, 2)).toEqual(['sending', 'accepted'])
      expect(kinds.filter(kind => kind === 'reported')).toHaveLength(1)
      expect(kinds.filter(kind => kind === 'completed')).toHaveLength(1)
      expect(kinds.indexOf('reported')).toBeGreaterThan(kinds.indexOf('receipt'))
      expect(driver.requests).toEqual({ registration: 1, status: 1, close: 1 })
    })

    test('hears a refusal and says that nothing changed', async () => {
      const far = await open('S07-eod-refused-83')
      const events: TerminalEvent[] = []
      const driver = connectZvt({ ...far, clock, currency: 'EUR' })
      await driver.examine()
      const closed = await driver.close(event => events.push(event))
      expect(closed).toMatchObject({
        kind: 'failed',
        fault: { code: 'terminal.function-not-possible', detail: { code: '83' } },
      })
      await driver.disconnect()
      expect((await far.said).text).toMatch(/done/)
      expect(events.map(({ kind }) => kind)).toEqual(['sending', 'accepted', 'aborted'])
      expect(events.at(-1)).toMatchObject({ mayHaveClosed: 'no' })
    })
  })

interface Vectors {
  readonly serialFrames: readonly { readonly apdu: string; readonly frame: string }[]
}

test.skipIf(!available)(
  'frames with a check sum from real lines are made and read byte for byte',
  async () => {
    const { frame } = await import('./frame')
    const { Deframer } = await import('./deframer')
    const { serialFrames } = JSON.parse(readFileSync(VECTORS, 'utf8')) as Vectors
    expect(serialFrames.length).toBeGreaterThan(10)
    for (const vector of serialFrames) {
      const apdu = Buffer.from(vector.apdu, 'hex')
      expect(Buffer.from(frame(apdu)).toString('hex')).toBe(vector.frame)
      const events = new Deframer().feed(Buffer.from(vector.frame, 'hex'))
      expect(events).toEqual([{ kind: 'frame', apdu: new Uint8Array(apdu) }])
    }
  },
)
