import { expect, test } from 'vitest'
import { DEVICE_MISHAPS, type Mishap, REGISTER_MISHAPS } from '../../simulator/mishaps'
import type { Scenario } from '../../simulator/scenario'
import { SCENARIOS } from '../../simulator/scenarios'
import { SURROUNDINGS_SCENARIOS } from '../../simulator/scenarios/surroundings'
import { VENDOR_FAULTS } from '../../simulator/vendor-faults'
import { ENTRIES } from './causes'
import { DOUBLES } from './doubles'

const named = (kind: string): readonly string[] =>
  Object.keys(DOUBLES)
    .filter(each => each.startsWith(`${kind}:`))
    .map(each => each.slice(kind.length + 1))

const HOST =
  /^(?:host-(?:link-cut-(?:before-request|before-answer|after-answer)|down|late)|answer-[0-9A-Z]{2}|(?:domestic|foreign)-(?:differs|error)|frame-(?:lost|late|duplicated|corrupted))$/

test('every switch is one that the simulator has', () => {
  const local: readonly string[] = [...DEVICE_MISHAPS, ...REGISTER_MISHAPS]
  expect(named('mishap').filter(each => !local.includes(each) && !HOST.test(each))).toEqual([])
  expect(local.filter(each => !named('mishap').includes(each))).toEqual([])
  expect([...named('vendor')].sort()).toEqual(Object.keys(VENDOR_FAULTS).sort())
  const found: Required<Record<keyof NonNullable<Scenario['found']>, true>> = {
    ...{ paper: true, lid: true, battery: true, mains: true },
    ...{ clockSkewMs: true, cardIn: true, signedOn: true },
  }
  expect([...named('found')].sort()).toEqual(Object.keys(found).sort())
})

test('every switch of the simulator is behind some cause', () => {
  const known = ENTRIES.flatMap(({ simulated }) => simulated)
  expect(Object.keys(DOUBLES).filter(each => !known.includes(each))).toEqual([])
})

const causesOf = (what: string): readonly string[] =>
  ENTRIES.filter(({ simulated }) => simulated.includes(what)).map(({ id }) => id)

/** What is wrong around the terminal has its switches in the exercise that is built on the scenario. */
const inTheTerminal = (scenario: Scenario): boolean =>
  scenario.truth.causes.length > 0 && !SURROUNDINGS_SCENARIOS.includes(scenario)

test.each(SCENARIOS.filter(inTheTerminal))(
  '$id: its truth is a cause that knows its switches',
  ({ truth, story, mishaps, vendorFaults = [] }) => {
    const switches = [
      ...[...story.mishaps, ...mishaps].map(({ what }: Mishap) => `mishap:${what}`),
      ...vendorFaults.map(fault => `vendor:${fault}`),
    ]
    expect(switches.flatMap(causesOf).filter(id => truth.causes.includes(id))).not.toEqual([])
    expect(truth.causes.filter(id => !ENTRIES.some(entry => entry.id === id))).toEqual([])
  },
)
