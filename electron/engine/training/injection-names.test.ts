import { expect, test } from 'vitest'
import { catalogues } from '../../../shared/i18n/catalogue'
import { DEVICE_MISHAPS, type HostMishap, REGISTER_MISHAPS } from '../simulator/mishaps'
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
