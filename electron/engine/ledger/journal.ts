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

/** An entry with the text that was hashed: canonical JSON of everything but the two hashes. */
export interface Sealed {
  readonly entry: JournalEntry
  readonly text: string
}

/** Where a chain ends. */
export type Head = Pick<JournalEntry, 'seq' | 'hash'>
export const NO_ENTRY: Head = { seq: 0, hash: '0'.repeat(64) }

/** Adds the place in the chain, and turns what was handed in into what will be read back. */
export function seal(draft: EntryDraft, head: Head, at: string): Sealed {
  const text = canonicalJson({ ...draft, seq: head.seq + 1, at })
  return unsealed(text, head.hash, hashOf(text, head.hash))
}

/** SHA-256 over the hash before, a line feed, and the entry's text. */
const hashOf = (text: string, prevHash: string): string =>
  createHash('sha256').update(`${prevHash}\n${text}`).digest('hex')

const unsealed = (text: string, prevHash: string, hash: string): Sealed => ({
  entry: { ...(JSON.parse(text) as JournalEntry), prevHash, hash },
  text,
})

/** Whether an entry comes after a head, and its hash covers what it says. */
export const follows = ({ entry, text }: Sealed, head: Head): boolean =>
  entry.seq === head.seq + 1 && entry.prevHash === head.hash && isIntact({ entry, text })

const isIntact = ({ entry, text }: Sealed): boolean => entry.hash === hashOf(text, entry.prevHash)

/** The entry as one line of the till roll. */
export const lineOf = ({ entry, text }: Sealed): string =>
  `{"entry":${text},"hash":"${entry.hash}","prevHash":"${entry.prevHash}"}\n`

const LINE = /^\{"entry":(.*),"hash":"([0-9a-f]{64})","prevHash":"([0-9a-f]{64})"\}\n$/

/** The entry a line holds; undefined when it holds none, or one whose hash does not cover it. */
export function fromLine(line: string): JournalEntry | undefined {
  const [, text = '', hash = '', prevHash = ''] = LINE.exec(line) ?? []
  try {
    const sealed = unsealed(text, prevHash, hash)
    return isIntact(sealed) ? sealed.entry : undefined
  } catch {
    return undefined
  }
}

export function insertEntry(sql: Sql, { entry, text }: Sealed): void {
  sql.run(
    'INSERT INTO journal (seq, entry, prev_hash, hash) VALUES (?, ?, ?, ?)',
    entry.seq,
    text,
    entry.prevHash,
    entry.hash,
  )
}

export function headOf(sql: Sql): Head {
  const row = sql.one('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1')
  return row ? { seq: Number(row.seq), hash: String(row.hash) } : NO_ENTRY
}

/** Entries after `seq`, oldest first, at most `limit`. @throws Fault `ledger.damaged` for one that cannot be read. */
export const entriesAfter = (sql: Sql, seq: number, limit: number): Sealed[] =>
  sql.all('SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?', seq, limit).map(stored)

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
  return rows.reverse().map(row => stored(row).entry)
}

export interface NoteQuery {
  /** One that ends in a dash stands for all that begin with it. */
  readonly kind?: string
  readonly terminalId?: TerminalId
  /** Only what was noted of this incident. */
  readonly incidentId?: string
  readonly limit?: number
}

/** The newest `limit` decisions outside attempts, oldest first. */
export function newestNotes(sql: Sql, query: NoteQuery): JournalEntry[] {
  const { kind = '', terminalId = null, incidentId, limit = -1 } = query
  const family = kind === '' || kind.endsWith('-')
  // Named only where it is asked for: an index serves a condition, and no "or".
  const ofIncident = incidentId === undefined ? '' : "AND entry ->> '$.body.incidentId' = ?"
  const rows = sql.all(
    `SELECT * FROM journal
     WHERE attempt_id IS NULL ${ofIncident} AND entry ->> 'kind' BETWEEN ? AND ?
       AND (? IS NULL OR entry ->> 'terminalId' = ?)
     ORDER BY seq DESC LIMIT ?`,
    ...(incidentId === undefined ? [] : [incidentId]),
    kind,
    family ? `${kind}\u{10ffff}` : kind,
    terminalId,
    terminalId,
    limit,
  )
  return rows.reverse().map(row => stored(row).entry)
}

function stored(row: SqlRow): Sealed {
  try {
    return unsealed(String(row.entry), String(row.prev_hash), String(row.hash))
  } catch (cause) {
    throw new Fault('ledger.damaged', { why: `entry ${row.seq}` }, { cause })
  }
}
