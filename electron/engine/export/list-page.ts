import type { Text } from '../../../shared/i18n/translate'
import { escaped } from '../markup'
import { type MonthTotal, monthTotals } from './month-totals'
import { closedOf, type Entry, type SettlementList } from './settlement-list'
import { outcomeWords } from './sheets'

const STYLE = `@page{size:A4;margin:14mm 12mm}
*{box-sizing:border-box}
body{font:9.5pt/1.4 "Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:#111;margin:0}
header{display:flex;justify-content:space-between;align-items:baseline;border-bottom:1pt solid #111;margin-bottom:4pt}header p{margin:0}
h1{font-size:15pt;margin:0}h2{font-size:11pt;margin:14pt 0 3pt;break-after:avoid}p{margin:0 0 6pt}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:600;color:#444;border-bottom:.8pt solid #111}
td{border-top:.4pt solid #bbb}th,td{padding:2pt 8pt 2pt 0;vertical-align:top}
tr{break-inside:avoid}.n{text-align:right;white-space:nowrap}.w{white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
.mark{margin:0 0 6pt;padding:2pt 8pt;background:#4a3b7a;color:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.veil{position:fixed;inset:0;display:grid;place-items:center;font-size:70pt;font-weight:700;color:#4a3b7a;opacity:.1;transform:rotate(-28deg)}`

interface Column<Row> {
  readonly head: string
  /** n: numbers, to the right · w: never broken over two lines. */
  readonly as?: 'n' | 'w'
  readonly of: (row: Row) => string
}

/** The settlements as a printable page that needs nothing around it: no network, no font, no script. */
export function listPage(
  { entries, isPractice }: SettlementList,
  text: Text,
  madeAt: string,
): string {
  const { t } = text
  const mark = t('training.mark')
  return [
    `<!doctype html><html lang="${text.locale}"><head><meta charset="utf-8"><title>${t('export.title')}</title><style>${STYLE}</style></head><body>`,
    ...(isPractice
      ? [`<div class="veil" aria-hidden="true">${mark}</div><p class="mark">${mark}</p>`]
      : []),
    `<header><h1>${t('export.title')}</h1><p>${t('export.made', { at: text.dateTime(madeAt) })}</p></header>`,
    `<p>${spanOf(entries, text)}</p>`,
    ...(entries.length === 0
      ? [`<p>${t('history.none')}</p>`]
      : [
          tableOf(entries, settlementColumns(text)),
          `<h2>${t('export.sheet.totals')}</h2>`,
          tableOf(monthTotals(entries), totalColumns(text)),
        ]),
    '</body></html>',
  ].join('\n')
}

function spanOf(entries: readonly Entry[], { t, dateTime }: Text): string {
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return ''
  return t('export.span', {
    count: entries.length,
    from: dateTime(first.attempt.startedAt),
    to: dateTime(last.attempt.startedAt),
  })
}

const settlementColumns = (text: Text): readonly Column<Entry>[] => [
  {
    head: text.t('export.started'),
    as: 'w',
    of: ({ attempt }) => text.dateTime(attempt.startedAt),
  },
  { head: text.t('export.terminal'), of: ({ terminalName }) => terminalName },
  { head: text.t('export.batch'), as: 'w', of: ({ attempt }) => attempt.batchNo ?? '—' },
  { head: text.t('export.outcome'), of: ({ attempt }) => outcomeWords(attempt.outcome, text) },
  {
    head: text.t('differ.count'),
    as: 'n',
    of: ({ attempt }) => counted(closedOf(attempt)?.count, text),
  },
  { head: text.t('differ.amount'), as: 'n', of: ({ attempt }) => amountOf(attempt, text) },
  { head: text.t('differ.difference'), as: 'n', of: ({ attempt }) => differenceOf(attempt, text) },
]

const totalColumns = (text: Text): readonly Column<MonthTotal>[] => [
  { head: text.t('export.month'), as: 'w', of: ({ month }) => month },
  { head: text.t('export.outcome'), of: ({ outcome }) => outcomeWords(outcome, text) },
  {
    head: text.t('export.settlements'),
    as: 'n',
    of: ({ settlements }) => text.number(settlements),
  },
  { head: text.t('differ.count'), as: 'n', of: ({ count }) => counted(count, text) },
  {
    head: text.t('differ.amount'),
    as: 'n',
    of: ({ amountMinor, currency }) =>
      amountMinor === null || currency === null ? '—' : text.money(amountMinor, currency),
  },
]

const counted = (count: number | null | undefined, { number }: Text): string =>
  count === null || count === undefined ? '—' : number(count)

function amountOf(attempt: Entry['attempt'], { money }: Text): string {
  const closed = closedOf(attempt)
  return closed ? money(closed.amountMinor, closed.currency) : '—'
}

function differenceOf({ tieOut }: Entry['attempt'], { money }: Text): string {
  if (!tieOut || tieOut.differenceMinor === null) return '—'
  return money(tieOut.differenceMinor, tieOut.theirs.currency)
}

function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const line = (name: 'th' | 'td', of: (column: Column<Row>) => string) =>
    `<tr>${columns.map(column => `<${name}${column.as ? ` class="${column.as}"` : ''}>${escaped(of(column))}</${name}>`).join('')}</tr>`
  const body = rows.map(row => line('td', ({ of }) => of(row)))
  return `<table><thead>${line('th', ({ head }) => head)}</thead><tbody>${body.join('\n')}</tbody></table>`
}
