import { expect, test } from 'vitest'
import { CAUSES } from '../../../shared/diagnosis'
import { ENTRIES } from '../diagnosis/knowledge/causes'
import { DOUBLES } from '../diagnosis/knowledge/doubles'
import { FIX_IDS, FIXES, type FixId } from '../diagnosis/knowledge/fixes'
import { BRANDS } from '../simulator/brands'
import { canCarryOut } from '../simulator/world/hands'
import { SWITCHES } from '../simulator/world/switches'
import { producibleFaults } from './faults'

const FAULTS = producibleFaults()

test('the switches of the shop are those of the table of doubles', () => {
  const promised = Object.keys(DOUBLES).filter(name => name.startsWith('around:'))
  expect(
    Object.keys(SWITCHES)
      .map(name => `around:${name}`)
      .sort(),
  ).toEqual(promised.sort())
})

test('there are at least 300 faults on three brands, and each has a name of its own', () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(300)
  expect(new Set(FAULTS.map(({ brand }) => brand)).size).toBe(BRANDS.length)
  expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length)
})

test('every switch that a cause knows is thrown for that cause', () => {
  const unthrown = ENTRIES.flatMap(({ id, simulated }) =>
    simulated
      .filter(
        name =>
          !FAULTS.some(({ causes, recipe }) => causes[0] === id && recipe.switches.includes(name)),
      )
      .map(name => `${id} ${name}`),
  )
  expect(unthrown).toEqual([])
})

test('every cause that switches can bring about is drilled', () => {
  const drilled = new Set(FAULTS.flatMap(({ causes }) => causes))
  const simulated = ENTRIES.filter(entry => entry.simulated.length > 0).map(({ id }) => id)
  expect(CAUSES.filter(id => !drilled.has(id))).toEqual(
    CAUSES.filter(id => !simulated.includes(id)),
  )
})

test('a person has hands for every fix that the console does not do by itself', () => {
  const byPerson = FIX_IDS.filter(id => !('action' in FIXES[id as FixId]))
  expect(byPerson.filter(id => !canCarryOut(id))).toEqual([])
})
