import { writeFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import { Fault } from '../../../shared/fault'
import type { Attempt } from '../../../shared/settlement'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'
import { withLedger } from './with-ledger'

export interface ExportOptions {
  readonly data?: string
  /** A file whose name ends in .csv; without it the table goes to standard output. */
  readonly out?: string
}

/** Columns of the table, by the names that `history --json` has for them; amounts in the minor unit. */
const COLUMNS: Readonly<Record<string, (attempt: Attempt) => string | number | null | undefined>> =
  {
    id: ({ id }) => id,
    terminalId: ({ terminalId }) => terminalId,
    startedAt: ({ startedAt }) => startedAt,
    endedAt: ({ endedAt }) => endedAt,
    outcome: ({ outcome }) => outcome,
    stoppedAt: ({ stoppedAt }) => stoppedAt,
    batchNo: ({ batchNo }) => batchNo,
    count: ({ report }) => (report?.countUnknown ? null : report?.totals.count),
    amountMinor: ({ report }) => report?.totals.amountMinor,
    currency: ({ report }) => report?.totals.currency,
    differenceMinor: ({ tieOut }) => tieOut?.differenceMinor,
    closesSent: ({ closesSent }) => closesSent,
    fault: ({ fault }) => fault?.code,
  }

/** UTF-8 with a mark, because Excel reads Chinese wrongly without; what a person wrote is shown and not calculated. */
const CSV = {
  bom: true,
  header: true,
  record_delimiter: 'windows',
  escape_formulas: true,
} as const

/** `desk export`: the settlements of this ledger as a table, oldest first. */
export const exportTable = ({ data, out }: ExportOptions, io: Io): Promise<number> => {
  if (out !== undefined && !/\.csv$/i.test(out)) throw new Fault('input.invalid', { at: '--out' })
  return withLedger(data, ledger => {
    const attempts = ledger.attempts({ limit: Number.MAX_SAFE_INTEGER }).reverse()
    const rows = attempts.map(attempt =>
      Object.fromEntries(Object.entries(COLUMNS).map(([name, of]) => [name, of(attempt) ?? null])),
    )
    const table = stringify(rows, { ...CSV, columns: Object.keys(COLUMNS) })
    if (out !== undefined) write(out, table)
    if (io.json) printJson(io, { file: out ?? null, rows })
    else io.out(out ?? table.trimEnd())
    return EXIT.ok
  })
}

function write(path: string, table: string): void {
  try {
    writeFileSync(path, table, { mode: 0o600 })
  } catch (cause) {
    throw new Fault('input.invalid', { at: `--out ${path}` }, { cause })
  }
}
