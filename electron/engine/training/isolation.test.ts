import { readdirSync, readFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { staysInItsFolder } from './isolation-peer'
import { TRAINING_SCENARIOS } from './scenarios'

const root = resolve(import.meta.dirname, '../../..')
/** A short day; the deep test has a full one. */
const DAY = ['paper-out', 'upload-cut']

/** Every file that is loaded, from the training on, by static imports that are not of types alone. */
function reachedFrom(start: string): ReadonlyMap<string, readonly string[]> {
  const reached = new Map<string, readonly string[]>()
  const visit = (file: string): void => {
    if (reached.has(file)) return
    const source = readFileSync(join(root, file), 'utf8')
    const names = [
      ...source.matchAll(/^(?:import|export)\s(?!type\b)(?:[\w\s{},*$]*?\bfrom\s*)?'([^']+)'/gm),
      ...source.matchAll(/\b(?:import|require)\('([^']+)'\)/g),
    ].map(found => found[1] ?? '')
    reached.set(file, names)
    for (const name of names)
      if (name.startsWith('.')) visit(`${relative(root, resolve(root, dirname(file), name))}.ts`)
  }
  visit(start)
  return reached
}

test('no driver of a serial port, and none that opens a line to a real terminal, is within its reach', () => {
  const files = readdirSync(import.meta.dirname).filter(
    file => !/(?:-peer|\.test)\.ts$/.test(file) && file.endsWith('.ts'),
  )
  const reached = new Map(
    files.flatMap(file => [...reachedFrom(`electron/engine/training/${file}`)]),
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
