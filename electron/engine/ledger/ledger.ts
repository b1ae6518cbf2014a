import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { Fault, type FaultData } from '../../../shared/fault'
import type { Totals } from '../../../shared/money'
import type { Attempt, Receipt, SlipPart, Transaction } from '../../../shared/settlement'
import type { TerminalCard, TerminalId } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { BatchRecord } from './batch-record'
import { loadDriver } from './driver-choice'
import { headOf, type JournalEntry, type NoteQuery } from './journal'
import type { JsonObject } from './json'
import { own } from './owner'
import type { Owner } from './owner-server'
import { reads } from './reads'
import type { Connector, DriverName, Sql } from './sql'
import { Store } from './store'
import { verifyAll } from './verify'
import { firstEntry, writes } from './writes'

export type { BatchRecord } from './batch-record'
export type { JournalEntry } from './journal'
export type { JsonObject } from './json'

/**
 * The durable truth about terminals, attempts, slips and till rows. One method, one transaction: a
 * crash falls between them, never inside. What a method has returned survives power loss.
 *
 * Every method may throw Fault `ledger.disk` (full, failing or missing disk; `why` names the free
 * space). Whether that one write reached the disk is then unknown: read before trying again. The
 * next call reopens and checks the file first, so nothing need be restarted once there is room.
 */
export interface Ledger {
  readonly dir: string
  /** Set when file and till roll differ or the file is damaged: reads go on, every write throws this. */
  readonly readOnlyBecause: FaultData | null

  saveTerminal(card: TerminalCard): void
  /** Takes the card away; what happened at the terminal stays. @throws Fault `terminal.unknown` */
  removeTerminal(id: TerminalId): void
  terminals(): TerminalCard[]
  /** @throws Fault `terminal.unknown` */
  terminal(id: TerminalId): TerminalCard

  /**
   * The intent, on disk before a byte leaves (journal kind `attempt-opened`).
   * @throws Fault `settlement.running` when another attempt of this terminal has not ended.
   */
  openAttempt(attempt: Attempt): void
  /**
   * One transaction: patches the attempt, appends the journal entry, keeps slip and batch.
   * A slip comes whole, or in parts one after the other. One that begins anew takes the place of the
   * incomplete slip of the same kind of this attempt, unless it is itself incomplete and shorter; after
   * a complete one it is a further slip. A batch replaces the attempt's earlier batch record.
   * @throws Fault `ledger.not-found` when there is no such attempt, `internal` for a part that follows nothing.
   */
  record(
    attemptId: string,
    entry: { readonly kind: string; readonly body?: JsonObject },
    change?: {
      readonly patch?: Partial<Attempt>
      readonly receipt?: SlipPart
      readonly batch?: BatchRecord
    },
  ): Attempt
  /** A decision outside an attempt. */
  note(entry: {
    readonly kind: string
    readonly terminalId?: TerminalId
    readonly body?: JsonObject
  }): void
  /** @throws Fault `ledger.not-found` */
  attempt(id: string): Attempt
  /** The attempt of this terminal that has no end yet; there is at most one. */
  unfinishedAttempt(terminalId: TerminalId): Attempt | undefined
  /** Newest started, by order of writing: wall clocks jump. */
  lastAttempt(terminalId: TerminalId): Attempt | undefined
  /** Newest first; `before` is the id of the last attempt of the page above. */
  attempts(query: {
    readonly limit: number
    readonly before?: string | null
    readonly terminalId?: TerminalId
  }): Attempt[]
  /** In the order they were begun. */
  receipts(attemptId: string): Receipt[]
  /** Newest first. */
  batches(terminalId: TerminalId): BatchRecord[]
  /** Oldest first; with `limit` the newest so many. */
  journal(query?: { readonly attemptId?: string; readonly limit?: number }): JournalEntry[]
  /** Decisions outside attempts, oldest first; with `limit` the newest so many. */
  notes(query?: NoteQuery): JournalEntry[]

  /** Keeps what a PIN was hashed to, outside the journal, and notes that it was done. One transaction. */
  keepPinHash(
    personId: string,
    hash: string,
    entry: { readonly kind: string; readonly body?: JsonObject },
  ): void
  pinHash(personId: string): string | undefined

  /**
   * Adds rows that are not there yet and says how many. The same row is the same terminal, source,
   * batch number (or instant, while it has none), reference and kind.
   * @throws Fault `input.invalid` when such a row is there with another amount or currency; then none is added.
   */
  addTransactions(rows: readonly Transaction[]): number
  /** Oldest first. `batchNo` null: rows no closed batch has claimed yet; undefined: all. */
  transactions(query: {
    readonly terminalId: TerminalId
    readonly batchNo?: string | null
    readonly source?: 'till' | 'terminal'
  }): Transaction[]
  /** What the till says this batch holds (null: what is open now); null when the till told us nothing. */
  tillTotals(terminalId: TerminalId, batchNo: string | null): Totals | null

  /** Reads everything: SQLite's own check, the whole chain, the till roll, and every table against the journal. */
  verify(): { readonly ok: boolean; readonly entries: number; readonly fault: FaultData | null }
  /** Writes a compact copy. @throws Fault `input.invalid` when there is something at `path` already */
  backup(path: string): void
  close(): void
}

/**
 * Opens the shop's ledger in `dir` (made if missing) and becomes its only writer until `close`.
 * @throws Fault `ledger.in-use` while another process has it, `ledger.from-future` when a newer
 * version wrote it (nothing is changed), `ledger.disk` or `ledger.damaged` when it cannot be opened.
 */
export async function openLedger(options: {
  readonly dir: string
  readonly clock: Clock
  /** Left out: `node:sqlite` where the runtime has a sound one, WebAssembly elsewhere. */
  readonly driver?: DriverName
}): Promise<Ledger> {
  const { dir, clock } = options
  const connect = await loadDriver(options.driver)
  const store = new Store(dir, connect, clock)
  const owner = await own(dir)
  try {
    store.open()
    begin(store)
    return assembled(dir, store, owner, connect)
  } catch (thrown) {
    store.close()
    await owner.release()
    throw thrown
  }
}

function begin(store: Store): void {
  if (store.readOnlyBecause || store.read(headOf).seq > 0) return
  store.commit(() => firstEntry(randomUUID()))
}

function assembled(dir: string, store: Store, owner: Owner, connect: Connector): Ledger {
  return {
    dir,
    get readOnlyBecause() {
      return store.readOnlyBecause
    },
    ...reads(store),
    ...writes(store),
    verify: () => verified(store, connect),
    backup: path => store.read(sql => backUp(sql, path)),
    close: () => {
      store.close()
      void owner.release()
    },
  }
}

function verified(store: Store, connect: Connector): ReturnType<Ledger['verify']> {
  const entries = store.read(headOf).seq
  if (store.readOnlyBecause) return { ok: false, entries, fault: store.readOnlyBecause }
  try {
    store.compare((sql, roll) => verifyAll(sql, roll, connect))
    return { ok: true, entries, fault: null }
  } catch (thrown) {
    return { ok: false, entries, fault: Fault.from(thrown).toData() }
  }
}

/** SQLite does not flush what VACUUM INTO writes: a backup that a power cut empties is none. */
function backUp(sql: Sql, path: string): void {
  if (existsSync(path)) throw new Fault('input.invalid', { at: path })
  sql.run('VACUUM INTO ?', path)
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
