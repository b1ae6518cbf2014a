import { Fault } from '../../../shared/fault'
import { TerminalCard, type TerminalId } from '../../../shared/terminal'
import { checked, damaged } from './change'
import type { Sql, SqlRow } from './sql'

/** Reading the shop's terminals, in the order they were added. */
export const allTerminals = (sql: Sql): TerminalCard[] =>
  sql.all('SELECT id, card FROM terminals ORDER BY rowid').map(cardOf)

/** @throws Fault `terminal.unknown` */
export function terminalById(sql: Sql, id: TerminalId): TerminalCard {
  const row = sql.one('SELECT id, card FROM terminals WHERE id = ?', id)
  if (!row) throw new Fault('terminal.unknown', { id })
  return cardOf(row)
}

function cardOf(row: SqlRow): TerminalCard {
  const fault = damaged(`terminal ${row.id}`)
  try {
    return checked(TerminalCard, JSON.parse(String(row.card)), fault)
  } catch {
    throw fault('')
  }
}
