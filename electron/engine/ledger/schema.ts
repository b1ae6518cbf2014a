import { closeSync, openSync, readSync } from 'node:fs'
import { Fault } from '../../../shared/fault'
import type { Sql } from './sql'

const APPEND_ONLY = "SELECT RAISE(ABORT, 'the journal is append-only')"

/** Each step once, in this order, for ever: a step that has shipped is never edited. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE journal (
     seq INTEGER PRIMARY KEY,
     -- Canonical JSON of the whole entry: the very text that the hash covers.
     entry TEXT NOT NULL,
     prev_hash TEXT NOT NULL,
     hash TEXT NOT NULL,
     attempt_id TEXT AS (entry ->> 'attemptId')
   ) STRICT;
   CREATE INDEX journal_of_attempt ON journal (attempt_id, seq) WHERE attempt_id IS NOT NULL;
   CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN ${APPEND_ONLY}; END;
   CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN ${APPEND_ONLY}; END;
   CREATE TRIGGER journal_no_gap BEFORE INSERT ON journal
     WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
       OR (NEW.seq > 1 AND NEW.prev_hash IS NOT (SELECT hash FROM journal WHERE seq = NEW.seq - 1))
     BEGIN ${APPEND_ONLY}; END;

   CREATE TABLE terminals (id TEXT PRIMARY KEY, card TEXT NOT NULL) STRICT;

   CREATE TABLE attempts (
     id TEXT PRIMARY KEY,
     seq INTEGER NOT NULL UNIQUE REFERENCES journal (seq),
     terminal_id TEXT NOT NULL,
     ended_at TEXT,
     body TEXT NOT NULL
   ) STRICT;
   CREATE INDEX attempts_of_terminal ON attempts (terminal_id, seq);
   CREATE UNIQUE INDEX attempts_one_open ON attempts (terminal_id) WHERE ended_at IS NULL;

   CREATE TABLE receipts (
     attempt_id TEXT NOT NULL REFERENCES attempts (id),
     position INTEGER NOT NULL,
     kind TEXT NOT NULL,
     complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
     body TEXT NOT NULL,
     PRIMARY KEY (attempt_id, position)
   ) STRICT;

   CREATE TABLE batches (
     attempt_id TEXT PRIMARY KEY REFERENCES attempts (id),
     seq INTEGER NOT NULL REFERENCES journal (seq),
     terminal_id TEXT NOT NULL,
     batch_no TEXT,
     body TEXT NOT NULL
   ) STRICT;
   CREATE INDEX batches_of_terminal ON batches (terminal_id, seq);

   CREATE TABLE transactions (
     id INTEGER PRIMARY KEY,
     terminal_id TEXT NOT NULL,
     source TEXT NOT NULL CHECK (source IN ('till', 'terminal')),
     -- The batch number the source gave, or the instant while it gave none: part of what makes a row the same row.
     stated TEXT NOT NULL,
     reference TEXT NOT NULL,
     kind TEXT NOT NULL,
     batch_no TEXT,
     closed_by TEXT REFERENCES batches (attempt_id),
     amount_minor INTEGER NOT NULL,
     currency TEXT NOT NULL,
     masked_pan TEXT,
     at TEXT NOT NULL,
     UNIQUE (terminal_id, source, stated, reference, kind)
   ) STRICT;
   CREATE INDEX transactions_of_batch
     ON transactions (terminal_id, source, batch_no, closed_by, currency, amount_minor);

   CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`,

  `CREATE INDEX journal_notes ON journal (entry ->> 'kind', seq) WHERE attempt_id IS NULL;
   -- Hashes of PINs. Not in the journal: what is in it stays for ever, and in every copy of it.
   CREATE TABLE pins (person_id TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT;`,

  // Slips line by line: a row of the whole slip, written again with each line of it, made a long list cost its square.
  `CREATE TABLE slips (
     attempt_id TEXT NOT NULL REFERENCES attempts (id),
     -- Counts the times this attempt's terminal began to print something.
     print INTEGER NOT NULL,
     kind TEXT NOT NULL,
     complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
     PRIMARY KEY (attempt_id, print)
   ) STRICT;
   CREATE TABLE slip_lines (
     attempt_id TEXT NOT NULL,
     print INTEGER NOT NULL,
     line INTEGER NOT NULL,
     text TEXT NOT NULL,
     PRIMARY KEY (attempt_id, print, line),
     FOREIGN KEY (attempt_id, print) REFERENCES slips (attempt_id, print)
   ) STRICT;
   CREATE TABLE told AS
     SELECT attempt_id,
            row_number() OVER (PARTITION BY attempt_id ORDER BY seq) - 1 AS print,
            entry -> '$.change.receipt' AS receipt
     FROM journal WHERE entry -> '$.change.receipt' IS NOT NULL;
   INSERT INTO slips (attempt_id, print, kind, complete)
     SELECT attempt_id, print, receipt ->> '$.kind', receipt ->> '$.complete' FROM told;
   INSERT INTO slip_lines (attempt_id, print, line, text)
     SELECT attempt_id, print, lines.key, lines.value FROM told, json_each(receipt, '$.lines') AS lines;
   DROP TABLE told;
   DROP TABLE receipts`,

  `CREATE INDEX journal_of_incident ON journal (entry ->> '$.body.incidentId', seq)
     WHERE entry ->> '$.body.incidentId' IS NOT NULL;`,
]

export const KNOWN_VERSION = MIGRATIONS.length

/**
 * Brings a file up to this version's tables; each step and its number commit together.
 * @throws Fault `ledger.from-future` {found, known}
 */
export function migrate(sql: Sql, upTo = KNOWN_VERSION): void {
  const found = Number(sql.one('PRAGMA user_version')?.user_version)
  refuseFuture(found)
  for (const [index, step] of MIGRATIONS.entries()) {
    if (index < found || index >= upTo) continue
    sql.transaction(() => sql.exec(`${step}; PRAGMA user_version = ${index + 1}`))
  }
}

const MAGIC = 'SQLite format 3\0'

/**
 * Refuses a newer version's file by its header alone (offset 60, sqlite.org/fileformat2.html), so
 * that not one byte of it changes. A file that is not there yet passes; one that is no database is damaged, not newer.
 * @throws Fault `ledger.from-future` {found, known}
 */
export function refuseFutureFile(path: string): void {
  const header = Buffer.alloc(64)
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return
  }
  try {
    const whole = readSync(file, header, 0, 64, 0) === 64
    if (whole && header.toString('latin1', 0, MAGIC.length) === MAGIC)
      refuseFuture(header.readUInt32BE(60))
  } finally {
    closeSync(file)
  }
}

function refuseFuture(found: number): void {
  if (found > KNOWN_VERSION) throw new Fault('ledger.from-future', { found, known: KNOWN_VERSION })
}
