import assert from 'node:assert/strict'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Fault, type FaultCode } from '../../../../shared/fault'
import { loadDriver } from '../driver-choice'
import type { Ledger } from '../ledger'
import { KNOWN_VERSION } from '../schema'
import { openSql, type Sql } from '../sql'
import { type Bench, type Case, openHere } from './case'
import { sampleAttempt, sampleCard } from './sample'

/** Files that someone or something else has changed. */
export const tamperCases: readonly Case[] = [
  {
    name: 'a file from the future is refused and not touched',
    async run(bench) {
      await written(bench)
      await behindOurBack(bench, sql => sql.exec(`PRAGMA user_version = ${KNOWN_VERSION + 1}`))
      const before = snapshot(bench.dir)
      await assert.rejects(openHere(bench.dir, bench.driver), {
        code: 'ledger.from-future',
        detail: { found: KNOWN_VERSION + 1, known: KNOWN_VERSION },
      })
      assert.deepEqual(snapshot(bench.dir), before)
    },
  },
  {
    name: 'a file from the future is refused when only its log says so',
    async run(bench) {
      await written(bench)
      const copy = join(bench.dir, 'copy')
      await behindOurBack(bench, sql => {
        sql.exec(`PRAGMA user_version = ${KNOWN_VERSION + 1}`)
        copyAsAfterCrash(bench.dir, copy)
      })
      await assert.rejects(openHere(copy, bench.driver), { code: 'ledger.from-future' })
    },
  },
  {
    name: 'a page that went bad is found after an unclean end, and stops all writing',
    async run(bench) {
      await written(bench)
      const copy = join(bench.dir, 'copy')
      await behindOurBack(bench, sql => {
        const page = sql.one("SELECT rootpage FROM sqlite_schema WHERE name = 'meta'")?.rootpage
        sql.run("UPDATE terminals SET card = card || ' '")
        copyAsAfterCrash(bench.dir, copy)
        spoilPage(join(copy, 'ledger.db'), Number(page))
      })
      const ledger = await openHere(copy, bench.driver)
      assert.equal(ledger.readOnlyBecause?.code, 'ledger.damaged')
      assert.throws(() => ledger.saveTerminal(sampleCard()), { code: 'ledger.damaged' })
      assert.equal(ledger.attempt('a').id, 'a')
      ledger.close()
    },
  },
  {
    name: 'the journal takes no update, no delete, no replacement and no gap',
    async run(bench) {
      await written(bench)
      await behindOurBack(bench, sql => {
        const row = "'{}', '', ''"
        for (const text of [
          "UPDATE journal SET entry = '{}'",
          'DELETE FROM journal WHERE seq = 2',
          `INSERT OR REPLACE INTO journal VALUES (2, ${row})`,
          "INSERT OR REPLACE INTO journal SELECT seq, '{}', prev_hash, hash FROM journal WHERE seq = 4",
          `INSERT INTO journal VALUES (99, ${row})`,
          `INSERT INTO journal VALUES (5, ${row})`,
        ])
          assert.throws(() => sql.run(text), { code: 'internal' }, text)
      })
      await reopened(bench, ledger => assert.equal(ledger.verify().ok, true))
    },
  },
  {
    name: 'a changed entry, a changed table and a changed roll are each found',
    async run(bench) {
      await written(bench)
      await behindOurBack(bench, sql => {
        sql.exec('DROP TRIGGER journal_no_update')
        sql.run('UPDATE journal SET entry = replace(entry, \'"A"\', \'"X"\')')
      })
      await reopened(bench, ledger => expectFault(ledger, 'ledger.damaged', 'entry 3'))
      await behindOurBack(bench, sql => {
        sql.run('UPDATE journal SET entry = replace(entry, \'"X"\', \'"A"\')')
        sql.run("UPDATE attempts SET body = replace(body, '000041', '000042')")
      })
      await reopened(bench, ledger => expectFault(ledger, 'ledger.damaged', 'table attempts'))
      await behindOurBack(bench, sql => {
        sql.run("UPDATE attempts SET body = replace(body, '000042', '000041')")
      })
      await reopened(bench, ledger => assert.equal(ledger.verify().ok, true))
      const roll = join(bench.dir, 'ledger.roll')
      writeFileSync(roll, readFileSync(roll, 'utf8').replace('"by":"A"', '"by":"B"'))
      await reopened(bench, ledger => expectFault(ledger, 'ledger.diverged', 'entry 3'))
    },
  },
  {
    name: 'a roll that lacks or tore its last line is healed from the database',
    async run(bench) {
      for (const keep of [0, 1, 20]) {
        await written(bench)
        cutRoll(bench, 1, keep)
        await reopened(bench, ledger => {
          ledger.note({ kind: 'healed' })
          assert.deepEqual(ledger.verify(), { ok: true, entries: 5, fault: null })
        })
        wipe(bench.dir)
      }
    },
  },
  {
    name: 'a roll that differs by more than a crash makes the ledger read-only',
    async run(bench) {
      const roll = join(bench.dir, 'ledger.roll')
      const database = join(bench.dir, 'ledger.db')
      const older = join(bench.dir, 'older')
      await diverges(bench, () => cutRoll(bench, 2, 0))
      await diverges(bench, () => rmSync(roll))
      await diverges(bench, () => writeFileSync(roll, 'x\n', { flag: 'a' }))
      await diverges(bench, () => writeFileSync(roll, 'x\ny\n', { flag: 'a' }))
      await written(bench)
      copyFileSync(database, older)
      wipe(bench.dir, 'older')
      // Another ledger of the same length, and this one's own older copy.
      await diverges(bench, () => copyFileSync(older, database))
      await written(bench)
      copyFileSync(database, older)
      await reopened(bench, ledger => ledger.note({ kind: 'later' }))
      copyFileSync(older, database)
      await expectReadOnly(bench)
    },
  },
  {
    name: 'a log taken away under us stops all writing',
    async run(bench) {
      if (process.platform === 'win32') return
      await reopened(bench, ledger => {
        ledger.note({ kind: 'before' })
        rmSync(join(bench.dir, 'ledger.db-wal'))
        assert.throws(() => ledger.note({ kind: 'after' }), { code: 'ledger.damaged' })
        assert.equal(ledger.readOnlyBecause?.code, 'ledger.damaged')
        assert.throws(() => ledger.saveTerminal(sampleCard()), { code: 'ledger.damaged' })
      })
    },
  },
]

