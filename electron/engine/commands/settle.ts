import type { Currency } from '../../../shared/money'
import type { Attempt } from '../../../shared/settlement'
import { EXIT_BY_OUTCOME, exitByFault } from './exit-codes'
import { type Io, printJson } from './io'
import { settlementLines, settlementReport, spoken } from './settlement-report'
import { completeAt, openWorkplace, type WorkplaceOptions } from './workplace'

export interface SettleOptions {
  readonly terminal: string
  readonly data?: string
  readonly currency?: Currency
}

/** `desk settle`: completes the last settlement, or closes the day. */
export async function settle(
  { terminal, data, currency }: SettleOptions,
  io: Io,
  simulated: WorkplaceOptions['simulated'],
): Promise<number> {
  const place = await openWorkplace({ address: terminal, dir: data, currency, simulated })
  try {
    const { attempt, receipts, stages } = await completeAt(place, progress =>
      io.err(`${progress.stage ?? '·'}  ${spoken(progress, io.text)}`),
    )
    const attempts = place.ledger.attempts({ terminalId: place.card.id, limit: 20 })
    if (io.json) printJson(io, settlementReport(attempt, receipts, stages, attempts, io.text))
    else for (const line of settlementLines(attempt, receipts, io.text)) io.out(line)
    return exitOf(attempt)
  } finally {
    place.ledger.close()
  }
}

/** What was refused before it began may be the caller's mistake (an unknown scenario) or ours. */
const exitOf = ({ outcome, fault }: Attempt): number =>
  outcome === 'refused' && fault
    ? exitByFault(fault.code)
    : EXIT_BY_OUTCOME[outcome ?? 'cannot-confirm']
