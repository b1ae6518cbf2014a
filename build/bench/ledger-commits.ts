import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../electron/engine/clock'
import { sampleAttempt, sampleCard } from '../../electron/engine/ledger/contract/sample'
import { openLedger } from '../../electron/engine/ledger/ledger'
import { openSql } from '../../electron/engine/ledger/sql'
import { loadWasm } from '../../electron/engine/ledger/sql-wasm'
import { compared, inTurns, type Ratio } from './ratio'

const COMMITS = 500
const ROUNDS = 5

/**
 * A journal entry that survives power loss, hashed, chained and kept twice (ledger and till roll), against one plain
 * row in the same SQLite with the same pragmas, and against the same two copies written without any of our code.
 */
export async function ledgerCommits(): Promise<Ratio[]> {
  const folder = mkdtempSync(join(tmpdir(), 'settle-desk-bench-'))
  const ledger = await openLedger({
    dir: join(folder, 'ledger'),
    clock: systemClock(),
    driver: 'wasm',
  })
  const raw = openSql(join(folder, 'raw.db'), await loadWasm())
  const roll = openSync(join(folder, 'raw.roll'), 'a')
  try {
    ledger.saveTerminal(sampleCard())
    ledger.openAttempt(sampleAttempt('A1'))
    raw.exec('CREATE TABLE entry (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, body TEXT) STRICT')
    const body = { words: ['正在送明细', 'upload 17/42'] }
    const row = () =>
      raw.transaction(() =>
        raw.run('INSERT INTO entry (kind, body) VALUES (?, ?)', 'progress', JSON.stringify(body)),
      )
    const entry = () => void ledger.record('A1', { kind: 'progress', body })
    const twice = () => {
      writeSync(roll, `${JSON.stringify(body)}\n`)
      fdatasyncSync(roll)
      row()
    }
    const what = 'durable journal entries'
    const unit = 'per second'
    const once = await inTurns(
      ROUNDS,
      () => rate(entry),
      () => rate(row),
    )
    const both = await inTurns(
      ROUNDS,
      () => rate(entry),
      () => rate(twice),
    )
    return [
      compared({ what, ...once, against: 'one row, raw SQLite', unit, bar: null }),
      compared({
        what,
        ...both,
        against: 'one row and one flushed line, raw',
        unit,
        bar: { atLeast: 1 / 1.3 },
      }),
    ]
  } finally {
    ledger.close()
    raw.close()
    closeSync(roll)
    rmSync(folder, { recursive: true, force: true })
  }
}

function rate(commit: () => void): number {
  const started = performance.now()
  for (let i = 0; i < COMMITS; i++) commit()
  return (COMMITS * 1_000) / (performance.now() - started)
}
