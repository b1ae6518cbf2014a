import { expect, test } from 'vitest'
import type { Fault } from '../../../../shared/fault'
import { parseAddress } from '../../../../shared/terminal'
import { rehearse, type Wishes } from '../rehearsal'
import { carryOut } from './hands'
import { seenAround } from './seen-around'
import { World } from './world'
import type { Patch } from './world-state'

const SERIAL = parseAddress('zvt+serial:///dev/ttyUSB0?baud=9600')
const TCP = parseAddress('zvt+tcp://192.168.1.50:20007')

async function shop(line: 'tcp' | 'serial' = 'tcp', wishes: Partial<Wishes> = {}) {
  const { terminal, clock } = await rehearse({ brand: 'linden', line, ...wishes })
  const wiring = { line, baud: 9600, tcpPort: 20_007, sharesRouter: true }
  return new World({ terminal, clock, wiring })
}

const whyNot = (world: World, address = TCP): Promise<string> =>
  world.reach(address).then(
    () => 'reached',
    (fault: Fault) => fault.code,
  )

test.each<[Patch, 'tcp' | 'serial', string, string]>([
  [{ power: 'off' }, 'tcp', 'link.refused', 'switch-on'],
  [{ router: 'off' }, 'tcp', 'link.refused', 'router'],
  [{ computer: { network: 'down' } }, 'tcp', 'link.refused', 'pc-cable'],
  [{ register: { cable: 'loose' } }, 'tcp', 'link.refused', 'link-cable'],
  [{ register: { cable: 'out' } }, 'serial', 'link.no-such-port', 'serial-cable'],
  [{ register: { port: 'taken' } }, 'serial', 'link.port-busy', 'close-other'],
  [{ register: { port: 'forbidden' } }, 'serial', 'link.port-denied', 'port-rights'],
])('%j on %s: %s, until %s; another fix changes nothing', async (patch, line, code, fix) => {
  const world = await shop(line)
  const address = line === 'tcp' ? TCP : SERIAL
  world.change(patch)
  expect(await whyNot(world, address)).toBe(code)
  carryOut('call-acquirer', world)
  carryOut('paper', world)
  expect(await whyNot(world, address)).toBe(code)
  carryOut(fix, world)
  expect(await whyNot(world, address)).toBe('reached')
})

test('a terminal at another port is not where the console believes it to be', async () => {
  expect(await whyNot(await shop(), parseAddress('zvt+tcp://192.168.1.50:20008'))).toBe(
    'link.refused',
  )
})

test('the weather of the shop is the weather of the terminal: what is cut stops the settlement, what is mended does not', async () => {
  const world = await shop()
  world.change({ ownLine: 'unplugged' })
  expect(await world.machine.tryHostLine()).toBe(false)
  expect(await world.machine.settle(undefined)).toMatchObject({ reason: 'host-unreachable' })
  carryOut('terminal-network', world)
  expect(await world.machine.tryHostLine()).toBe(true)
  expect(await world.machine.settle(undefined)).toMatchObject({ kind: 'closed' })
})

test('a bank that is down is down for the neighbours too, and comes back by itself', async () => {
  const world = await shop()
  const around = seenAround(world)
  world.change({ bank: 'refusing' })
  world.recoversIn(60_000, { bank: 'up' })
  expect(await around.tcp('settle.example', 8443, 2_000)).toMatchObject({ result: 'refused' })
  expect((await around.neighbours()).every(({ reachesBank }) => !reachesBank)).toBe(true)
  await world.clock.sleep(61_000)
  expect(await around.tcp('settle.example', 8443, 2_000)).toMatchObject({ result: 'connects' })
  expect((await around.neighbours()).every(({ reachesBank }) => reachesBank)).toBe(true)
})

test('mishaps go on for as long as what is behind them', async () => {
  const world = await shop('tcp', {
    mishaps: [{ when: { stage: 'H', edge: 'before' }, what: 'answer-51', times: 99 }],
  })
  world.change({ office: { account: 'low' } })
  world.mishapsLast(({ office }) => office.account === 'low')
  expect(await world.machine.settle(undefined)).toMatchObject({ hostCode: '51' })
  carryOut('unfreeze', world)
  expect(await world.machine.settle(undefined)).toMatchObject({ hostCode: '51' })
  carryOut('fund', world)
  expect(await world.machine.settle(undefined)).toMatchObject({ kind: 'closed' })
})
