import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../clock'
import { defaultGateway } from './gateway'
import { handshake } from './handshake'
import { holdersOf } from './holders'
import { knock } from './knock'
import { networkOf } from './network'
import { qualityOf, steadiness } from './quality'
import { realSurroundings } from './real-surroundings'
import { scannerOnUsb } from './scanner'
import { keepVigil } from './vigil'

const clock = systemClock()
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function listening(onConnect: (socket: import('node:net').Socket) => void): Promise<number> {
  const server = createServer(onConnect)
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

async function closedPort(): Promise<number> {
  const port = await listening(() => undefined)
  await new Promise<void>(resolve => servers.pop()?.close(() => resolve()))
  return port
}

const folder = (): string => mkdtempSync(join(tmpdir(), 'surroundings-'))

describe('knocking', () => {
  test('at an open port, and nothing is sent', async () => {
    let received = 0
    const port = await listening(socket => {
      socket.on('data', bytes => {
        received += bytes.length
      })
      socket.on('error', () => undefined)
    })
    expect(await knock('127.0.0.1', port, { clock, timeoutMs: 2_000 })).toMatchObject({
      result: 'connects',
    })
    expect(received).toBe(0)
  })

  test('at a closed port', async () => {
    const port = await closedPort()
    expect(await knock('127.0.0.1', port, { clock, timeoutMs: 2_000 })).toMatchObject({
      result: 'refused',
    })
  })

  test('where nobody has a name', async () => {
    expect(await knock('no-such-host.invalid', 1, { clock, timeoutMs: 300 })).toMatchObject({
      result: 'silent',
    })
  })
})

describe('a TLS handshake', () => {
  test('with a peer that speaks something else', async () => {
    const port = await listening(socket => {
      socket.on('error', () => undefined)
      socket.end('220 hello\r\n')
    })
    const { result } = await handshake('127.0.0.1', port, { clock, timeoutMs: 2_000 })
    expect(result).toBe('version')
  })

  test('with nobody', async () => {
    const port = await closedPort()
    expect(await handshake('127.0.0.1', port, { clock, timeoutMs: 2_000 })).toMatchObject({
      result: 'silent',
    })
  })

  test('with a peer that takes the connection and stays silent', async () => {
    const port = await listening(socket => socket.on('error', () => undefined))
    expect(await handshake('127.0.0.1', port, { clock, timeoutMs: 100 })).toEqual({
      result: 'silent',
    })
  })
})

describe('line quality', () => {
  test('counts what came back, a refusal too', async () => {
    const port = await closedPort()
    expect(await qualityOf('127.0.0.1', port, { clock, forMs: 150 })).toMatchObject({ lost: 0 })
  })

  test('median and mean step', () => {
    expect(steadiness([10, 30, 20])).toEqual({ latencyMs: 20, jitterMs: 15 })
    expect(steadiness([])).toEqual({ latencyMs: 0, jitterMs: 0 })
  })
})

describe('what the kernel knows', () => {
  const routes = (hex: string) =>
    `Iface\tDestination\tGateway\tFlags\neth0\t0000A8C0\t00000000\t0001\neth0\t00000000\t${hex}\t0003\n`
  const arp = (flags: string) =>
    `IP address  HW type  Flags  HW address  Mask  Device\n192.168.0.1  0x1  ${flags}  aa:bb  *  eth0\n`

  test.each([
    ['answers', '0x2', { address: '192.168.0.1', answers: true }],
    ['is silent', '0x0', { address: '192.168.0.1', answers: false }],
  ])('the router %s', async (_, flags, expected) => {
    const dir = folder()
    writeFileSync(join(dir, 'route'), routes('0100A8C0'))
    writeFileSync(join(dir, 'arp'), arp(flags))
    expect(await defaultGateway(join(dir, 'route'), join(dir, 'arp'))).toEqual(expected)
  })

  test('no router, or no table: nothing is claimed', async () => {
    const dir = folder()
    writeFileSync(join(dir, 'route'), routes('00000000'))
    expect(await defaultGateway(join(dir, 'route'), join(dir, 'arp'))).toBeNull()
    expect(await defaultGateway(join(dir, 'none'), join(dir, 'none'))).toBeNull()
  })

  test('who else holds a device', async () => {
    const dir = folder()
    for (const pid of ['41', '42', String(process.pid)]) {
      mkdirSync(join(dir, pid, 'fd'), { recursive: true })
      symlinkSync('/dev/ttyUSB0', join(dir, pid, 'fd', '3'))
    }
    expect(await holdersOf('/dev/ttyUSB0', dir)).toBe(2)
    expect(await holdersOf('/dev/ttyUSB1', dir)).toBe(0)
    expect(await holdersOf('/dev/ttyUSB0', join(dir, 'nowhere'))).toBeNull()
  })

  test('a scanner by its name', async () => {
    const dir = folder()
    expect(await scannerOnUsb(dir)).toBeNull()
    writeFileSync(join(dir, 'usb-Honeywell_Scanner-event-kbd'), '')
    expect(await scannerOnUsb(dir)).toMatchObject({ present: true })
  })
})

describe('the network of this computer', () => {
  const at = (address: string, internal = false) => [
    {
      address,
      internal,
      netmask: '',
      family: 'IPv4' as const,
      mac: '',
      cidr: null,
    },
  ]
  test('is there with an address of its own', () => {
    expect(networkOf({ lo: at('127.0.0.1', true), eth0: at('192.168.0.9') })).toEqual({
      up: true,
      name: 'eth0',
    })
  })
  test('is not there with none, or one it gave itself', () => {
    expect(networkOf({ lo: at('127.0.0.1', true), eth0: at('169.254.7.7') })).toEqual({ up: false })
  })
})

test('a vigil notices what changes, and what was slept through', async () => {
  let now = Date.UTC(2026, 10, 23)
  let rounds = 0
  const sleepy = {
    now: () => now,
    sleep: async (ms: number) => {
      rounds++
      now += rounds === 4 ? 3_600_000 : ms
      if (rounds > 8) await new Promise(() => undefined)
    },
  }
  const vigil = keepVigil(sleepy, () => rounds < 2 || rounds > 5)
  expect([vigil.linkEvents(), vigil.sleeps()]).toEqual([null, null])
  await new Promise(resolve => setImmediate(resolve))
  expect(vigil.linkEvents()?.map(({ up }) => up)).toEqual([false, true])
  expect(vigil.sleeps()).toHaveLength(1)
  vigil.stop()
})

test('nothing around here makes it throw, whatever is asked', async () => {
  const around = realSurroundings({ clock })
  const dir = join(folder(), 'gone')
  expect(await around.disk(dir)).toBeNull()
  expect((await around.disk(tmpdir()))?.freeBytes).toBeGreaterThan(0)
  expect(await around.dns('no-such-host.invalid')).toMatchObject({ answers: false })
  expect(await around.serialPeer('/dev/no-such-port')).toBeNull()
  expect(await around.otherCopies(null)).toBeNull()
  await around.gateway()
  await around.scanner()
  around.stop()
})
