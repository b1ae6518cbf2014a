import { expect, test } from 'vitest'
import { catalogues } from '../../../shared/i18n/catalogue'
import { DEVICE_MISHAPS, type HostMishap, REGISTER_MISHAPS } from '../simulator/mishaps'
import { SCENARIOS } from '../simulator/scenarios'
import { VENDOR_FAULTS } from '../simulator/vendor-faults'
import { SWITCHES } from '../simulator/world/switches'
import { TRAINING_SCENARIOS } from '../training/scenarios'

const HOST = [
  ...(['host-link-cut-before-request', 'host-link-cut-before-answer'] as const),
  ...(['host-link-cut-after-answer', 'host-down', 'host-late', 'domestic-differs'] as const),
  ...(['foreign-differs', 'domestic-error', 'foreign-error', 'frame-lost'] as const),
  ...(['frame-late', 'frame-duplicated', 'frame-corrupted'] as const),
] satisfies readonly HostMishap[]
const has = (key: string) => Object.hasOwn(catalogues['zh-CN'], key)

test('whatever can be made to go wrong has words for the debrief', () => {
  const names = [
    ...[...REGISTER_MISHAPS, ...DEVICE_MISHAPS, ...HOST].map(what => `injected.mishap.${what}`),
    ...Object.keys(SWITCHES).map(name => `injected.switch.${name}`),
    ...Object.keys(VENDOR_FAULTS).map(name => `injected.vendor.${name}`),
  ]
  expect(names.filter(name => !has(name))).toEqual([])
})

test('every mishap and every change that the house’s exercises know has words', () => {
  const mishaps = SCENARIOS.flatMap(({ mishaps }) => mishaps.map(({ what }) => what))
  expect(
    mishaps.filter(what => !has(`injected.mishap.${what}`) && !what.startsWith('answer-')),
  ).toEqual([])
  const changes = TRAINING_SCENARIOS.flatMap(({ initial: { change, passes } }) => [
    ...Object.entries(change ?? {}),
    ...Object.entries(passes?.change ?? {}),
  ])
  const wordless = changes.filter(
    ([part, value]) =>
      !has(`injected.change.${part}`) &&
      !Object.keys(catalogues.en).some(
        key =>
          key.startsWith(`injected.change.${part}.`) &&
          (typeof value === 'object' || key.endsWith(`.${String(value)}`)),
      ),
  )
  expect(changes.length).toBeGreaterThan(5)
  expect(wordless).toEqual([])
})
