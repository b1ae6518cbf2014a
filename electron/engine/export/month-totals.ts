import { Outcome } from '../../../shared/settlement'
import { closedOf, type Entry } from './settlement-list'

/** Settlements of one month that ended alike, in one currency. */
export interface MonthTotal {
  /** `YYYY-MM`, in the machine's own time zone, as every time on paper. */
  readonly month: string
  /** null: not ended yet. */
  readonly outcome: Outcome | null
  /** null: the terminal told no amount. */
  readonly currency: string | null
  readonly settlements: number
  /** null: one of them has no count. */
  readonly count: number | null
  readonly amountMinor: number | null
}

/** By outcome, because money that is not confirmed must never be added to money that is. */
export function monthTotals(entries: readonly Entry[]): readonly MonthTotal[] {
  const totals = new Map<string, MonthTotal>()
  for (const { attempt } of entries) {
    const closed = closedOf(attempt)
    const month = monthOf(attempt.startedAt)
    const [outcome, currency] = [attempt.outcome, closed?.currency ?? null]
    const key = [month, outcome, currency].join()
    const before = totals.get(key) ?? { ...NOTHING, month, outcome, currency }
    totals.set(key, {
      ...before,
      settlements: before.settlements + 1,
      count: sum(before.count, closed?.count ?? null),
      amountMinor: closed ? sum(before.amountMinor, closed.amountMinor) : null,
    })
  }
  return [...totals.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

/** Month by month, what ended well first, what has not ended last. */
function placeOf({ month, outcome, currency }: MonthTotal): string {
  const place = outcome ? Outcome.options.indexOf(outcome) : Outcome.options.length
  return [month, place, currency ?? ''].join()
}

const NOTHING = { settlements: 0, count: 0, amountMinor: 0 } as const

const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)

function monthOf(at: string): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`
}
