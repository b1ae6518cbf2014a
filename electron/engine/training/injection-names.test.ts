import { expect, test } from 'vitest'
import { catalogues } from '../../../shared/i18n/catalogue'
import { INJECT_MENU, MENU_GROUPS } from '../../../shared/inject-menu'
import type { Injection } from '../../../shared/training'
import { DEVICE_MISHAPS, type HostMishap, REGISTER_MISHAPS } from '../simulator/mishaps'
import { scenarioById } from '../simulator/scenarios'
import { VENDOR_FAULTS } from '../simulator/vendor-faults'
import { SWITCHES } from '../simulator/world/switches'
import { soundWorld } from '../simulator/world/world-state'
import { turnOf } from './injections'
import { TRAINING_SCENARIOS } from './scenarios'

const named = (start: string): readonly string[] =>
  Object.keys(catalogues['zh-CN'])
    .filter(key => key.startsWith(start))
    .map(key => key.slice(start.length))
    .sort()
const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort()

/** A host mishap that is not among these does not compile as a name of the list. */
const HOST_MISHAPS: readonly HostMishap[] = [
  ...(['host-link-cut-before-request', 'host-link-cut-before-answer'] as const),
  ...(['host-link-cut-after-answer', 'host-down', 'host-late', 'answer-77'] as const),
  ...(['domestic-differs', 'foreign-differs', 'domestic-error', 'foreign-error'] as const),
  ...(['frame-lost', 'frame-late', 'frame-duplicated', 'frame-corrupted'] as const),
]

test('every mishap and every vendor fault has a name, and no other has', () => {
  expect(named('inject.mishap.')).toEqual(
    sorted([...DEVICE_MISHAPS, ...REGISTER_MISHAPS, ...HOST_MISHAPS, 'answer']),
  )
  expect(named('inject.defect.')).toEqual(sorted(Object.keys(VENDOR_FAULTS)))
})

test('every switch that a training can throw has a name, and no other has', () => {
  const all = Object.entries(SWITCHES).flatMap(([name, ways]) =>
    Object.keys(ways).map(way => [name, way] as const),
  )
  const allowed = all.filter(([name, way]) => canTurn(name, way)).map(pair => pair.join('/'))
  expect(named('inject.switch.')).toEqual(sorted(allowed))
})

const canTurn = (name: string, way: string): boolean => {
  try {
    turnOf(name, way)
    return true
  } catch {
    return false
  }
}

test('every part of the shop has a name', () => {
  const leaves = (path: string, value: unknown): readonly string[] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([name, inner]) => leaves(`${path}.${name}`, inner))
      : [path.slice(1)]
  expect(named('inject.part.')).toEqual(sorted(leaves('', soundWorld(9600, 20_007))))
})

test('every word that the house’s own exercises change the shop to has a name', () => {
  const words = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : []
  }
  const changes = TRAINING_SCENARIOS.flatMap(({ initial: { change, passes } }) => [
    ...words(change ?? {}),
    ...words(passes?.change ?? {}),
  ])
  expect(changes.length).toBeGreaterThan(5)
  expect(changes.filter(word => !named('inject.value.').includes(word))).toEqual([])
})

/** What an exercise hides that is no event: it was so before anybody came. */
const NO_EVENT = [/^books=/, /^care=/, /^frame-lost$/]

test('every fault that the house’s own exercises stand on can be injected by hand', () => {
  const named = (injection: Injection): string => {
    if (injection.kind === 'mishap') return injection.what
    if (injection.kind === 'defect') return injection.fault
    if (injection.kind === 'switch') return `${injection.name}/${injection.way}`
    return injection.kind
  }
  const all: readonly { injection: Injection }[] = MENU_GROUPS.flatMap(group => INJECT_MENU[group])
  const offered = new Set(all.map(({ injection }) => named(injection)))
  const hidden = TRAINING_SCENARIOS.flatMap(({ initial, timeline }) => {
    const { vendorFaults = [], mishaps, story } = scenarioById(initial.base)
    return [
      ...[...mishaps, ...(story?.mishaps ?? [])].map(({ what }) => what),
      ...vendorFaults,
      ...initial.switches.map(({ name, way }) => `${name}/${way}`),
      ...timeline.map(({ inject }) => named(inject)).filter(name => name !== 'message'),
    ]
  })
  expect(hidden.length).toBeGreaterThan(40)
  const missing = hidden.filter(
    name => !offered.has(name) && !NO_EVENT.some(pattern => pattern.test(name)),
  )
  expect([...new Set(missing)]).toEqual([])
})
