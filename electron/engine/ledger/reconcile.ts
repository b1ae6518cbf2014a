import { Fault } from '../../../shared/fault'
import { entriesAfter, type Head, type Sealed } from './journal'
import type { Roll } from './roll'
import type { Sql } from './sql'

const diverged = (why: string): Fault => new Fault('ledger.diverged', { why })

/**
 * Compares where database and till roll end, after whatever ended the last run.
 * @param acknowledged the last entry a caller was told is safe, in this process
 * @returns the entry a crash kept from the roll, to be written again: none or one
 * @throws Fault `ledger.diverged` for anything no crash can have done
 */
export function compareHeads(sql: Sql, roll: Roll, acknowledged: Head): readonly Sealed[] {
  const { head, end, torn } = roll.tail()
  if (head === 'unreadable') throw diverged('roll unreadable')
  const seq = head?.seq ?? 0
  if (acknowledged.seq > 0) demandSame(sql, acknowledged)
  if (head) demandSame(sql, head)
  // Two, to see that there is more than the one that a crash can have cut off.
  const missing = entriesAfter(sql, seq, 2)
  if (missing.length > 1) throw diverged(`roll ends at entry ${seq}`)
  // A torn line was never acknowledged, but its entry is in the database: that came first.
  if (torn > 0 && missing.length === 0) throw diverged(`roll goes on after entry ${seq}`)
  if (torn > 0) roll.cutTo(end)
  return missing
}

function demandSame(sql: Sql, head: Head): void {
  const row = sql.one('SELECT hash FROM journal WHERE seq = ?', head.seq)
  if (row?.hash !== head.hash) throw diverged(`entry ${head.seq}`)
}

/** @throws Fault `ledger.damaged` with SQLite's first complaint */
export const quickCheck = (sql: Sql): void => complain(sql, 'PRAGMA quick_check(1)')

/** Like `quickCheck`, and every index against its table. */
export const integrityCheck = (sql: Sql): void => complain(sql, 'PRAGMA integrity_check(1)')

function complain(sql: Sql, pragma: string): void {
  const said = Object.values(sql.one(pragma) ?? {})[0]
  if (said !== 'ok') throw new Fault('ledger.damaged', { why: String(said) })
}
