import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Fault } from '../../../../shared/fault'
import { systemClock } from '../../clock'
import { leapClock } from '../../simulator/leap-clock'
import type { Link } from './link'
import { memoryPair } from './memory'
import { paced } from './paced'
import { listSerialPorts } from './ports'
import { openSerial } from './serial'
import { openTcp } from './tcp'

const clock = systemClock()
const HELLO = Uint8Array.from(Buffer.from('hello'))

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup()
})

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    thrown => Fault.from(thrown).toData(),
  )

async function read(link: Link, bytes: number): Promise<string> {
  let text = ''
  for await (const chunk of link.incoming) {
    text += Buffer.from(chunk).toString('latin1')
    if (text.length >= bytes) break
  }
  return text
}

const ended = async (link: Link): Promise<boolean> => {
  for await (const _ of link.incoming);
  return true
}

describe('memory', () => {
  test('carries both ways and ends on both sides', async () => {
    const [near, far] = memoryPair()
    await near.write(HELLO)
    expect(await read(far, 5)).toBe('hello')
    await far.close()
    await far.close()
    expect(await ended(near)).toBe(true)
    expect(await faultOf(near.write(HELLO))).toMatchObject({ code: 'link.closed' })
  })
})

describe('TCP', () => {
  async function server(
    serve: (socket: Socket) => void,
  ): Promise<{ port: number; server: Server }> {
    const listening = createServer(serve).listen(0, '127.0.0.1')
    cleanups.push(() => void listening.close())
    await once(listening, 'listening')
    const address = listening.address()
    return { port: typeof address === 'object' && address ? address.port : 0, server: listening }
  }
  const options = { clock, timeoutMs: 2_000 }

  test('carries bytes and notices that the peer left', async () => {
    const { port } = await server(socket => socket.once('data', bytes => socket.end(bytes)))
    const link = await openTcp('127.0.0.1', port, options)
    await link.write(HELLO)
    expect(await read(link, 5)).toBe('hello')
    expect(await ended(link)).toBe(true)
    expect(await faultOf(link.write(HELLO))).toMatchObject({ code: 'link.closed' })
    await link.close()
  })

  test('names host and port where nobody listens', async () => {
    const { port, server: listening } = await server(() => undefined)
    listening.close()
    await once(listening, 'close')
    expect(await faultOf(openTcp('127.0.0.1', port, options))).toEqual({
      code: 'link.refused',
      detail: { host: '127.0.0.1', port },
    })
  })

  test('survives a reset', async () => {
    const { port } = await server(socket => socket.once('data', () => socket.resetAndDestroy()))
    const link = await openTcp('127.0.0.1', port, options)
    await link.write(HELLO)
    expect(await ended(link)).toBe(true)
  })
})

const socat = spawnSync('socat', ['-V']).status === 0

describe.skipIf(!socat)('serial', () => {
  async function cable(near: string, far: string) {
    const ends = [near, far].map(link => `pty,raw,echo=0,link=${link}`)
    const wire = spawn('socat', ends, { stdio: 'ignore' })
    cleanups.push(() => wire.kill('SIGKILL'))
    while (!existsSync(near) || !existsSync(far)) await clock.sleep(10)
    return wire
  }
  function folder(): string {
    const made = mkdtempSync(join(tmpdir(), 'serial-'))
    cleanups.push(() => rmSync(made, { recursive: true }))
    return made
  }
  const open = (path: string) => openSerial(path, { clock, baud: 9_600 })

  test('carries bytes, refuses a second opener, and comes back on a fresh object with nothing stale', async () => {
    const at = folder()
    const [near, far] = [join(at, 'near'), join(at, 'far')]
    const wire = await cable(near, far)
    const [ours, theirs] = [await open(near), await open(far)]
    await ours.write(HELLO)
    expect(await read(theirs, 5)).toBe('hello')
    expect(await faultOf(open(near))).toEqual({ code: 'link.port-busy', detail: { path: near } })

    const unplugged = Promise.all([ended(ours), ended(theirs)])
    wire.kill('SIGKILL')
    expect(await unplugged).toEqual([true, true])
    expect(await faultOf(ours.write(HELLO))).toMatchObject({ code: 'link.closed' })
    rmSync(near, { force: true })
    rmSync(far, { force: true })

    await cable(near, far)
    const [again, other] = [await open(near), await open(far)]
    await again.write(Uint8Array.from(Buffer.from('fresh')))
    expect(await read(other, 5)).toBe('fresh')
    await Promise.all([again.close(), other.close(), ours.close()])
    expect(await faultOf(again.write(HELLO))).toMatchObject({ code: 'link.closed' })
  })

  test('names a port that is not there', async () => {
    const path = join(folder(), 'ttyUSB9')
    expect(await faultOf(open(path))).toEqual({ code: 'link.no-such-port', detail: { path } })
  })
})

test('ports are listed without asking another program', async () => {
  const at = mkdtempSync(join(tmpdir(), 'ports-'))
  cleanups.push(() => rmSync(at, { recursive: true }))
  const [devices, drivers] = [join(at, 'dev'), join(at, 'sys')]
  mkdirSync(join(devices, 'serial/by-id'), { recursive: true })
  for (const name of ['ttyUSB10', 'ttyUSB2', 'ttyACM0', 'ttyS0', 'ttyS1', 'tty1', 'sda'])
    writeFileSync(join(devices, name), '')
  symlinkSync('../../ttyUSB2', join(devices, 'serial/by-id/usb-Ingenico_Desk'))
  for (const [name, uart] of [
    ['ttyS0', '4\n'],
    ['ttyS1', '0\n'],
  ] as const) {
    mkdirSync(join(drivers, name), { recursive: true })
    writeFileSync(join(drivers, name, 'type'), uart)
  }
  expect(await listSerialPorts('linux', devices, drivers)).toEqual([
    { path: join(devices, 'ttyACM0'), label: join(devices, 'ttyACM0') },
    { path: join(devices, 'ttyUSB2'), label: `${join(devices, 'ttyUSB2')} · usb-Ingenico_Desk` },
    { path: join(devices, 'ttyUSB10'), label: join(devices, 'ttyUSB10') },
    { path: join(devices, 'ttyS0'), label: join(devices, 'ttyS0') },
  ])
  expect(await listSerialPorts('linux', join(at, 'nowhere'), drivers)).toEqual([])
})

test('a paced link takes the time a cable takes, both ways', async () => {
  const virtual = leapClock(0)
  const [left, right] = memoryPair()
  const near = paced(left, { baud: 9_600, stopBits: 2 }, virtual)
  await near.write(new Uint8Array(960))
  expect(await read(right, 960)).toHaveLength(960)
  expect(virtual.now()).toBeCloseTo(1_100, 3)
  await right.write(new Uint8Array(96))
  expect(await read(near, 96)).toHaveLength(96)
  expect(virtual.now()).toBeCloseTo(1_210, 3)
  await near.close()
})
