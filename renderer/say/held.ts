import type { TerminalView } from '../../shared/contract'
import type { ClosingReport } from '../../shared/settlement'

/** Totals as a terminal may give them: some say an amount and no count. */
export interface Held {
  readonly count: number | null
  readonly amountMinor: number
  readonly currency: string
}

/** What the open batch holds; null where it holds nothing or the terminal does not tell. */
export function heldOf({ openBatch }: TerminalView): Held | null {
  if (!openBatch) return null
  const { count, amountMinor, currency } = openBatch.totals
  if (count === 0 && amountMinor === 0) return null
  return { count: count === 0 ? null : count, amountMinor, currency }
}

/** What a closed batch held, by the terminal's own report. */
export function closedOf(report: ClosingReport | null | undefined): Held | null {
  if (!report) return null
  const { count, amountMinor, currency } = report.totals
  return { count: report.countUnknown ? null : count, amountMinor, currency }
}
