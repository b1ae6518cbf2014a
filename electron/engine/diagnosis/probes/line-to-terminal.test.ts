import { describe, expect, test } from 'vitest'
import type { ProbeId } from '../../../../shared/diagnosis'
import { Fault } from '../../../../shared/fault'
import type { Driver } from '../../terminals/driver'
import { measure } from '../measure'
import { openShop, type ShopWishes } from '../shop-peer'
import { Sight } from '../sight'

async function results(probe: ProbeId, wishes: ShopWishes): Promise<Record<string, string>> {
  const { scene, ledger } = await openShop(wishes)
  const readings = await measure(probe, scene, new Sight(scene.connect, scene.clock))
  ledger.close()
  return Object.fromEntries(readings.map(({ fact, result }) => [fact, result]))
}

const fails = (fault: Fault) => async (): Promise<Driver> => {
  throw fault
}
const refused = (code?: string) =>
  new Fault('link.refused', { host: 'h', port: 1 }, code ? { cause: { code } } : {})

describe('link', () => {
  test('open', async () => {
    expect(await results('link', {})).toEqual({ 'link.open': 'open' })
  })

  test.each([
    ['refused', refused('ECONNREFUSED')],
    ['silent', refused('EHOSTUNREACH')],
    ['silent', refused()],
    ['silent', new Fault('link.timeout')],
    ['no-port', new Fault('link.no-such-port', { path: '/dev/ttyUSB0' })],
    ['denied', new Fault('link.port-denied', { path: '/dev/ttyUSB0' })],
    ['busy', new Fault('link.port-busy', { path: '/dev/ttyUSB0' })],
    ['garbled', new Fault('link.garbled')],
    ['wrong-protocol', new Fault('link.wrong-protocol')],
    ['unknown', new Fault('internal')],
  ] as const)('%s', async (result, fault) => {
    expect(await results('link', { connect: fails(fault) })).toEqual({ 'link.open': result })
  })
})

describe('serial', () => {
  const address = 'zvt+serial:///dev/ttyUSB0?baud=9600'

  test('a terminal that answers', async () => {
    expect(await results('serial', { address })).toEqual({
      'serial.bytes': 'coming',
      'serial.framing': 'clean',
      'serial.dtr': 'on',
      'serial.baud': 'matches',
    })
  })

  test('nothing comes, and nobody is there', async () => {
    const connect = fails(new Fault('link.timeout'))
    const around = { serialPeer: async () => ({ on: false }) }
    expect(await results('serial', { address, connect, around })).toEqual({
      'serial.bytes': 'none',
      'serial.framing': 'unknown',
      'serial.dtr': 'off',
      'serial.baud': 'unknown',
    })
  })

  test('another speed is understood', async () => {
    const tried: (number | undefined)[] = []
    const wishes: ShopWishes = {
      address,
      connect: (baud, real) => {
        tried.push(baud)
        return baud === 115_200 ? real() : fails(new Fault('link.timeout'))()
      },
    }
    expect(await results('serial', wishes)).toMatchObject({ 'serial.baud': 'other-works' })
    expect(tried).toEqual([undefined, 115_200])
  })

  test('bytes that do not add up', async () => {
    const wishes: ShopWishes = {
      address,
      connect: async (_, real) => {
        const driver = await real()
        const lineFaults = { noiseBytes: 7, brokenFrames: 1, resentFrames: 0 }
        const examine = fails(new Fault('link.timeout')) as never
        return Object.assign(Object.create(driver), { lineFaults, examine }) as Driver
      },
    }
    expect(await results('serial', wishes)).toMatchObject({
      'serial.bytes': 'coming',
      'serial.framing': 'errors',
    })
    expect(await results('link', wishes)).toEqual({ 'link.open': 'garbled' })
  })

  test('a port that cannot be opened tells nothing of the line', async () => {
    const connect = fails(new Fault('link.no-such-port', { path: '/dev/ttyUSB0' }))
    const found = await results('serial', { address, connect })
    expect(new Set(Object.values(found))).toEqual(new Set(['unknown']))
  })

  test('a terminal on the network has no serial line', async () => {
    const found = await results('serial', { address: 'zvt+tcp://10.0.0.9' })
    expect(new Set(Object.values(found))).toEqual(new Set(['unknown']))
  })
})

describe('the line of the terminal to its host', () => {
  const answering = (state: 'up' | 'down' | 'unsupported'): ShopWishes => ({
    connect: async (_, real) => {
      const driver = await real()
      const testHostLine = async () => ({ state })
      return Object.assign(Object.create(driver), {
        examine: () => driver.examine(),
        openTotals: () => driver.openTotals(),
        disconnect: () => driver.disconnect(),
        testHostLine,
      }) as Driver
    },
  })

  test.each([
    ['up', 'up'],
    ['down', 'down'],
    ['unsupported', 'unknown'],
  ] as const)('%s', async (state, result) => {
    expect(await results('diagnosis', answering(state))).toEqual({ 'terminal.host-line': result })
  })
})

test('a terminal that never answers is given up, and nothing is claimed of it', async () => {
  const wishes: ShopWishes = { connect: () => new Promise(() => undefined) }
  const found = await results('status', wishes)
  expect(found['terminal.status']).toBe('unknown')
})
