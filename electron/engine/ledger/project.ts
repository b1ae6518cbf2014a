import { Fault } from '../../../shared/fault'
import { Attempt, type SlipPart, type Transaction } from '../../../shared/settlement'
import type { BatchRecord } from './batch-record'
import { type Change, checked, damaged } from './change'
import type { JournalEntry } from './journal'
import { canonicalJson, type JsonObject } from './json'
import type { Sql } from './sql'

interface OfAttempt {
  readonly attemptId: string
  readonly seq: number
}
type Apply<Part> = (sql: Sql, part: NonNullable<Part>, entry: JournalEntry) => void

/** The tables as a fold over the journal: the same code writes them and, in `verify`, rebuilds them. */
const APPLY: { readonly [Name in keyof Change]-?: Apply<Change[Name]> } = {
  meta: (sql, part) => {
    for (const [name, value] of Object.entries(part))
      sql.run('INSERT INTO meta (name, value) VALUES (?, ?)', name, value)
  },
  terminal: (sql, card) => {
    sql.run(
      'INSERT INTO terminals (id, card) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET card = excluded.card',
      card.id,
      canonicalJson(card),
    )
  },
  removedTerminal: (sql, id) => {
    sql.run('DELETE FROM terminals WHERE id = ?', id)
  },
  opened: (sql, attempt, { seq }) => {
    sql.run(
      'INSERT INTO attempts (id, seq, terminal_id, ended_at, body) VALUES (?, ?, ?, ?, ?)',
      attempt.id,
      seq,
      attempt.terminalId,
      attempt.endedAt,
      canonicalJson(attempt),
    )
  },
  patch: (sql, patch, entry) => applyPatch(sql, patch, attemptOf(entry)),
  batch: (sql, batch, entry) => applyBatch(sql, batch, entry.seq),
  receipt: (sql, part, entry) => applyReceipt(sql, part, { ...entry, attemptId: attemptOf(entry) }),
  transactions: (sql, rows) => {
    for (const row of rows) insertTransaction(sql, row)
  },
}

const ORDER = Object.keys(APPLY) as (keyof Change)[]

export function project(sql: Sql, entry: JournalEntry): void {
  const change = entry.change as Change
  for (const name of ORDER) {
    const part = change[name]
    if (part !== undefined) (APPLY[name] as Apply<typeof part>)(sql, part, entry)
  }
}

function attemptOf({ attemptId, seq }: JournalEntry): string {
  if (attemptId === null) throw new Fault('internal', { why: `entry ${seq} names no attempt` })
  return attemptId
}

function applyPatch(sql: Sql, patch: NonNullable<Change['patch']>, id: string): void {
  const before = sql.one('SELECT body FROM attempts WHERE id = ?', id)
  const merged = { ...(JSON.parse(String(before?.body ?? null)) as JsonObject), ...patch }
  const attempt = checked(Attempt, merged, damaged(`attempt ${id}`))
  sql.run(
    'UPDATE attempts SET ended_at = ?, body = ? WHERE id = ?',
    attempt.endedAt,
    canonicalJson(attempt),
    id,
  )
}

/** Each print of a slip is kept by itself, line by line; which of them stands is told when it is read. */
function applyReceipt(sql: Sql, part: SlipPart, { attemptId, seq }: OfAttempt): void {
  const { kind, lines, complete, from = 0 } = part
  const last = sql.one(
    'SELECT max(print) AS print FROM slips WHERE attempt_id = ? AND (? = 0 OR kind = ?)',
    attemptId,
    from,
    kind,
  )?.print
  const print = from > 0 ? Number(last ?? -1) : Number(last ?? -1) + 1
  sql.run(
    `INSERT INTO slips (attempt_id, print, kind, complete) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET complete = excluded.complete`,
    attemptId,
    print,
    kind,
    complete ? 1 : 0,
  )
  const known = sql.one(
    'SELECT coalesce(max(line) + 1, 0) AS lines FROM slip_lines WHERE attempt_id = ? AND print = ?',
    attemptId,
    print,
  )
  if (Number(known?.lines) !== from)
    throw new Fault('internal', { why: `entry ${seq}: line ${from} follows nothing` })
  for (const [index, text] of lines.entries())
    sql.run(
      'INSERT INTO slip_lines (attempt_id, print, line, text) VALUES (?, ?, ?, ?)',
      attemptId,
      print,
      from + index,
      text,
    )
}

function applyBatch(sql: Sql, batch: BatchRecord, seq: number): void {
  sql.run(
    `INSERT INTO batches (attempt_id, seq, terminal_id, batch_no, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET batch_no = excluded.batch_no, body = excluded.body`,
    batch.attemptId,
    seq,
    batch.terminalId,
    batch.batchNo,
    canonicalJson(batch),
  )
  // What an earlier version of this record claimed is free again before this one claims.
  sql.run(
    'UPDATE transactions SET batch_no = NULL, closed_by = NULL WHERE closed_by = ?',
    batch.attemptId,
  )
  if (batch.tillUntil === null) return
  sql.run(
    `UPDATE transactions SET batch_no = ?, closed_by = ?
     WHERE terminal_id = ? AND source = 'till' AND batch_no IS NULL AND closed_by IS NULL AND at <= ?`,
    batch.batchNo,
    batch.attemptId,
    batch.terminalId,
    batch.tillUntil,
  )
}

/** The batch number its source gave, or its instant while it gave none: trace numbers come round again. */
export const statedBatch = ({ batchNo, at }: Pick<Transaction, 'batchNo' | 'at'>): string =>
  batchNo ?? `at ${at}`

function insertTransaction(sql: Sql, row: Transaction): void {
  sql.run(
    `INSERT INTO transactions
       (terminal_id, source, stated, reference, kind, batch_no, amount_minor, currency, masked_pan, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.terminalId,
    row.source,
    statedBatch(row),
    row.reference,
    row.kind,
    row.batchNo,
    row.amountMinor,
    row.currency,
    row.maskedPan,
    row.at,
  )
}
