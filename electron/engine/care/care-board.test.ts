import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CareBoard, EmergencyPlan } from '../../../shared/care'
import { CAUSES } from '../../../shared/diagnosis'
import { CARE } from '../diagnosis/knowledge/care'
import { careBoard } from './care-board'
import { emergencyPlans } from './emergency-plans'

const NOW = Date.UTC(2026, 10, 23, 12)
const ago = (days: number) => new Date(NOW - days * 86_400_000).toISOString()
const done = (care: string, days: number, fine = true) => ({
  at: ago(days),
  kind: 'care-done',
  body: { care, fine },
})
const stateOf = (care: string, ...notes: ReturnType<typeof done>[]) =>
  careBoard(notes, NOW).items.find(({ id }) => id === care)?.state

describe('the prevention page', () => {
  test('has every care, each on one of the five tabs, and survives the bridge', () => {
    const board = CareBoard.parse(careBoard([], NOW))
    expect(board.items.map(({ id }) => id)).toEqual(Object.keys(CARE))
    expect(new Set(board.items.map(({ tab }) => tab)).size).toBe(5)
    expect(board.spareReady).toBeNull()
  })
  test.each([
    ['network-check', 3, 'done'],
    ['network-check', 8, 'due'],
    ['network-check', 15, 'overdue'],
    ['maintenance', 30, 'done'],
    ['maintenance', 40, 'due'],
    ['device-check', 1.5, 'due'],
    ['device-check', 2.5, 'overdue'],
    ['law-pack', 400, 'done'],
  ])('%s done %d days ago is %s', (care, days, state) => {
    expect(stateOf(care, done(care, days))).toBe(state)
  })
  test('what was never done is due; what has no rhythm waits for its reason', () => {
    expect(stateOf('network-check')).toBe('due')
    expect(stateOf('law-pack')).toBe('when-needed')
  })
  test('the last word counts', () => {
    const notes = [done('spare', 3), done('spare', 2, false)]
    expect(stateOf('spare', ...notes)).toBe('trouble')
    expect(careBoard(notes, NOW).spareReady).toBe(false)
    expect(careBoard([...notes, done('spare', 1)], NOW).spareReady).toBe(true)
  })
  test('notices stand by the day from which they hold, and stay unsigned until somebody signs', () => {
    const notice = (id: string, validFrom: string) => ({
      at: ago(9),
      kind: 'care-notice',
      body: { notice: id, title: id, validFrom },
    })
    const read = { at: ago(1), kind: 'care-notice-read', body: { notice: 'b' } }
    const { notices } = careBoard([notice('a', '2027-01-01'), notice('b', '2026-12-01'), read], NOW)
    expect(notices.map(({ id, readAt }) => [id, readAt])).toEqual([
      ['b', ago(1)],
      ['a', null],
    ])
  })
  test('what ended in a proven settlement is a recovery, with the time it took', () => {
    const incident = (end: 'proven-settlement' | 'passport', minutes: number) => ({
      openedAt: ago(1),
      changedAt: new Date(NOW - 86_400_000 + minutes * 60_000 - 1).toISOString(),
      end,
    })
    const told = [incident('proven-settlement', 4), incident('passport', 9)]
    expect(careBoard([], NOW, told).recoveries.map(({ minutes }) => minutes)).toEqual([4])
  })
  test('time only ever makes things later: nothing becomes done by waiting', () => {
    const rank = { done: 0, 'when-needed': 0, due: 1, overdue: 2, trouble: 3 }
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (days, more) => {
        const before = careBoard([done('network-check', days)], NOW).items
        const after = careBoard([done('network-check', days)], NOW + more * 86_400_000).items
        before.forEach((item, index) => {
          expect(rank[after[index]?.state ?? 'done']).toBeGreaterThanOrEqual(rank[item.state])
        })
      }),
    )
  })
})

test('there is an emergency plan for every cause, with something to do or somebody to call, and nothing harmful', () => {
  const plans = emergencyPlans().map(plan => EmergencyPlan.parse(plan))
  expect(plans.map(({ cause }) => cause).sort()).toEqual([...CAUSES].sort())
  for (const { cause, fixes } of plans)
    expect(
      fixes.every(({ steps }) => steps.length > 0) && fixes.length > 0,
      `${cause} has a step`,
    ).toBe(true)
})
