import { Fault } from '../../../shared/fault'
import { sqlFault } from './sql-fault'

export type SqlValue = string | number | null
export type SqlRow = Readonly<Record<string, SqlValue>>
export type DriverName = 'wasm' | 'node'

/** What a SQLite package must do for us; `sql-wasm` and `sql-node` are the two that do. */
export interface SqlConnection {
  /** Runs one statement and says how many rows it changed. */
  run(text: string, values: readonly SqlValue[]): number
  all(text: string, values: readonly SqlValue[]): SqlRow[]
  /** Runs several statements. */
  exec(text: string): void
  close(): void
}
export type Connector = (path: string) => SqlConnection

/** The port between the ledger and SQLite: same statements, same file, whichever package is below. */
export interface Sql {
  run(text: string, ...values: readonly SqlValue[]): number
  all(text: string, ...values: readonly SqlValue[]): SqlRow[]
  one(text: string, ...values: readonly SqlValue[]): SqlRow | undefined
  exec(text: string): void
  /** All of `work` or none of it, on disk when it returns. Does not nest. */
  transaction<T>(work: () => T): T
  close(): void
}

/**
 * Opens a file in the one mode that survives power loss with both packages: write-ahead log, held
 * exclusively, flushed at each commit (sqlite.org/wal.html, sqlite.org/pragma.html#pragma_synchronous).
 * In its default rollback-journal mode the WebAssembly package never rolls back after a crash.
 * @throws Fault `ledger.disk`, `ledger.in-use`, `ledger.damaged`; `internal` for an unsound SQLite.
 */
export function openSql(path: string, connect: Connector): Sql {
  const sql = guarded(path, connect)
  try {
    // First of all: without shared memory the WebAssembly package can read a log only exclusively.
    demand(sql, 'locking_mode', 'EXCLUSIVE', 'exclusive')
    refuseUnsound(sql)
    demand(sql, 'journal_mode', 'WAL', 'wal')
    demand(sql, 'synchronous', 'FULL', 2)
    demand(sql, 'foreign_keys', 'ON', 1)
    // Where the system's fsync stops at the drive's cache (macOS), go through it.
    demand(sql, 'fullfsync', 'ON', 1)
    demand(sql, 'trusted_schema', 'OFF', 0)
    return sql
  } catch (thrown) {
    closeQuietly(sql)
    throw thrown
  }
}

/** A database without a file, to rebuild tables in for comparison. */
export const openScratch = (connect: Connector): Sql => guarded(':memory:', connect)

export function closeQuietly(sql: Sql): void {
  try {
    sql.close()
  } catch {
    // What is broken cannot be closed well; the next open checks the file.
  }
}

/** 3.51.3 mends a write-ahead-log corruption of 3.7.0–3.51.2; 3.52.0 was withdrawn (sqlite.org/changes.html). */
export function isSound(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const rank = (major * 1000 + minor) * 1000 + patch
  return rank >= 3_051_003 && rank !== 3_052_000
}

function refuseUnsound(sql: Sql): void {
  const version = String(sql.one('SELECT sqlite_version() AS version')?.version)
  if (!isSound(version)) throw new Fault('internal', { why: `SQLite ${version}` })
}

function demand(sql: Sql, name: string, value: string, expected: string | number): void {
  sql.all(`PRAGMA ${name} = ${value}`)
  const found = Object.values(sql.one(`PRAGMA ${name}`) ?? {})[0]
  if (found !== expected) throw new Fault('ledger.damaged', { why: `${name} is ${found}` })
}

function guarded(path: string, connect: Connector): Sql {
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (thrown) {
      throw sqlFault(thrown, path)
    }
  }
  const connection = guard(() => connect(path))
  return {
    run: (text, ...values) => guard(() => connection.run(text, values)),
    all: (text, ...values) => guard(() => connection.all(text, values)),
    one: (text, ...values) => guard(() => connection.all(text, values)[0]),
    exec: text => guard(() => connection.exec(text)),
    transaction: work => guard(() => transact(connection, work)),
    close: () => guard(() => connection.close()),
  }
}

function transact<T>(connection: SqlConnection, work: () => T): T {
  connection.run('BEGIN IMMEDIATE', [])
  try {
    const result = work()
    connection.run('COMMIT', [])
    return result
  } catch (thrown) {
    try {
      connection.run('ROLLBACK', [])
    } catch {
      // SQLite has rolled back by itself, or the file is gone: the first error says which.
    }
    throw thrown
  }
}
