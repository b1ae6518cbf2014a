import { lstatSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Fault, type FaultData } from '../../../shared/fault'
import type { Clock } from '../clock'
import { withoutClearCards } from './card-guard'
import { Change, checked } from './change'
import { syncFolder } from './folder-sync'
import {
  type EntryDraft,
  type Head,
  headOf,
  insertEntry,
  type JournalEntry,
  NO_ENTRY,
  type Sealed,
  seal,
} from './journal'
import type { JsonObject } from './json'
import { project } from './project'
import { compareHeads, quickCheck } from './reconcile'
import { Roll } from './roll'
import { migrate, refuseFutureFile } from './schema'
import { type Connector, closeQuietly, openSql, type Sql } from './sql'
import { diskFault } from './sql-fault'

/** The open files of one ledger. */
interface Files {
  readonly sql: Sql
  readonly roll: Roll
  /** Entries of the database that the roll lacks: at most the one a crash cut off. */
  missing: readonly Sealed[]
}

/**
 * The way in and out of the ledger's two files. A commit goes to the database first and to the till
 * roll second; only then is it acknowledged. So after a crash the roll may lack the last entry (it is
 * written again from the database) and never has one more. Everything else that differs is no crash:
 * it stops all writing until a person has compared the two.
 *
 * After a failed write or flush nothing is tried again on the same handles: what the system still
 * holds in memory may never reach the disk (wiki.postgresql.org/wiki/Fsync_Errors). Both files are
 * closed, and the next call opens and checks them like after a crash.
 */
export class Store {
  #files: Files | undefined
  #head: Head = NO_ENTRY
  #wal: bigint | undefined
  #readOnly: FaultData | null = null
  /** Where the last entry had held clear card numbers. */
  #maskedAt: readonly string[] = []
  /** Where the roll ended when it was last known to be whole; set by a failed write. */
  #rollEnd: number | undefined
  readonly #path: string

  constructor(
    private readonly dir: string,
    private readonly connect: Connector,
    private readonly clock: Clock,
  ) {
    this.#path = join(dir, 'ledger.db')
    makeFolder(dir)
  }

  get readOnlyBecause(): FaultData | null {
    return this.#readOnly
  }

  /** @throws Fault `ledger.from-future`, `ledger.disk`, `ledger.damaged` when not even reading is possible */
  open(): void {
    refuseFutureFile(this.#path)
    this.#files = this.#opened()
  }

  read<T>(work: (sql: Sql) => T): T {
    return this.#watched(() => work(this.#current().sql))
  }

  /** Both files as they are, for `verify`. */
  compare<T>(work: (sql: Sql, roll: Roll) => T): T {
    return this.#watched(() => {
      const files = this.#current()
      if (!this.#readOnly) this.#heal(files)
      return work(files.sql, files.roll)
    })
  }

