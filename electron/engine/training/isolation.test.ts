import { createHash } from 'node:crypto'
import dgram from 'node:dgram'
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { TerminalCard, type TerminalId } from '../../../shared/terminal'
import type { Ledgers } from '../drill/ledgers'
import { openLedger } from '../ledger/ledger'
import { leapClock } from '../simulator/leap-clock'
import { play } from './play'
import { POLICY_NAMES } from './policies'
import { TRAINING_SCENARIOS } from './scenarios'

const root = resolve(import.meta.dirname, '../../..')
/** A short training day, as three kinds of people spend it. */
const DAY = ['paper-out', 'upload-cut']
const own = mkdtempSync(join(tmpdir(), 'training-'))
const ledgers: Ledgers = {
  open: clock => openLedger({ dir: mkdtempSync(join(own, 'run-')), clock }),
  drop: dir => rmSync(dir, { recursive: true, force: true }),
}

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

async function trainingDay(): Promise<void> {
  for (const scenario of TRAINING_SCENARIOS.filter(({ id }) => DAY.includes(id)))
    for (const policy of POLICY_NAMES) await play({ scenario, ledgers }, policy)
}

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
  const files = readdirSync(import.meta.dirname).filter(file => /(?<!\.test)\.ts$/.test(file))
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

const WRITES = ['writeFileSync', 'mkdirSync', 'renameSync', 'rmSync', 'unlinkSync'] as const

/** Every path that is written to from now on, by whatever way there is without a shell. */
function writesHeard(): readonly string[] {
  const written: string[] = []
  const note = (path: unknown) => typeof path === 'string' && written.push(resolve(path))
  for (const name of WRITES) {
    const real = fs[name] as (...given: unknown[]) => unknown
    vi.spyOn(fs, name).mockImplementation(((...given: unknown[]) => {
      note(given[0])
      return real(...given)
    }) as never)
  }
  const open = fs.openSync
  vi.spyOn(fs, 'openSync').mockImplementation((path, flags, mode) => {
    if (flags !== undefined && flags !== 'r' && flags !== 0) note(path)
    return open(path, flags ?? 'r', mode)
  })
  syncBuiltinESMExports()
  return written
}

/** Where sockets were opened to, or listened on, from now on. */
function socketsHeard(): () => readonly string[] {
  const spies = [
    vi.spyOn(net.Socket.prototype, 'connect'),
    vi.spyOn(net.Server.prototype, 'listen'),
    vi.spyOn(dgram.Socket.prototype, 'bind'),
    vi.spyOn(dgram.Socket.prototype, 'send'),
  ]
  return () => spies.flatMap(({ mock }) => mock.calls.map(([where]) => whereTo(where)))
}

const whereTo = (where: unknown): string => {
  const [first] = [where].flat()
  return typeof first === 'object' && first !== null && 'path' in first
    ? String(first.path)
    : JSON.stringify(where)
}

test('a training day stays in its folder: no other socket, no other file, a real ledger untouched', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'real-ledger-'))
  const ledger = await openLedger({ dir, clock: leapClock(Date.UTC(2026, 10, 23)) })
  ledger.saveTerminal(
    TerminalCard.parse({
      ...{ id: 'T1' as TerminalId, name: '1', address: 'zvt+tcp://127.0.0.1:20007' },
      ...{ currency: 'CNY', model: 'generic' },
    }),
  )
  ledger.close()
  const before = digests(dir)
  expect(before.length).toBeGreaterThan(0)
  const [written, sockets] = [writesHeard(), socketsHeard()]
  await trainingDay()
  expect(digests(dir)).toEqual(before)
  rmSync(dir, { recursive: true, force: true })
  const elsewhere = (path: string) => !path.startsWith(own) && !path.startsWith(dir)
  expect(written.length).toBeGreaterThan(0)
  expect(written.filter(elsewhere)).toEqual([])
  expect(sockets().filter(elsewhere)).toEqual([])
  expect(readdirSync(own)).toEqual([])
})

const digests = (dir: string): string[] =>
  readdirSync(dir)
    .sort()
    .map(
      name =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex')}`,
    )
