import { createHash } from 'node:crypto'
import dgram from 'node:dgram'
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, vi } from 'vitest'
import { TerminalCard, type TerminalId } from '../../../shared/terminal'
import type { TrainingScenario } from '../../../shared/training'
import { openLedger } from '../ledger/ledger'
import { scratchLedgers } from '../ledger/scratch-ledgers'
import { leapClock } from '../simulator/leap-clock'
import { play } from './play'
import { POLICY_NAMES } from './policies'

/** A training day as three kinds of people spend it: what it writes and where it connects is heard, a real ledger lies beside it. */
export async function staysInItsFolder(scenarios: readonly TrainingScenario[]): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), 'training-'))
  const ledgers = scratchLedgers(own, 'run-')
  const dir = await realLedger()
  const before = digests(dir)
  expect(before.length).toBeGreaterThan(0)
  const [written, sockets] = [writesHeard(), socketsHeard()]
  for (const scenario of scenarios)
    for (const policy of POLICY_NAMES) await play({ scenario, ledgers }, policy)
  expect(digests(dir)).toEqual(before)
  rmSync(dir, { recursive: true, force: true })
  const elsewhere = (path: string) => !path.startsWith(own) && !path.startsWith(dir)
  expect(written.length).toBeGreaterThan(0)
  expect(written.filter(elsewhere)).toEqual([])
  expect(sockets().filter(elsewhere)).toEqual([])
  expect(readdirSync(own)).toEqual([])
}

async function realLedger(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'real-ledger-'))
  const ledger = await openLedger({ dir, clock: leapClock(Date.UTC(2026, 10, 23)) })
  ledger.saveTerminal(
    TerminalCard.parse({
      ...{ id: 'T1' as TerminalId, name: '1', address: 'zvt+tcp://127.0.0.1:20007' },
      ...{ currency: 'CNY', model: 'generic' },
    }),
  )
  ledger.close()
  return dir
}

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

const digests = (dir: string): string[] =>
  readdirSync(dir)
    .sort()
    .map(
      name =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex')}`,
    )
