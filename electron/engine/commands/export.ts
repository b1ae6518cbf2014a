import { extname } from 'node:path'
import { Fault } from '../../../shared/fault'
import { HistoryForm } from '../../../shared/history-file'
import { systemClock } from '../clock'
import { csvOf, csvRows } from '../export/csv'
import { listPage } from '../export/list-page'
import { type SettlementList, type Span, settlementList } from '../export/settlement-list'
import { workbookOf } from '../export/workbook'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'
import type { Printer } from './printer'
import { withLedger } from './with-ledger'
import { writeWhole } from './write-whole'

export interface ExportOptions {
  readonly data?: string
  /** A file whose ending says what is written; without it the CSV goes to standard output. */
  readonly out?: string
  /** First and last day, `YYYY-MM-DD` in the machine's time zone, both included. */
  readonly from?: string
  readonly to?: string
}

/** `desk export`: the settlements of this ledger as a table, oldest first. @throws Fault `file.*`, `input.invalid` */
export async function exportTable(
  { data, out, from, to }: ExportOptions,
  io: Io,
  print: Printer,
): Promise<number> {
  const form = out === undefined ? undefined : formOf(out)
  const span: Span = { from: dayStart('--from', from), to: dayStart('--to', to, 1) }
  if (from !== undefined && to !== undefined && from > to)
    throw new Fault('input.invalid', { at: `--from ${from} --to ${to}` })
  const list = await withLedger(data, ledger => settlementList(ledger, span))
  if (out !== undefined && form) writeWhole(out, await WRITERS[form](list, io, print))
  if (io.json)
    printJson(io, { file: out ?? null, isPractice: list.isPractice, rows: csvRows(list) })
  else io.out(out === undefined ? csvOf(list, io.text).trimEnd() : out)
  return EXIT.ok
}

type Writer = (list: SettlementList, io: Io, print: Printer) => Promise<Uint8Array | string>

const WRITERS: Readonly<Record<HistoryForm, Writer>> = {
  csv: async (list, { text }) => csvOf(list, text),
  xlsx: (list, { text }) => workbookOf(list, text),
  pdf: (list, { text }, print) =>
    print(listPage(list, text, new Date(systemClock().now()).toISOString())),
}

function formOf(out: string): HistoryForm {
  const form = HistoryForm.safeParse(extname(out).slice(1).toLowerCase())
  const allowed = HistoryForm.options.map(each => `.${each}`).join(' ')
  if (!form.success) throw new Fault('file.form', { path: out, allowed })
  return form.data
}

/** The first moment of a day here, or of one some days later, in UTC as the ledger has it. */
function dayStart(option: string, day: string | undefined, later = 0): string | undefined {
  if (day === undefined) return undefined
  const [, year, month, date] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []).map(Number)
  const asked = new Date(year ?? 0, (month ?? 0) - 1, date)
  if (!date || asked.getDate() !== date || asked.getMonth() + 1 !== month)
    throw new Fault('input.invalid', { at: `${option} ${day} (YYYY-MM-DD)` })
  asked.setDate(date + later)
  return asked.toISOString()
}
