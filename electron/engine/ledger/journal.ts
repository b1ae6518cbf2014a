import { createHash } from 'node:crypto'
import { Fault } from '../../../shared/fault'
import type { TerminalId } from '../../../shared/terminal'
import { canonicalJson, type JsonObject } from './json'
import type { Sql, SqlRow } from './sql'

/** One line of the record of every attempt and decision; each line's hash covers the line before it. */
export interface JournalEntry {
  /** 1, 2, 3 … without a gap: the order of things, whatever the wall clock did. */
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly attemptId: string | null
  readonly terminalId: TerminalId | null
  readonly kind: string
  readonly body: JsonObject
  /** What this entry changed in the tables; they can be rebuilt from these alone. */
  readonly change: JsonObject
  /** SHA-256, 64 hexadecimal digits; zeros before the first entry. */
  readonly prevHash: string
  readonly hash: string
}
export type EntryDraft = Pick<JournalEntry, 'attemptId' | 'terminalId' | 'kind' | 'body' | 'change'>

/** Where a chain ends. */
export type Head = Pick<JournalEntry, 'seq' | 'hash'>
export const NO_ENTRY: Head = { seq: 0, hash: '0'.repeat(64) }

/** Adds the place in the chain, and turns what was handed in into what will be read back. */
export function seal(draft: EntryDraft, head: Head, at: string): JournalEntry {
  const plain = JSON.parse(canonicalJson({ ...draft })) as EntryDraft
  const entry = { ...plain, seq: head.seq + 1, at, prevHash: head.hash, hash: '' }
  return { ...entry, hash: hashOf(entry) }
}

/** SHA-256 over the hash before it, a line feed, and the canonical JSON of everything but the two hashes. */
export function hashOf({ hash: _, prevHash, ...rest }: JournalEntry): string {
  return createHash('sha256')
    .update(`${prevHash}\n${canonicalJson(rest)}`)
    .digest('hex')
}

/** Whether an entry follows a head and its hash covers what it says. */
export const follows = (entry: JournalEntry, head: Head): boolean =>
  entry.seq === head.seq + 1 && entry.prevHash === head.hash && entry.hash === hashOf(entry)

export function insertEntry(sql: Sql, entry: JournalEntry): void {
  sql.run(
    'INSERT INTO journal (seq, at, attempt_id, terminal_id, kind, body, change, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    entry.seq,
    entry.at,
    entry.attemptId,
    entry.terminalId,
    entry.kind,
    canonicalJson(entry.body),
    canonicalJson(entry.change),
    entry.prevHash,
    entry.hash,
  )
}

export function headOf(sql: Sql): Head {
  const row = sql.one('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1')
  return row ? { seq: Number(row.seq), hash: String(row.hash) } : NO_ENTRY
}

/** Entries after `seq`, oldest first, at most `limit`. @throws Fault `ledger.damaged` for one that cannot be read. */
export const entriesAfter = (sql: Sql, seq: number, limit: number): JournalEntry[] =>
  sql.all('SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?', seq, limit).map(entryOf)

/** The newest `limit` entries, of one attempt or of all, oldest first. */
export function newestEntries(
  sql: Sql,
  query: { readonly attemptId?: string; readonly limit?: number },
): JournalEntry[] {
  const limit = query.limit ?? -1
  const rows =
    query.attemptId === undefined
      ? sql.all('SELECT * FROM journal ORDER BY seq DESC LIMIT ?', limit)
      : sql.all(
          'SELECT * FROM journal WHERE attempt_id = ? ORDER BY seq DESC LIMIT ?',
          query.attemptId,
          limit,
        )
  return rows.reverse().map(entryOf)
}

function entryOf(row: SqlRow): JournalEntry {
  try {
    return {
      seq: Number(row.seq),
      at: String(row.at),
      attemptId: row.attempt_id === null ? null : String(row.attempt_id),
      terminalId: row.terminal_id === null ? null : (String(row.terminal_id) as TerminalId),
      kind: String(row.kind),
      body: JSON.parse(String(row.body)) as JsonObject,
      change: JSON.parse(String(row.change)) as JsonObject,
      prevHash: String(row.prev_hash),
      hash: String(row.hash),
    }
  } catch (cause) {
    throw new Fault('ledger.damaged', { why: `entry ${row.seq}` }, { cause })
  }
}
