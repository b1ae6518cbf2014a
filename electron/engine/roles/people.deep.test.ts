import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RedLine } from '../../../shared/diagnosis'
import { Fault } from '../../../shared/fault'
import { APPROVERS, MAY, type Person, Role } from '../../../shared/roles'
import { sampleCard, T1 } from '../ledger/contract/sample'
import { type Ledger, openLedger } from '../ledger/ledger'
import { waitMs } from './lock-out'
import { People } from './people'
import { hashPin, pinMatches } from './pin-hash'
import { allow } from './red-lines'

let now = 0
const clock = { now: () => now, sleep: () => Promise.resolve() }
const faultOf = async (work: () => unknown) => {
  try {
    await work()
  } catch (thrown) {
    return Fault.from(thrown).toData()
  }
  return { code: 'nothing thrown', detail: {} }
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

let dir: string
let ledger: Ledger
beforeEach(async () => {
  now = Date.UTC(2026, 10, 23, 14)
  dir = mkdtempSync(join(tmpdir(), 'people-'))
  ledger = await openLedger({ dir, clock })
  ledger.saveTerminal(sampleCard())
})
afterEach(() => ledger.close())

const crowd = () => new People(ledger, clock, randomUUID)

describe('people', () => {
  test('begin with an owner, who adds the others; PINs are nowhere on disk', async () => {
    const people = crowd()
    const staffFirst = { name: '小李', role: 'staff', pin: '246810' } as const
    expect((await faultOf(() => people.add(staffFirst, null))).code).toBe('person.not-allowed')
    const owner = await people.add({ name: '王店主', role: 'owner', pin: '975310' }, null)
    const by = { personId: owner.id, pin: '975310' }
    const staff = await people.add(staffFirst, by)
    const own = { personId: staff.id, pin: '246810' }
    const another = { name: '外人', role: 'owner', pin: '111111' } as const
    expect((await faultOf(() => people.add(another, null))).code).toBe('person.not-allowed')
    expect((await faultOf(() => people.add(another, own))).code).toBe('person.not-allowed')
    expect(crowd().list()).toEqual([owner, staff])
    expect(await crowd().enter(own)).toEqual(staff)
    const journal = JSON.stringify(ledger.journal())
    expect(journal).not.toMatch(/scrypt|975310|246810/)
    const disk = readdirSync(dir)
      .filter(name => name.startsWith('ledger.') && !name.endsWith('lock'))
      .map(name => readFileSync(join(dir, name), 'latin1'))
      .join()
    expect(disk).toContain('person-added')
    expect(disk).not.toMatch(/975310|246810/)
  })

  test('who guess must wait, longer each time, also after a restart', async () => {
    const owner = await crowd().add({ name: '王店主', role: 'owner', pin: '975310' }, null)
    const guess = (pin: string) => faultOf(() => crowd().enter({ personId: owner.id, pin }))
    // All at once on one desk: the count is taken one by one.
    const people = crowd()
    const codes = await Promise.all(
      ['000000', '000001', '000002', '975310'].map(pin =>
        faultOf(() => people.enter({ personId: owner.id, pin })),
      ),
    )
    expect(codes.map(({ code }) => code)).toEqual([
      ...['person.pin-wrong', 'person.pin-wrong', 'person.pin-wrong', 'person.pin-locked'],
    ])
    expect(await guess('975310')).toEqual({ code: 'person.pin-locked', detail: { seconds: 30 } })
    now += 30_000
    expect((await guess('000003')).code).toBe('person.pin-wrong')
    expect((await guess('975310')).detail).toEqual({ seconds: 60 })
    now += 60_000
    expect((await guess('975310')).code).toBe('nothing thrown')
    expect((await guess('000004')).code).toBe('person.pin-wrong')
  }, 30_000)

  test('guard the instructor’s window once a trainer is named, and nobody is locked out before', async () => {
    const people = crowd()
    const owner = await people.add({ name: '王店主', role: 'owner', pin: '975310' }, null)
    const by = { personId: owner.id, pin: '975310' }
    const staff = await people.add({ name: '小李', role: 'staff', pin: '246810' }, by)
    expect(people.instructors()).toEqual([])
    const trainer = await people.add({ name: '张老师', role: 'trainer', pin: '135790' }, by)
    expect(people.instructors()).toEqual([owner, trainer])
    const enter = (personId: string, pin: string) =>
      faultOf(() => people.demand({ personId, pin }, 'instruct'))
    expect((await enter(trainer.id, '135790')).code).toBe('nothing thrown')
    expect((await enter(owner.id, '975310')).code).toBe('nothing thrown')
    expect((await enter(staff.id, '246810')).code).toBe('person.not-allowed')
    expect((await enter(trainer.id, '246810')).code).toBe('person.pin-wrong')
  }, 30_000)

  test('an unknown one is told no more than a wrong PIN', async () =>
    expect((await faultOf(() => crowd().enter({ personId: 'x', pin: '123456' }))).code).toBe(
      'person.pin-wrong',
    ))
})

test('the same PIN never hashes to the same text, and only it matches', async () => {
  const [one, two] = await Promise.all([hashPin('123456'), hashPin('123456')])
  expect(one).toMatch(/^scrypt\$16\$8\$2\$/)
  expect(one).not.toBe(two)
  expect(await pinMatches('123456', two)).toBe(true)
  expect(await pinMatches('123457', two)).toBe(false)
  expect(await pinMatches('123456', 'plain$123456')).toBe(false)
})

test('waits only grow, and end', () => {
  const wrong = fc.nat(60)
  fc.assert(
    fc.property(wrong, fc.integer({ min: -1e9, max: 1e9 }), (wrong, late) => {
      const wait = (wrong: number) => waitMs({ wrong, lastAtMs: 0 }, late)
      expect(wait(wrong)).toBeLessThanOrEqual(wait(wrong + 1))
      expect(wait(wrong)).toBeLessThanOrEqual(86_400_000)
    }),
  )
})

describe('a red line', () => {
  const person = (id: string, role: Role): Person => ({ id, name: id, role })
  const reason = '服务商要求，工单 4711'
  const ask = (redLine: RedLine, by: Person, second: Person, typedReason = reason) =>
    allow(
      redLine,
      { terminalId: T1, requestedBy: by, approvedBy: second, typedReason },
      { ledger, clock },
    )
  const notes = () => ledger.notes({ kind: 'redline-' })

  const pairs = Role.options.flatMap(one => Role.options.map(other => [one, other] as const))

  test.each(pairs)('asked for by %s and approved by %s gives way where both may', (one, other) => {
    for (const redLine of RedLine.options) {
      now += 1_000
      const fits = MAY[one].includes('ask-red-line') && APPROVERS[redLine].includes(other)
      const allowed = tried(() => ask(redLine, person('a', one), person('b', other)))
      expect(allowed && existsSync(join(dir, allowed.snapshot))).toBe(fits || undefined)
      expect(notes().at(-1)?.body.redLine === redLine).toBe(fits)
    }
  })

  test('does not give way to one person twice, nor to a reason that is none', async () => {
    const [owner, support] = [person('a', 'owner'), person('b', 'support')]
    const code = async (work: () => unknown) => (await faultOf(work)).code
    expect(await code(() => ask('clear-log', support, support))).toBe('redline.two-people')
    expect(await code(() => ask('clear-log', owner, support, '清'))).toBe('redline.reason')
    expect(await code(() => ask('clear-log', owner, support, '......................'))).toBe(
      'redline.reason',
    )
    expect(notes()).toEqual([])
  })

  test('leaves a snapshot from before its note, and no note without a snapshot', async () => {
    const [owner, support] = [person('a', 'owner'), person('b', 'support')]
    const { snapshot } = ask('clear-log', owner, support)
    const copy = mkdtempSync(join(tmpdir(), 'people-copy-'))
    copyFileSync(join(dir, snapshot), join(copy, 'ledger.db'))
    copyFileSync(join(dir, 'ledger.roll'), join(copy, 'ledger.roll'))
    expect(notes()).toHaveLength(1)
    const earlier = await openLedger({ dir: copy, clock })
    expect(earlier.notes({ kind: 'redline-' })).toEqual([])
    expect(earlier.terminals()).toHaveLength(1)
    earlier.close()
    // The same instant again: the copy is there already, so nothing is allowed.
    expect((await faultOf(() => ask('clear-log', owner, support))).code).toBe('input.invalid')
    expect(notes()).toHaveLength(1)
  })
})