/** Four entries: creation, terminal, attempt… the third with a body to change. */
async function written(bench: Bench): Promise<void> {
  await reopened(bench, ledger => {
    ledger.saveTerminal(sampleCard())
    ledger.note({ kind: 'decision', body: { by: 'A' } })
    ledger.openAttempt(sampleAttempt('a'))
  })
}

async function reopened(bench: Bench, work: (ledger: Ledger) => void): Promise<void> {
  const ledger = await openHere(bench.dir, bench.driver)
  try {
    work(ledger)
  } finally {
    ledger.close()
  }
}

async function behindOurBack(bench: Bench, work: (sql: Sql) => void): Promise<void> {
  const sql = openSql(join(bench.dir, 'ledger.db'), await loadDriver(bench.driver))
  try {
    work(sql)
  } finally {
    sql.close()
  }
}

/** The files of an open ledger, as a crash at this moment would leave them. */
function copyAsAfterCrash(dir: string, copy: string): void {
  mkdirSync(copy)
  for (const name of ['ledger.db', 'ledger.db-wal', 'ledger.roll'])
    copyFileSync(join(dir, name), join(copy, name))
}

function spoilPage(path: string, page: number): void {
  const file = readFileSync(path)
  const size = file.readUInt16BE(16)
  file.fill(0xa5, (page - 1) * size, page * size)
  writeFileSync(path, file)
}

function expectFault(ledger: Ledger, code: FaultCode, why: string): void {
  assert.deepEqual(ledger.verify().fault, { code, detail: { why } })
}

async function diverges(bench: Bench, harm: () => void): Promise<void> {
  await written(bench)
  harm()
  await expectReadOnly(bench)
  wipe(bench.dir, 'older')
}

async function expectReadOnly(bench: Bench): Promise<void> {
  const before = readFileSync(join(bench.dir, 'ledger.db'))
  await reopened(bench, ledger => {
    assert.equal(ledger.readOnlyBecause?.code, 'ledger.diverged')
    assert.equal(ledger.verify().ok, false)
    assert.equal(ledger.attempt('a').id, 'a')
    assert.throws(
      () => ledger.record('a', { kind: 'no' }),
      (thrown: unknown) => Fault.from(thrown).code === 'ledger.diverged',
    )
  })
  assert.ok(readFileSync(join(bench.dir, 'ledger.db')).equals(before))
}

/** Takes whole lines off the end of the roll, and leaves so many bytes of the first of them. */
function cutRoll(bench: Bench, lines: number, keep: number): void {
  const roll = join(bench.dir, 'ledger.roll')
  const all = readFileSync(roll, 'utf8').split('\n')
  const kept = all.slice(0, -1 - lines).join('\n')
  truncateSync(roll, Buffer.byteLength(`${kept}\n`) + keep)
}

function wipe(dir: string, except = ''): void {
  for (const name of readdirSync(dir))
    if (name !== except) rmSync(join(dir, name), { recursive: true, force: true })
}

const snapshot = (dir: string): [string, string][] =>
  readdirSync(dir)
    .filter(name => existsSync(join(dir, name)))
    .map(name => [name, readFileSync(join(dir, name), 'latin1')])
