import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node'
import type { MessageKey } from '../../../shared/i18n/catalogue'
import type { Text } from '../../../shared/i18n/translate'
import { widthOf, words } from './cells'
import { monthTotals } from './month-totals'
import type { SettlementList } from './settlement-list'
import { type Columns, DIFFERENCES, SCHEMES, SETTLEMENTS, SLIPS, TOTALS } from './sheets'

/** A sheet holds 1,048,576 rows; what is longer goes on in the next one. */
const ROWS = 1_000_000
const FONT = { fontFamily: 'Arial', fontSize: 10 } as const
const HEAD = { fontWeight: 'bold', backgroundColor: '#e8e4d8', height: 17 } as const
const MARK = {
  fontWeight: 'bold',
  textColor: '#ffffff',
  backgroundColor: '#4a3b7a',
  height: 17,
} as const

type Part = Sheet<Buffer>

/** The settlements and what an accountant books by them, as an Excel workbook (.xlsx). */
export async function workbookOf(list: SettlementList, text: Text): Promise<Uint8Array> {
  const { entries } = list
  const sheet = <R>(name: MessageKey, columns: Columns<R>, rows: readonly R[]) =>
    partsOf({ name: text.t(name), columns, rows, text, isPractice: list.isPractice })
  return writeXlsxFile(
    [
      ...sheet('export.sheet.settlements', SETTLEMENTS, entries),
      ...sheet('export.sheet.totals', TOTALS, monthTotals(entries)),
      ...sheet(
        'export.sheet.schemes',
        SCHEMES,
        entries.flatMap(entry => {
          const { schemes = [], totals } = entry.attempt.report ?? {}
          return schemes.map(each => ({ entry, ...each, currency: totals?.currency ?? '' }))
        }),
      ),
      ...sheet(
        'export.sheet.differences',
        DIFFERENCES,
        entries.flatMap(entry => {
          const { items = [], theirs } = entry.attempt.tieOut ?? {}
          return items.map(each => ({ entry, ...each, currency: theirs?.currency ?? '' }))
        }),
      ),
      ...sheet(
        'export.sheet.slips',
        SLIPS,
        entries.flatMap(entry =>
          entry.receipts.flatMap(({ lines, ...slip }) =>
            lines.map(line => ({ entry, ...slip, line })),
          ),
        ),
      ),
    ],
    FONT,
  ).toBuffer()
}

interface Wanted<R> {
  readonly name: string
  readonly columns: Columns<R>
  readonly rows: readonly R[]
  readonly text: Text
  readonly isPractice: boolean
}

function partsOf<R>({ name, columns, rows, text, isPractice }: Wanted<R>): Part[] {
  const cells = rows.map(row => columns.map(({ cell }) => cell(row, text)))
  const heads = columns.map(({ head }, index) => ({
    ...words(text.t(head)),
    ...HEAD,
    ...(cells.some(row => row[index]?.type === Number) && ({ align: 'right' } as const)),
  }))
  // Nothing stands beside the mark, so that it may run over a narrow column.
  const mark = columns.map((_, index) => ({
    ...(index === 0 && words(text.t('training.mark'))),
    ...MARK,
  }))
  const above: Row[] = isPractice ? [mark, heads] : [heads]
  const parts = Math.max(1, Math.ceil(rows.length / ROWS))
  return Array.from({ length: parts }, (_, part) => ({
    sheet: part === 0 ? name : `${name} ${part + 1}`,
    data: [...above, ...cells.slice(part * ROWS, (part + 1) * ROWS)],
    stickyRowsCount: above.length,
    columns: heads.map((head, index) => ({
      width: widthOf([head, ...cells.map(row => row[index] ?? null)]),
    })),
    orientation: 'landscape',
  }))
}
