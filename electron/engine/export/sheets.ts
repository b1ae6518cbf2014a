import type { MessageKey } from '../../../shared/i18n/catalogue'
import type { Text } from '../../../shared/i18n/translate'
import type { DifferenceItem, Outcome, Receipt, SchemeTotal } from '../../../shared/settlement'
import { type Cell, moment, money, whole, words } from './cells'
import type { MonthTotal } from './month-totals'
import { closedOf, type Entry } from './settlement-list'

interface Column<Row> {
  readonly head: MessageKey
  readonly cell: (row: Row, text: Text) => Cell
}
export type Columns<Row> = readonly Column<Row>[]

/** Which settlement a row of a further sheet belongs to. */
interface Belonging {
  readonly entry: Entry
}
const WHICH: Columns<Entry> = [
  { head: 'export.started', cell: ({ attempt }) => moment(attempt.startedAt) },
  { head: 'export.terminal', cell: ({ terminalName }) => words(terminalName) },
  { head: 'export.batch', cell: ({ attempt }) => words(attempt.batchNo) },
]
const which = (): Columns<Belonging> =>
  WHICH.map(({ head, cell }) => ({ head, cell: ({ entry }, text) => cell(entry, text) }))

export const outcomeWords = (outcome: Outcome | null, { t }: Text): string =>
  outcome ? t(`outcome.${outcome}`) : t('history.open')

export const SETTLEMENTS: Columns<Entry> = [
  ...WHICH,
  {
    head: 'export.outcome',
    cell: ({ attempt }, text) => words(outcomeWords(attempt.outcome, text)),
  },
  { head: 'export.outcome-code', cell: ({ attempt }) => words(attempt.outcome) },
  { head: 'differ.count', cell: ({ attempt }) => whole(closedOf(attempt)?.count) },
  { head: 'differ.amount', cell: ({ attempt }) => closedMoney(attempt) },
  { head: 'export.currency', cell: ({ attempt }) => words(closedOf(attempt)?.currency) },
  { head: 'differ.difference', cell: ({ attempt }) => differenceMoney(attempt) },
  {
    head: 'export.difference-count',
    cell: ({ attempt }) => whole(attempt.tieOut?.differenceCount),
  },
  {
    head: 'export.stopped-at',
    cell: ({ attempt: { stoppedAt } }, { t }) => words(stoppedAt && t(`stage.${stoppedAt}`)),
  },
  { head: 'export.ended', cell: ({ attempt }) => moment(attempt.endedAt) },
  { head: 'export.closes', cell: ({ attempt }) => whole(attempt.closesSent) },
  { head: 'export.tid', cell: ({ attempt }) => words(attempt.tid) },
  { head: 'slip.attempt', cell: ({ attempt }) => words(attempt.id) },
  { head: 'export.fault-code', cell: ({ attempt }) => words(attempt.fault?.code) },
  // Whole sentences: last, where they may run on.
  {
    head: 'export.fault',
    cell: ({ attempt: { fault } }, text) => words(fault && text.fault(fault)),
  },
]

function closedMoney(attempt: Entry['attempt']): Cell {
  const closed = closedOf(attempt)
  return closed && money(closed.amountMinor, closed.currency)
}

const differenceMoney = ({ tieOut }: Entry['attempt']): Cell =>
  tieOut && money(tieOut.differenceMinor, tieOut.theirs.currency)

export const TOTALS: Columns<MonthTotal> = [
  { head: 'export.month', cell: ({ month }) => words(month) },
  { head: 'export.outcome', cell: ({ outcome }, text) => words(outcomeWords(outcome, text)) },
  { head: 'export.outcome-code', cell: ({ outcome }) => words(outcome) },
  { head: 'export.settlements', cell: ({ settlements }) => whole(settlements) },
  { head: 'differ.count', cell: ({ count }) => whole(count) },
  {
    head: 'differ.amount',
    cell: ({ amountMinor, currency }) => money(amountMinor, currency ?? ''),
  },
  { head: 'export.currency', cell: ({ currency }) => words(currency) },
]

export const SCHEMES: Columns<Belonging & SchemeTotal & { readonly currency: string }> = [
  ...which(),
  { head: 'export.scheme', cell: ({ scheme }) => words(scheme) },
  { head: 'differ.count', cell: ({ count }) => whole(count) },
  { head: 'differ.amount', cell: ({ amountMinor, currency }) => money(amountMinor, currency) },
  { head: 'export.currency', cell: ({ currency }) => words(currency) },
]

export const DIFFERENCES: Columns<Belonging & DifferenceItem & { readonly currency: string }> = [
  ...which(),
  { head: 'differ.items', cell: ({ kind }, { t }) => words(t(`differ.${kind}`)) },
  { head: 'export.receipt', cell: ({ reference }) => words(reference) },
  { head: 'differ.amount', cell: ({ amountMinor, currency }) => money(amountMinor, currency) },
  { head: 'export.currency', cell: ({ currency }) => words(currency) },
]

const TYPED = { fontFamily: 'Consolas' } as const

/** As the terminal worded it, line by line: a slip can be longer than what one cell holds. */
export const SLIPS: Columns<Belonging & Omit<Receipt, 'lines'> & { readonly line: string }> = [
  ...which(),
  { head: 'slip.title', cell: ({ kind }, { t }) => words(t(`slip.${kind}`)) },
  {
    head: 'export.slip-state',
    cell: ({ complete }, { t }) => words(complete ? null : t('slip.incomplete')),
  },
  {
    head: 'export.slip-line',
    cell: ({ line }) => {
      const typed = words(line)
      return typed && { ...typed, ...TYPED }
    },
  },
]
