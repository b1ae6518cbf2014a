import type { Totals } from '../../../shared/money'
import type { Attempt, Receipt } from '../../../shared/settlement'
import type { Ledger } from '../ledger/ledger'

/** One settlement with what belongs to it. */
export interface Entry {
  readonly attempt: Attempt
  readonly terminalName: string
  readonly receipts: readonly Receipt[]
}

/** What is taken along of a ledger, oldest first. */
export interface SettlementList {
  readonly entries: readonly Entry[]
  /** Of the demo or of a simulated terminal: no money is behind it, and every file says so. */
  readonly isPractice: boolean
}

/** UTC, ISO 8601, as a settlement's start is written; `to` is the first moment that is left out. */
export interface Span {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export function settlementList(
  ledger: Pick<Ledger, 'attempts' | 'receipts' | 'terminals'>,
  { from = '', to = '\uffff' }: Span = {},
  mode: 'demo' | 'shop' = 'shop',
): SettlementList {
  const cards = ledger.terminals()
  const names = new Map(cards.map(({ id, name }) => [id, name]))
  const entries = ledger
    .attempts({ limit: Number.MAX_SAFE_INTEGER })
    .filter(({ startedAt }) => from <= startedAt && startedAt < to)
    .reverse()
    .map(attempt => ({
      attempt,
      terminalName: names.get(attempt.terminalId) ?? attempt.terminalId,
      receipts: ledger.receipts(attempt.id),
    }))
  // Demo and shop never share a ledger, so that one simulated terminal speaks for the whole of it.
  const isSimulated = cards.some(({ address }) => address.startsWith('sim:'))
  return { entries, isPractice: mode === 'demo' || isSimulated }
}

/** What the terminal closed; the count is null where it gave an amount only. */
export const closedOf = ({
  report,
}: Attempt): (Omit<Totals, 'count'> & { readonly count: number | null }) | null =>
  report && { ...report.totals, count: report.countUnknown ? null : report.totals.count }
