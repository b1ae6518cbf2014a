import { Receipt } from '../../../shared/settlement'
import { checked, damaged } from './change'
import type { Sql } from './sql'

/** The slips of an attempt, in the order they were begun. */
export function receiptsOf(sql: Sql, attemptId: string): Receipt[] {
  const prints = sql
    .all('SELECT print, kind, complete FROM slips WHERE attempt_id = ? ORDER BY print', attemptId)
    .map(({ print, kind, complete }) => {
      const lines = linesOf(sql, attemptId, Number(print))
      const slip = { kind, lines, complete: Number(complete) === 1 }
      return checked(Receipt, slip, damaged(`slip ${attemptId} ${print}`))
    })
  return standing(prints)
}

const linesOf = (sql: Sql, attemptId: string, print: number): string[] =>
  sql
    .all(
      'SELECT text FROM slip_lines WHERE attempt_id = ? AND print = ? ORDER BY line',
      attemptId,
      print,
    )
    .map(({ text }) => String(text))

/**
 * A terminal that is asked again prints its slip from the top: the new print takes the place of the incomplete
 * one, unless it broke off even earlier.
 */
function standing(prints: readonly Receipt[]): Receipt[] {
  const slips: Receipt[] = []
  for (const print of prints) {
    const partial = slips.findIndex(({ kind, complete }) => kind === print.kind && !complete)
    const known = slips[partial]?.lines.length ?? 0
    if (partial < 0) slips.push(print)
    else if (print.complete || print.lines.length >= known) slips[partial] = print
  }
  return slips
}
