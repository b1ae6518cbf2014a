import type { Text } from '../../../shared/i18n/translate'
import type { Attempt } from '../../../shared/settlement'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'
import { faultReport } from './settlement-report'
import { withLedger } from './with-ledger'

export interface LedgerOptions {
  readonly data?: string
  readonly limit: number
}

/** `desk history`: the settlements of this ledger, newest first, with their archived slips. */
export const history = (options: LedgerOptions, io: Io): Promise<number> =>
  withLedger(options.data, ledger => {
    const names = new Map(ledger.terminals().map(({ id, name }) => [id, name]))
    const entries = ledger.attempts({ limit: options.limit }).map(attempt => ({
      ...attempt,
      terminalName: names.get(attempt.terminalId) ?? attempt.terminalId,
      receipts: ledger.receipts(attempt.id).map(({ lines }) => lines),
    }))
    if (io.json) printJson(io, { entries })
    else for (const entry of entries) io.out(historyLine(entry, io.text))
    return EXIT.ok
  })

const historyLine = (
  { startedAt, terminalName, batchNo, outcome, report }: Attempt & { terminalName: string },
  text: Text,
): string =>
  [
    text.dateTime(startedAt),
    terminalName,
    batchNo ?? '—',
    outcome ? text.t(`outcome.${outcome}`) : '…',
    report ? text.money(report.totals.amountMinor, report.totals.currency) : '—',
  ].join('  ')

/** `desk verify`: re-reads the whole hash chain, the till roll and the database. */
export const verify = (options: Pick<LedgerOptions, 'data'>, io: Io): Promise<number> =>
  withLedger(options.data, ledger => {
    const { ok, entries, fault } = ledger.verify()
    if (io.json)
      printJson(io, { ok, entries, ...(fault ? { fault: faultReport(fault, io.text) } : {}) })
    else io.out(fault ? io.text.fault(fault) : io.text.t('desk.verified', { entries }))
    return ok ? EXIT.ok : EXIT.refused
  })
