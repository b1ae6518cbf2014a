import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer } from '../../../shared/answer'
import type { EngineCallName, EngineHandlers } from '../../../shared/contract'
import type { Role } from '../../../shared/roles'
import { systemClock } from '../clock'
import { sampleCard, T1 } from '../ledger/contract/sample'
import { type Ledger, openLedger } from '../ledger/ledger'
import { withRoles } from './with-roles'

const PIN = '975310'
let ledger: Ledger
beforeEach(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'roles-'))
  ledger = await openLedger({ dir, clock: systemClock() })
  ledger.saveTerminal(sampleCard())
})
afterEach(() => ledger.close())

/** Calls that get through say so. */
const through = async () => [] as never
const doors = (mode: 'shop' | 'demo') =>
  withRoles({ ledger, clock: systemClock(), newId: randomUUID, mode }, {
    'settlement.complete': through,
    'terminal.remove': through,
    'history.list': through,
    'desk.overview': through,
  } as unknown as EngineHandlers)

const ask = async (handlers: EngineHandlers, call: EngineCallName) => {
  try {
    await (handlers[call] as (input: unknown) => Promise<unknown>)({})
    return 'through'
  } catch {
    return 'refused'
  }
}
const CALLS = ['settlement.complete', 'terminal.remove', 'history.list', 'desk.overview'] as const
const askAll = (handlers: EngineHandlers) => Promise.all(CALLS.map(call => ask(handlers, call)))

async function crowd(handlers: EngineHandlers, role: Role): Promise<void> {
  const owner = await handlers['people.add']({ name: '王', role: 'owner', pin: PIN, by: null })
  const by = { personId: owner.id, pin: PIN }
  const person =
    role === 'owner' ? owner : await handlers['people.add']({ name: '李', role, pin: PIN, by })
  await handlers['people.enter']({ personId: person.id, pin: PIN })
}

test('a shop that has named nobody has no roles', async () =>
  expect(await askAll(doors('shop'))).toEqual(['through', 'through', 'through', 'through']))

test.each([
  ['owner', 'shop', ['through', 'through', 'through', 'through']],
  ['staff', 'shop', ['through', 'refused', 'through', 'through']],
  ['trainer', 'shop', ['refused', 'refused', 'refused', 'through']],
  ['support', 'shop', ['refused', 'through', 'through', 'through']],
  ['trainer', 'demo', ['through', 'through', 'through', 'through']],
] as const)(
  '%s on duty in the %s gets through where the role reaches',
  async (role, mode, gets) => {
    const handlers = doors(mode)
    await crowd(handlers, role)
    expect(await askAll(handlers)).toEqual(gets)
    await handlers['people.leave']()
    expect(await askAll(handlers)).toEqual(
      mode === 'demo' ? gets : ['through', 'refused', 'through', 'through'],
    )
  },
)

test('a PIN that crosses the bridge comes back in no answer and no fault', async () => {
  const handlers = doors('shop')
  const add = { name: '王', role: 'owner', pin: PIN, by: null }
  const replies = [
    await answer(handlers, 'people.add', add),
    await answer(handlers, 'people.add', { ...add, pin: '12' }),
    await answer(handlers, 'people.enter', { personId: 'x', pin: PIN }),
    await answer(handlers, 'people.list', undefined),
    await answer(handlers, 'redline.request', {
      ...{ terminalId: T1, redLine: 'clear-log', typedReason: '服务商要求，工单 4711' },
      requestedBy: { personId: 'x', pin: PIN },
      approvedBy: { personId: 'y', pin: PIN },
    }),
  ]
  expect(replies.map(({ ok }) => ok)).toEqual([true, false, false, true, false])
  expect(JSON.stringify(replies)).not.toMatch(/975310|scrypt|"12"/)
})