  /**
   * One entry and what it changes: all or nothing, on disk when it returns. `make` runs inside the
   * transaction; when it returns undefined nothing is written.
   */
  commit(make: (sql: Sql) => EntryDraft | undefined): JournalEntry | undefined {
    const entry = this.#committed(make)
    if (entry && this.#maskedAt.length > 0)
      this.#committed(() => cardsMasked(entry, this.#maskedAt))
    return entry
  }

  #committed(make: (sql: Sql) => EntryDraft | undefined): JournalEntry | undefined {
    return this.#watched(() => {
      const files = this.#writable()
      const sealed = files.sql.transaction(() => this.#write(files.sql, make))
      if (!sealed) return undefined
      this.#demandOwnLog()
      files.roll.append(sealed)
      this.#head = sealed.entry
      return sealed.entry
    })
  }

  close(): void {
    const files = this.#files
    this.#files = undefined
    if (!files) return
    files.roll.close()
    // Everything acknowledged is on disk; a log that cannot be folded in now is read at the next open.
    closeQuietly(files.sql)
  }

  #write(sql: Sql, make: (sql: Sql) => EntryDraft | undefined): Sealed | undefined {
    const draft = make(sql)
    if (!draft) return undefined
    const bug = (at: string): Fault => new Fault('internal', { at: `change/${at}` })
    const change = checked(Change, draft.change, bug) as JsonObject
    const { masked, at } = withoutClearCards({ ...draft, change })
    this.#maskedAt = at
    const sealed = seal(masked, this.#head, new Date(this.clock.now()).toISOString())
    insertEntry(sql, sealed)
    project(sql, sealed.entry)
    return sealed
  }

  #current(): Files {
    this.#files ??= this.#opened()
    return this.#files
  }

  #writable(): Files {
    const files = this.#current()
    if (this.#readOnly) throw Fault.of(this.#readOnly)
    this.#heal(files)
    return files
  }

  #heal(files: Files): void {
    for (const entry of files.missing) files.roll.append(entry)
    files.missing = []
  }

  /** Opens both files and compares them. What a person must see makes the ledger read-only. */
  #opened(): Files {
    const unclean = this.#rollEnd !== undefined || sizeOf(`${this.#path}-wal`) > 0
    // The WebAssembly package's own lock: a folder that outlives a crash. We own the ledger, so it is stale.
    rmSync(`${this.#path}.lock`, { recursive: true, force: true })
    const sql = openSql(this.#path, this.connect)
    try {
      migrate(sql)
      const roll = Roll.open(join(this.dir, 'ledger.roll'))
      this.#syncFolder()
      return this.#examined({ sql, roll, missing: [] }, unclean)
    } catch (thrown) {
      closeQuietly(sql)
      throw thrown
    }
  }

  #syncFolder(): void {
    try {
      syncFolder(this.dir)
    } catch (thrown) {
      throw diskFault(thrown, this.#path)
    }
  }

  #examined(files: Files, unclean: boolean): Files {
    try {
      if (unclean) quickCheck(files.sql)
      if (this.#rollEnd !== undefined) files.roll.cutTo(this.#rollEnd)
      files.missing = compareHeads(files.sql, files.roll, this.#head)
      this.#head = headOf(files.sql)
      this.#rollEnd = undefined
      this.#wal = inodeOf(`${this.#path}-wal`)
    } catch (thrown) {
      const fault = Fault.from(thrown)
      if (fault.code === 'ledger.disk' || fault.code === 'internal') throw fault
      this.#readOnly = fault.toData()
    }
    return files
  }

  /** A foreign tool that opens and closes the database takes the log away; what follows would be lost. */
  #demandOwnLog(): void {
    const found = inodeOf(`${this.#path}-wal`)
    this.#wal ??= found
    if (found !== undefined && found === this.#wal) return
    this.#readOnly = { code: 'ledger.damaged', detail: { why: 'ledger.db-wal' } }
    throw Fault.of(this.#readOnly)
  }

  #watched<T>(work: () => T): T {
    try {
      return work()
    } catch (thrown) {
      const fault = Fault.from(thrown)
      if (fault.code === 'ledger.disk') this.#abandon()
      if (fault.code === 'ledger.damaged') this.#readOnly ??= fault.toData()
      throw fault
    }
  }

  #abandon(): void {
    const files = this.#files
    this.#files = undefined
    if (!files) return
    this.#rollEnd ??= files.roll.end
    closeQuietly(files.sql)
    files.roll.close()
  }
}

/** A clear number that came this far is worth a look at whoever should have masked it. */
const cardsMasked = (
  { seq, kind, terminalId }: JournalEntry,
  at: readonly string[],
): EntryDraft => ({
  attemptId: null,
  terminalId,
  kind: 'card-number-masked',
  body: { seq, in: kind, at },
  change: {},
})

const statOf = (path: string) => lstatSync(path, { bigint: true, throwIfNoEntry: false })
const inodeOf = (path: string): bigint | undefined => statOf(path)?.ino
const sizeOf = (path: string): bigint => statOf(path)?.size ?? 0n

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    throw diskFault(thrown, join(dir, '..'))
  }
}
