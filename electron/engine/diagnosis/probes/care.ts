import { CARE } from '../knowledge/care'
import type { Measure } from '../scene'

const DAY_MS = 24 * 3_600_000
/** How often a habit is due, days; what an event calls for is never overdue. */
const DUE_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, quarter: 92 }
/** Overdue by whole rounds, not by a holiday. */
const ROUNDS = 3

/** What the prevention page has on record as done: notes of kind `care-done`, `{care}`. A shop without any tells nothing. */
export const care: Measure = async ({ ledger, clock }) => {
  const done = new Map<string, number>()
  for (const { at, body } of ledger.notes({ kind: 'care-done' }))
    done.set(String(body.care), Date.parse(at))
  if (done.size === 0) return []
  const overdue = [...done].filter(([id, at]) => {
    const days = DUE_DAYS[CARE[id]?.every ?? 'event']
    return days !== undefined && clock.now() - at > days * ROUNDS * DAY_MS
  })
  const result = overdue.length > 0 ? 'neglected' : 'kept'
  return [{ fact: 'care.state', result, measured: { count: overdue.length } }]
}
