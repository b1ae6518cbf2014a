import type { AssistedReport, AssistedView, SlipTotals } from '../../../shared/assisted'
import { Fault } from '../../../shared/fault'
import type { Attempt, LastEvent } from '../../../shared/settlement'
import { type AssistedBrand, parseAddress, type TerminalCard } from '../../../shared/terminal'
import type { Clock } from '../clock'
import { maskCards } from '../ledger/card-guard'
import type { Ledger } from '../ledger/ledger'
import { openAttempt } from '../settlement/open-attempt'
import { positionOf } from '../settlement/position'
import { tillBook } from '../settlement/till-book'
import { menuBrand } from './brands'
import { conclude } from './conclude'
import { next } from './flow'
import type { Flow } from './flow-state'
import { bodyOf, kindOf, replayed } from './journal'
import type { Said } from './said'
import { receiptOf, reportOf, slipIssues } from './slip'
import { stepOf } from './steps'
import { type Understood, understand } from './understand'

export interface AssistedTools {
  readonly card: TerminalCard
  readonly ledger: Ledger
  readonly clock: Clock
}

/**
 * A settlement that a person carries out at the terminal while the ledger keeps every word of it. Nothing is held in
 * memory: each call reads the journal, writes the report, and shows the next step only after it is on disk.
 */
export function beginAssisted(tools: AssistedTools, newId: () => string): AssistedView {
  const brand = brandOf(tools.card)
  const open = tools.ledger.unfinishedAttempt(tools.card.id)
  if (!open) {
    const attempt = openAttempt(tools, newId())
    return shown(attempt, replayed([], menuBrand(brand)), tools)
  }
  const flow = flowOf(open, tools)
  if (flow.end?.kind === 'closed') return shown(conclude(open, flow, tools), flow, tools)
  return took(open, flow, { said: { kind: 'resumed' } }, tools)
}

/** A report on another step than the one shown last is an echo of a double click: the page is shown again. */
export function answerAssisted(
  tools: AssistedTools,
  step: string,
  report: AssistedReport,
): AssistedView {
  const attempt = running(tools)
  const flow = flowOf(attempt, tools)
  if (flow.at !== step || flow.end) return shown(attempt, flow, tools)
  return took(attempt, flow, understand(report, brandOf(tools.card), maskCards), tools)
}

/** The slip as typed. @throws Fault `input.invalid` where no slip was asked for */
export function totalsAssisted(tools: AssistedTools, slip: SlipTotals): AssistedView {
  const attempt = running(tools)
  const flow = flowOf(attempt, tools)
  if (flow.at !== 'slip-totals' || flow.end) throw new Fault('input.invalid', { at: 'slip' })
  const issues = slipIssues(slip, {
    batchBefore: flow.batchBefore,
    closedBefore: closedBefore(attempt, tools),
    nowMs: tools.clock.now(),
  })
  const { batchNo, confirmed } = slip
  return took(attempt, flow, { said: { kind: 'slip', batchNo, issues, confirmed } }, tools, slip)
}

const closedBefore = ({ id, terminalId }: Attempt, { ledger }: AssistedTools): string[] =>
  ledger
    .batches(terminalId)
    .flatMap(({ attemptId, batchNo }) => (attemptId !== id && batchNo ? [batchNo] : []))

/** @throws Fault `input.invalid` for a terminal that has a register link */
function brandOf(card: TerminalCard): AssistedBrand {
  const address = parseAddress(card.address)
  if (address.kind !== 'assisted') throw new Fault('input.invalid', { at: 'terminalId' })
  return address.brand
}

/** @throws Fault `input.invalid` where nothing was begun */
function running({ ledger, card }: AssistedTools): Attempt {
  brandOf(card)
  const attempt = ledger.unfinishedAttempt(card.id)
  if (!attempt) throw new Fault('input.invalid', { at: 'terminalId' })
  return attempt
}

const flowOf = ({ id }: Attempt, { ledger, card }: AssistedTools): Flow =>
  replayed(ledger.journal({ attemptId: id }), menuBrand(brandOf(card)))

/** One report: on disk with what it tells, then what it leads to. */
function took(
  before: Attempt,
  flow: Flow,
  understood: Understood,
  tools: AssistedTools,
  slip?: SlipTotals,
): AssistedView {
  const { said, words } = understood
  const after = next(flow, said, menuBrand(brandOf(tools.card)))
  const typed = slip && kindOf(said) === 'reported' ? slip : undefined
  const attempt = tools.ledger.record(
    before.id,
    { kind: kindOf(said), body: bodyOf(said, flow, words) },
    {
      patch: { ...patchOf(before, after, understood, tools), ...reported(typed, tools) },
      ...(typed && { receipt: receiptOf(typed) }),
    },
  )
  if (after.end) return shown(conclude(attempt, after, tools), after, tools)
  return shown(told(attempt, after, tools), after, tools)
}

const reported = (slip: SlipTotals | undefined, { card }: AssistedTools): Partial<Attempt> =>
  slip
    ? { report: reportOf(slip, card.currency), batchNo: slip.batchNo, lastEvent: 'reported' }
    : {}

function patchOf(
  before: Attempt,
  after: Flow,
  { said, heard }: Understood,
  { card }: AssistedTools,
): Partial<Attempt> {
  const patch: Partial<Attempt> = {
    stage: after.stage,
    stoppedAt: after.stoppedAt,
    batchNo: before.batchNo ?? after.batchBefore,
  }
  if (said.kind === 'resumed') return { ...patch, outcome: null, endedAt: null, fault: null }
  if (said.kind !== 'heard' || !heard) return patch
  const state = {
    condition: heard.prompt ? ('settlement-owed' as const) : ('ready' as const),
    ...{ code: '', locks: [], words: [], currency: card.currency },
    ...(heard.unsent && { unsent: heard.unsent }),
    ...(heard.canSell !== undefined && { canSell: heard.canSell }),
  }
  return {
    ...patch,
    position: positionOf(state, null, said.stage),
    ...(before.closesSent > 0 && { lastEvent: eventOf(before, said) }),
  }
}

/** Words can bring an attempt forward; what is proven stays proven. */
function eventOf({ lastEvent }: Attempt, said: Extract<Said, { kind: 'heard' }>): LastEvent {
  if (lastEvent === 'reported') return lastEvent
  return said.meaning === 'settled' ? 'completed' : 'progress'
}

/** Intent and "sent" are on disk before a person reads that a key which settles may be pressed. */
function told(attempt: Attempt, flow: Flow, { ledger, card }: AssistedTools): Attempt {
  if (attempt.closesSent >= flow.sent) return attempt
  const { batchNo, stoppedAt } = attempt
  if (attempt.closesSent === 0) {
    const frozen = tillBook(ledger, card.id, batchNo).totals
    ledger.record(
      attempt.id,
      { kind: 'intended', body: { batchNo, stage: stoppedAt, frozen } },
      { patch: { frozen, step: 'act' } },
    )
  }
  return ledger.record(
    attempt.id,
    { kind: 'sending' },
    { patch: { lastEvent: 'sent', closesSent: flow.sent, open: true, fault: null } },
  )
}

function shown(attempt: Attempt, flow: Flow, { card }: AssistedTools): AssistedView {
  const brand = brandOf(card)
  const ask = flow.end && 'ask' in flow.end ? flow.end.ask : null
  return {
    terminalId: card.id,
    brand,
    attempt,
    position: attempt.position,
    step: flow.end ? null : stepOf(flow, menuBrand(brand)),
    ask,
  }
}
