import { stringify } from 'csv-stringify/sync'
import type { Text } from '../../../shared/i18n/translate'
import type { Attempt } from '../../../shared/settlement'
import { closedOf, type SettlementList } from './settlement-list'

type Value = string | number | null | undefined

/** Columns of the table, by the names that `history --json` has for them; amounts in the minor unit. */
const COLUMNS: Readonly<Record<string, (attempt: Attempt) => Value>> = {
  id: ({ id }) => id,
  terminalId: ({ terminalId }) => terminalId,
  startedAt: ({ startedAt }) => startedAt,
  endedAt: ({ endedAt }) => endedAt,
  outcome: ({ outcome }) => outcome,
  stoppedAt: ({ stoppedAt }) => stoppedAt,
  batchNo: ({ batchNo }) => batchNo,
  count: attempt => closedOf(attempt)?.count,
  amountMinor: attempt => closedOf(attempt)?.amountMinor,
  currency: attempt => closedOf(attempt)?.currency,
  differenceMinor: ({ tieOut }) => tieOut?.differenceMinor,
  closesSent: ({ closesSent }) => closesSent,
  fault: ({ fault }) => fault?.code,
}

/** One settlement a row, every column in each. */
export const csvRows = ({ entries }: SettlementList): readonly Readonly<Record<string, Value>>[] =>
  entries.map(({ attempt }) =>
    Object.fromEntries(Object.entries(COLUMNS).map(([name, of]) => [name, of(attempt) ?? null])),
  )

/** UTF-8 with a mark, because Excel reads Chinese wrongly without; what a person wrote is shown and not calculated. */
const FORM = {
  bom: true,
  header: true,
  record_delimiter: 'windows',
  escape_formulas: true,
} as const

/** For programs: codes and minor units. Of practice, the mark stands in each row. */
export function csvOf(list: SettlementList, { t }: Text): string {
  const mark = list.isPractice ? { mark: t('training.mark') } : {}
  const rows = csvRows(list).map(row => ({ ...row, ...mark }))
  return stringify(rows, { ...FORM, columns: [...Object.keys(COLUMNS), ...Object.keys(mark)] })
}
