import { Fault } from '../../../shared/fault'
import { entriesAfter, follows, type Head, lineOf, NO_ENTRY } from './journal'
import { project } from './project'
import { integrityCheck } from './reconcile'
import type { Roll } from './roll'
import { migrate } from './schema'
import { type Connector, openScratch, type Sql, type SqlRow } from './sql'

const PAGE = 1_000
/** Everything that is folded from the journal. */
const TABLES = [
  ...(['meta', 'terminals', 'attempts', 'slips', 'slip_lines'] as const),
  ...(['batches', 'transactions'] as const),
] as const

/**
 * Reads the whole ledger: SQLite's own check, the hash chain, the till roll line by line, and every
 * table against a second one rebuilt from the journal.
 * @returns how many entries were read
 * @throws Fault `ledger.damaged` or `ledger.diverged` at the first thing that is wrong
 */
export function verifyAll(sql: Sql, roll: Roll, connect: Connector): number {
  integrityCheck(sql)
  const scratch = openScratch(connect)
  try {
    scratch.exec('PRAGMA foreign_keys = OFF')
    migrate(scratch)
    const entries = scratch.transaction(() => walk(sql, roll, scratch))
    for (const table of TABLES) compareTable(table, sql, scratch)
    return entries
  } finally {
    scratch.close()
  }
}

function walk(sql: Sql, roll: Roll, scratch: Sql): number {
  const lines = roll.lines()
  let head: Head = NO_ENTRY
  for (let page = entriesAfter(sql, 0, PAGE); page.length > 0; ) {
    for (const sealed of page) {
      const { entry } = sealed
      if (!follows(sealed, head))
        throw new Fault('ledger.damaged', { why: `entry ${head.seq + 1}` })
      if (lines.next().value !== lineOf(sealed))
        throw new Fault('ledger.diverged', { why: `entry ${entry.seq}` })
      project(scratch, entry)
      head = entry
    }
    page = entriesAfter(sql, head.seq, PAGE)
  }
  if (!lines.next().done)
    throw new Fault('ledger.diverged', { why: `roll goes on after entry ${head.seq}` })
  return head.seq
}

function compareTable(table: (typeof TABLES)[number], sql: Sql, scratch: Sql): void {
  const page = (from: Sql, offset: number): SqlRow[] =>
    from.all(`SELECT * FROM ${table} ORDER BY rowid LIMIT ? OFFSET ?`, PAGE, offset)
  for (let offset = 0; ; offset += PAGE) {
    const [kept, rebuilt] = [page(sql, offset), page(scratch, offset)]
    if (JSON.stringify(kept) !== JSON.stringify(rebuilt))
      throw new Fault('ledger.damaged', { why: `table ${table}` })
    if (kept.length < PAGE) return
  }
}
