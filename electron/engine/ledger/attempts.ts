import { Fault } from '../../../shared/fault'
import { Attempt } from '../../../shared/settlement'
import type { TerminalId } from '../../../shared/terminal'
import { BatchRecord } from './batch-record'
import { checked, damaged } from './change'
import type { Sql, SqlRow } from './sql'

/** Reading attempts and what hangs on them. Each row is checked against its schema on its way out. */
export function attemptById(sql: Sql, id: string): Attempt {
  const row = sql.one('SELECT id, body FROM attempts WHERE id = ?', id)
  if (!row) throw new Fault('ledger.not-found', { id })
  return attemptOf(row)
}

/** @throws Fault `ledger.not-found` */
export function terminalOf(sql: Sql, attemptId: string): TerminalId {
  const row = sql.one('SELECT terminal_id FROM attempts WHERE id = ?', attemptId)
  if (!row) throw new Fault('ledger.not-found', { id: attemptId })
  return row.terminal_id as TerminalId
}

export function unfinishedAttempt(sql: Sql, terminalId: TerminalId): Attempt | undefined {
  const row = sql.one(
    'SELECT id, body FROM attempts WHERE terminal_id = ? AND ended_at IS NULL',
    terminalId,
  )
  return row && attemptOf(row)
}

export interface AttemptQuery {
  readonly limit: number
  readonly before?: string | null
  readonly terminalId?: TerminalId
}

/** Newest first, by the order they were written in. @throws Fault `ledger.not-found` for an unknown `before` */
export function newestAttempts(sql: Sql, query: AttemptQuery): Attempt[] {
  const before = query.before ? seqOf(sql, query.before) : Number.MAX_SAFE_INTEGER
  const rows =
    query.terminalId === undefined
      ? sql.all(
          'SELECT id, body FROM attempts WHERE seq < ? ORDER BY seq DESC LIMIT ?',
          before,
          query.limit,
        )
      : sql.all(
          'SELECT id, body FROM attempts WHERE terminal_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
          query.terminalId,
          before,
          query.limit,
        )
  return rows.map(attemptOf)
}

export const batchesOf = (sql: Sql, terminalId: TerminalId): BatchRecord[] =>
  sql
    .all('SELECT body FROM batches WHERE terminal_id = ? ORDER BY seq DESC', terminalId)
    .map(row => checked(BatchRecord, json(row), damaged(`batch ${terminalId}`)))

function seqOf(sql: Sql, id: string): number {
  const row = sql.one('SELECT seq FROM attempts WHERE id = ?', id)
  if (!row) throw new Fault('ledger.not-found', { id })
  return Number(row.seq)
}

const attemptOf = (row: SqlRow): Attempt =>
  checked(Attempt, json(row), damaged(`attempt ${row.id}`))

/** Text that is no JSON is damage too: `undefined` fails every schema. */
function json(row: SqlRow): unknown {
  try {
    return JSON.parse(String(row.body))
  } catch {
    return undefined
  }
}
