import { expect, test } from 'vitest'
import { temporaryLedgers } from '../commands/drill-ledgers'
import { DOUBLES } from '../diagnosis/knowledge/doubles'
import { producibleFaults } from './faults'
import { readingsOf } from './readings-peer'

/** Results that the table promises and that the simulated shop cannot show yet. The list may only get shorter. */
const NOT_YET: readonly string[] = [
  'mishap:host-link-cut-before-request terminal.words=upload-failed',
  'mishap:register-link-cut terminal.words=register-lost',
  'mishap:paper-out terminal.status=printer',
  'mishap:paper-out attempt.result=printer',
  'found:mains power.mains=off',
  'found:clockSkewMs terminal.status=clock',
  'vendor:batch-not-raised attempt.batch-step=none',
  'around:profile=changed profile.merchant-id=changed',
  'around:profile=changed terminal.registered=no',
  'around:profile=changed attempt.result=sign-on',
  'around:reader=broken reader.stripe=defective',
  'around:device=broken printer.state=jam',
  'around:journal=full journal.fill=nearly-full',
  'around:journal=full terminal.words=full',
]

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
  expect([...unread].sort()).toEqual([...NOT_YET].sort())
})
