import { mkdtempSync, rmSync } from 'node:fs'
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

/** What a journal entry that survives power loss costs, against one plain row in the same SQLite with the same pragmas. */
export async function ledgerCommits(): Promise<Ratio[]> {
  const folder = mkdtempSync(join(tmpdir(), 'settle-desk-bench-'))
  const ledger = await openLedger({
    dir: join(folder, 'ledger'),
    clock: systemClock(),
    driver: 'wasm',
  })
  const raw = openSql(join(folder, 'raw.db'), await loadWasm())
  try {
    ledger.saveTerminal(sampleCard())
    ledger.openAttempt(sampleAttempt('A1'))
    raw.exec('CREATE TABLE entry (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, body TEXT) STRICT')
    const body = { words: ['正在送明细', 'upload 17/42'] }
    const perSecond = await inTurns(
      ROUNDS,
      () => rate(() => ledger.record('A1', { kind: 'progress', body })),
      () =>
        rate(() =>
          raw.transaction(() =>
            raw.run('INSERT INTO entry (kind, body) VALUES (?, ?)', 'x', JSON.stringify(body)),
          ),
        ),
    )
    return [
      compared({
        what: 'durable journal entries',
        ...perSecond,
        against: 'one row, raw SQLite',
        unit: 'per second',
        bar: { atLeast: 1 / 1.3 },
      }),
    ]
  } finally {
    ledger.close()
    raw.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function rate(commit: () => void): number {
  const started = performance.now()
  for (let i = 0; i < COMMITS; i++) commit()
  return (COMMITS * 1_000) / (performance.now() - started)
}
