import { Fault } from '../../../shared/fault'
import type { Attempt } from '../../../shared/settlement'
import { keepGoodProfile, profileNow } from './good-profile'
import { keepRecalledSlips } from './keep-recalled-slips'
import { outcomeOf } from './outcome'
import { closedPosition } from './position'
import type { Memory, StepResult, Tools } from './tools'

/** Keeps the slip as data and writes down how the settlement ended. Paper never blocks this. */
export async function archive(attempt: Attempt, tools: Tools, memory: Memory): Promise<StepResult> {
  const { report, tieOut } = attempt
  if (!report || !tieOut) throw new Fault('internal')
  if (memory.inquired) await fetchMissingSlip(attempt, tools)
  const outcome = outcomeOf(report, tieOut)
  // What was looked at before the close says nothing of the terminal after it.
  const state = attempt.lastEvent === 'recovered' ? memory.state : undefined
  const after = { away: attempt.away, state }
  tools.ledger.record(
    attempt.id,
    { kind: 'closed', body: { outcome } },
    {
      batch: {
        terminalId: attempt.terminalId,
        batchNo: attempt.batchNo,
        attemptId: attempt.id,
        totals: report.totals,
        outcome,
        tillUntil: frozenAt(attempt, tools),
        closedAt: new Date(tools.clock.now()).toISOString(),
      },
    },
  )
  if (outcome === 'agreed') keepProfile(attempt, tools, memory)
  return { patch: { outcome, position: closedPosition(report, after), stage: '$' } }
}

/** When the till's figures were frozen: what it sold later belongs to the next batch. */
function frozenAt({ id, startedAt }: Attempt, { ledger }: Tools): string {
  const intents = ledger.journal({ attemptId: id }).filter(({ kind }) => kind === 'intended')
  return intents.at(-1)?.at ?? startedAt
}

/** How the terminal is set on a good day: what differs from it on a bad one is the first suspect. */
function keepProfile({ id }: Attempt, { ledger, card }: Tools, { state }: Memory): void {
  if (state) keepGoodProfile(ledger, card, profileNow(card, state, ledger.receipts(id)))
}

/** The cut may have come between result and slip: terminals that repeat receipts hand it over now. */
async function fetchMissingSlip(attempt: Attempt, { ledger, session }: Tools): Promise<void> {
  const have = ledger.receipts(attempt.id)
  if (have.some(receipt => receipt.kind === 'settlement' && receipt.complete)) return
  const answer = await session.ask(driver => driver.recall(() => undefined)).catch(() => undefined)
  if (answer?.kind === 'result') keepRecalledSlips(ledger, attempt.id, answer.receipts)
}
