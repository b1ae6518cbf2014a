import { readdirSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, expect, test, vi } from 'vitest'
import { reachedFrom } from '../reached-peer'
import { staysInItsFolder } from './isolation-peer'
import { TRAINING_SCENARIOS } from './scenarios'

/** A short day; the deep test has a full one. */
const DAY = ['paper-out', 'upload-cut']

test('no driver of a serial port, and none that opens a line to a real terminal, is within its reach', () => {
  const files = readdirSync(import.meta.dirname).filter(
    file => !/(?:-peer|\.test)\.ts$/.test(file) && file.endsWith('.ts'),
  )
  const reached = new Map(
    [
      'electron/engine/host-demo.ts',
      ...files.map(file => `electron/engine/training/${file}`),
    ].flatMap(file => [...reachedFrom(file)]),
  )
  expect(reached.size).toBeGreaterThan(100)
  const packages = new Set([...reached.values()].flat())
  for (const name of ['serialport', 'node:tls', 'node:dgram', 'node:http', 'node:child_process'])
    expect(packages).not.toContain(name)
  const withSockets = [...reached].flatMap(([file, names]) =>
    names.includes('node:net') ? [file] : [],
  )
  // The ledger's lock, on a local socket of its own folder.
  for (const file of withSockets)
    expect(file).toMatch(/^electron\/engine\/ledger\/owner(?:-[a-z]+)?\.ts$/)
})

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

test('a training day stays in its folder: no other socket, no other file, a real ledger untouched', () =>
  staysInItsFolder(TRAINING_SCENARIOS.filter(({ id }) => DAY.includes(id))))
