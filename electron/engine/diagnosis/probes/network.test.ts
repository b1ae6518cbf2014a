import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProbeId } from '../../../../shared/diagnosis'
import type { Attempt } from '../../../../shared/settlement'
import { TerminalId } from '../../../../shared/terminal'
import { measure } from '../measure'
import type { Scene } from '../scene'
import { openShop, type Shop } from '../shop-peer'
import { Sight } from '../sight'
import type { Surroundings } from '../surroundings'
import { UNTOLD } from '../untold-surroundings'

const BANK = { host: 'acquirer.example', port: 8443 }
const ON_NETWORK = 'zvt+tcp://192.168.0.20:20007'

/** None of these probes speaks to the terminal: one shop stands for all. */
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.ledger.close())

interface Place {
  readonly address: string
  readonly acquirer?: Scene['acquirer']
  readonly around: Partial<Surroundings>
}

async function results(
  probe: ProbeId,
  { address, acquirer, around }: Place,
): Promise<Record<string, string>> {
  const scene: Scene = {
    ...shop.scene,
    card: { ...shop.scene.card, address },
    surroundings: { ...UNTOLD, ...around },
    acquirer,
  }
  const readings = await measure(probe, scene, new Sight(scene.connect, scene.clock))
  return Object.fromEntries(readings.map(({ fact, result }) => [fact, result]))
}

const knocks = (result: 'connects' | 'refused' | 'silent') => ({
  tcp: async () => ({ result, milliseconds: 3 }),
})
const lossy = (lost: number, latencyMs: number, jitterMs: number) => ({
  quality: async () => ({ sent: 20, lost, latencyMs, jitterMs }),
})
const AT = '2026-11-23T13:00:00Z'

const CASES: readonly (readonly [ProbeId, Partial<Surroundings>, Record<string, string>])[] = [
  ['pc-link', { pcLink: async () => ({ up: true }) }, { 'pc.link': 'up', 'net.events': 'unknown' }],
  ['pc-link', { pcLink: async () => ({ up: false }) }, { 'pc.link': 'down' }],
  ['pc-link', { linkEvents: async () => [] }, { 'net.events': 'none' }],
  [
    'pc-link',
    {
      linkEvents: async () => [
        { at: AT, up: false },
        { at: AT, up: true },
      ],
    },
    { 'net.events': 'up-and-down' },
  ],
  [
    'gateway',
    { gateway: async () => ({ answers: true, address: '192.168.0.1' }) },
    { 'pc.gateway': 'answers' },
  ],
  [
    'gateway',
    { gateway: async () => ({ answers: false, address: '192.168.0.1' }) },
    { 'pc.gateway': 'silent' },
  ],
  ['terminal-port', knocks('connects'), { 'terminal.tcp': 'connects' }],
  ['terminal-port', knocks('refused'), { 'terminal.tcp': 'refused' }],
  ['terminal-port', knocks('silent'), { 'terminal.tcp': 'silent' }],
  ['dns', { dns: async () => ({ answers: true, milliseconds: 9 }) }, { 'net.dns': 'answers' }],
  ['dns', { dns: async () => ({ answers: false, milliseconds: 9 }) }, { 'net.dns': 'fails' }],
  ['host-port', knocks('connects'), { 'host.tcp': 'connects' }],
  ['host-port', knocks('silent'), { 'host.tcp': 'silent' }],
  [
    'host-tls',
    { tls: async () => ({ result: 'agrees', version: 'TLSv1.3' }) },
    { 'host.tls': 'agrees' },
  ],
  ['host-tls', { tls: async () => ({ result: 'certificate' }) }, { 'host.tls': 'certificate' }],
  ['host-tls', { tls: async () => ({ result: 'version' }) }, { 'host.tls': 'version' }],
  ['host-tls', { tls: async () => ({ result: 'silent' }) }, { 'host.tls': 'unknown' }],
  [
    'line-quality',
    lossy(0, 20, 3),
    { 'net.latency': 'low', 'net.jitter': 'steady', 'net.loss': 'none' },
  ],
  [
    'line-quality',
    lossy(1, 900, 300),
    { 'net.latency': 'high', 'net.jitter': 'unsteady', 'net.loss': 'some' },
  ],
  ['line-quality', lossy(20, 0, 0), { 'net.loss': 'much', 'net.latency': 'unknown' }],
  [
    'neighbours',
    { neighbours: async () => [{ name: '2', reachesBank: false }] },
    { 'others.state': 'same-trouble' },
  ],
  [
    'neighbours',
    {
      neighbours: async () => [
        { name: '2', reachesBank: false },
        { name: '3', reachesBank: true },
      ],
    },
    { 'others.state': 'fine' },
  ],
  ['neighbours', { neighbours: async () => [] }, { 'others.state': 'unknown' }],
]

test.each(CASES)('%s %o', async (probe, around, expected) => {
  expect(await results(probe, { address: ON_NETWORK, acquirer: BANK, around })).toMatchObject(
    expected,
  )
})

test('a terminal inside this computer, or on a cable, says nothing of the network', async () => {
  const around: Partial<Surroundings> = {
    pcLink: async () => ({ up: false }),
    gateway: async () => ({ answers: false, address: '192.168.0.1' }),
  }
  for (const address of [
    'zvt+tcp://127.0.0.1:20007',
    'zvt+serial:///dev/ttyUSB0',
    'sim:open-day',
  ]) {
    expect(await results('pc-link', { address, around })).toMatchObject({ 'pc.link': 'unknown' })
    expect(await results('gateway', { address, around })).toEqual({ 'pc.gateway': 'unknown' })
  }
})

describe('the other terminals of the shop', () => {
  const beside = async (patch: Partial<Attempt>) => {
    const shop = await openShop()
    const own = await shop.settle()
    const id = TerminalId.parse('T2')
    shop.ledger.saveTerminal({ ...shop.scene.card, id })
    const attempt = { ...own, id: 'beside', terminalId: id, ...patch }
    shop.ledger.openAttempt(attempt)
    const readings = await measure(
      'neighbours',
      shop.scene,
      new Sight(shop.scene.connect, shop.scene.clock),
    )
    shop.ledger.close()
    return readings[0]?.result
  }
  const unreachable = {
    outcome: 'cannot-confirm',
    fault: { code: 'terminal.host-unreachable', detail: {} },
  } as const

  test('closed lately: they reach the bank', async () => {
    expect(await beside({})).toBe('fine')
  })
  test('were cut off lately: the same trouble', async () => {
    expect(await beside(unreachable)).toBe('same-trouble')
  })
  test('had trouble of their own, or long ago: nothing is known', async () => {
    expect(await beside({ outcome: 'refused' })).toBe('unknown')
    expect(await beside({ ...unreachable, endedAt: '2026-11-23T01:00:00Z' })).toBe('unknown')
  })
})
