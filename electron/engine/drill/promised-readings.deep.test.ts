import { expect, test } from 'vitest'
import { temporaryLedgers } from '../commands/drill-ledgers'
import { DOUBLES } from '../diagnosis/knowledge/doubles'
import { producibleFaults } from './faults'
import { readingsOf } from './readings-peer'

test('what the table of doubles promises of a switch is what the probes read', {
  timeout: 600_000,
}, async () => {
  const look = readingsOf(temporaryLedgers)
  const read = new Map<string, Set<string>>()
  for (const fault of producibleFaults()) {
    const found = await look(fault)
    for (const name of fault.recipe.switches)
      read.set(name, new Set([...(read.get(name) ?? []), ...found]))
  }
  const unread = Object.entries(DOUBLES).flatMap(([name, promised]) =>
    promised.filter(each => !read.get(name)?.has(each)).map(each => `${name} ${each}`),
  )
  expect(unread).toEqual([])
})
