import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { loadDriver } from '../driver-choice'
import { type DriverName, openSql } from '../sql'
import { openHere } from './case'
import { sampleAttempt } from './sample'

/** Median microseconds for one durable write, each measured in turn in the same run. */
export interface CommitRate {
  /** `record`: chained entry, patched attempt, till roll. Two flushes. */
  readonly ledger: number
  /** One row of the same text in SQLite with the same pragmas. One flush. */
  readonly sqlite: number
  /** The same row in SQLite, and the same line in a file of its own. Two flushes, like the ledger. */
  readonly sqliteAndFile: number
  /** The same line in a file. One flush: what the disk can do. */
  readonly file: number
}

type Write = (index: number) => void
interface Contender {
  readonly write: Write
  readonly close: () => void
}

/** What the ledger's guarantees cost beyond bare SQLite and a bare flush, on this machine's disk. */
export async function measureCommits(
  dir: string,
  driver: DriverName,
  options: { readonly rounds: number; readonly writes: number },
): Promise<CommitRate> {
  const folder = mkdtempSync(join(dir, 'rate-'))
  const ledger = await ledgerIn(join(folder, 'ledger'), driver)
  const sqlite = await sqliteIn(join(folder, 'raw.db'), driver)
  const second = await sqliteIn(join(folder, 'second.db'), driver)
  const file = fileAt(join(folder, 'raw.roll'))
  const secondFile = fileAt(join(folder, 'second.roll'))
  const both = (index: number): void => {
    second.write(index)
    secondFile.write(index)
  }
  const contenders = [ledger.write, sqlite.write, both, file.write]
  const times = contenders.map((): number[] => [])
  for (let round = 0; round <= options.rounds; round += 1)
    for (const [index, write] of contenders.entries()) {
      const took = timed(write, options.writes)
      // The first round warms up.
      if (round > 0) times[index]?.push(took)
    }
  for (const { close } of [ledger, sqlite, second, file, secondFile]) close()
  rmSync(folder, { recursive: true, force: true })
  const [a, b, c, d] = times.map(median)
  return { ledger: a ?? 0, sqlite: b ?? 0, sqliteAndFile: c ?? 0, file: d ?? 0 }
}

const TEXT = JSON.stringify({ ...sampleAttempt('a'), words: '结算中,请稍候'.repeat(8) })

async function ledgerIn(dir: string, driver: DriverName): Promise<Contender> {
  const ledger = await openHere(dir, driver)
  ledger.openAttempt(sampleAttempt('a'))
  const body = { words: ['结算中,请稍候'], stage: 'U' }
  return {
    write: index =>
      void ledger.record('a', { kind: 'progress', body }, { patch: { closesSent: index } }),
    close: ledger.close,
  }
}

async function sqliteIn(path: string, driver: DriverName): Promise<Contender> {
  const sql = openSql(path, await loadDriver(driver))
  sql.exec('CREATE TABLE entry (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  return {
    write: () => void sql.run('INSERT INTO entry (body) VALUES (?)', TEXT),
    close: sql.close,
  }
}

function fileAt(path: string): Contender {
  const file = openSync(path, 'a')
  return {
    write: () => {
      writeSync(file, `${TEXT}\n`)
      fdatasyncSync(file)
    },
    close: () => closeSync(file),
  }
}

function timed(write: Write, writes: number): number {
  const begun = performance.now()
  for (let index = 0; index < writes; index += 1) write(index)
  return ((performance.now() - begun) * 1000) / writes
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
