import type { AssistedStepId } from '../../../shared/assisted'
import { ended, type Flow, send, to, unsure } from './flow-state'
import { alreadySettled, goOn, hear, owed } from './hear'
import type { MenuBrand } from './menu-brand'
import type { Said } from './said'

type Rule = (flow: Flow, said: Said, brand: MenuBrand) => Flow

/** Longer than any real evening: a conversation that goes round in circles is ended honestly. */
const MOST_TURNS = 60

/**
 * (state, report) → next step. Pure: the same reports lead to the same step, after a crash as before.
 * Nothing that settles is told twice unless the terminal itself, or its batch number, says that it is still owed.
 */
export function next(before: Flow, said: Said, brand: MenuBrand): Flow {
  if (said.kind === 'resumed') return resumed(before)
  if (before.end) return before
  if (said.kind === 'red-line')
    return { ...before, refused: said.redLine, note: 'red-line', issues: [] }
  const flow = { ...before, note: null, refused: null, issues: [], turns: before.turns + 1 }
  if (flow.turns > MOST_TURNS) return unsure(flow, 'look-again')
  if (said.kind === 'heard') return hear(flow, said, brand)
  return STEPS[flow.at](flow, said, brand)
}

/** The screen is read again, unless it said that a settlement is owed: that does not go away by paper or a cable. */
const fixed: Rule = (flow, said, brand) => {
  if (said.kind !== 'done') return unsure(flow, 'look-again')
  const done = { ...flow, trouble: null }
  if (flow.trouble === 'print-failed' || flow.trouble === 'upload-failed') return owed(done, brand)
  return to(done, 'look', { fixed: flow.trouble })
}

const pressed: Rule = (flow, said) =>
  said.kind === 'done' ? to(flow, 'wait') : to(flow, 'look', { note: 'ask-first' })

/** What each step makes of an answer that is not words. An answer it does not know counts as "cannot". */
const STEPS: Readonly<Record<AssistedStepId, Rule>> = {
  look: flow => unsure(flow, 'look-again'),
  'batch-before': batchBefore,
  'open-settlement': (flow, said) =>
    said.kind === 'done' ? send(flow, 'confirm-totals') : unsure(flow, 'look-again'),
  'confirm-totals': pressed,
  resume: pressed,
  'let-go-on': pressed,
  wait: (flow, said) => (said.kind === 'still-working' ? flow : unsure(flow, 'look-again')),
  'load-paper': fixed,
  'close-lid': fixed,
  'plug-in': fixed,
  'take-card': fixed,
  'check-network': (flow, said, brand) =>
    said.kind === 'done' ? fixed(flow, said, brand) : unsure(flow, 'network'),
  'sign-on': (flow, said, brand) =>
    said.kind === 'done' ? fixed(flow, said, brand) : unsure(flow, 'acquirer-code'),
  detail: flow => to(flow, 'wait'),
  'check-open': checkOpen,
  'same-batch': sameBatch,
  'slip-in-hand': slipInHand,
  reprint: (flow, said) =>
    said.kind === 'done'
      ? to(flow, 'slip-totals', { reprinted: true })
      : unsure(flow, 'acquirer-batch'),
  'slip-totals': slipTotals,
  'batch-after': batchAfter,
}

function batchBefore(flow: Flow, said: Said, brand: MenuBrand): Flow {
  const known = {
    ...flow,
    batchAsked: true,
    batchBefore: said.kind === 'batch' ? said.batchNo : null,
  }
  return flow.intent === 'settle' ? to(known, 'open-settlement') : goOn(known, brand)
}

/** Read-only: does the terminal still list transactions? */
function checkOpen(flow: Flow, said: Said): Flow {
  if (said.kind === 'no') return alreadySettled({ ...flow, settled: true })
  if (said.kind !== 'yes' || flow.batchBefore === null) return unsure(flow, 'acquirer-batch')
  return to(flow, 'same-batch', { intent: 'settle', note: 'still-open' })
}

/** The only way to a second settlement: the very batch we set out to close is still the open one. */
function sameBatch(flow: Flow, said: Said, brand: MenuBrand): Flow {
  if (said.kind !== 'batch') return unsure(flow, 'acquirer-batch')
  if (said.batchNo !== flow.batchBefore) return alreadySettled({ ...flow, doubt: true })
  return flow.intent === 'settle' ? to(flow, 'open-settlement') : goOn(flow, brand)
}

function slipInHand(flow: Flow, said: Said, brand: MenuBrand): Flow {
  if (said.kind === 'yes') return to(flow, 'slip-totals')
  if (said.kind === 'no' && !flow.settled && !flow.doubt)
    return ended(flow, { kind: 'nothing-to-do' })
  return reprint(flow, brand)
}

/** The paper is gone: the terminal prints it again, where it can. */
const reprint = (flow: Flow, brand: MenuBrand): Flow =>
  brand.paths.reprint.length > 0 && !flow.reprinted
    ? to(flow, 'reprint')
    : unsure(flow, 'acquirer-batch')

/** Typing goes wrong more often than terminals do: what does not fit is typed once more before it is believed. */
function slipTotals(flow: Flow, said: Said, brand: MenuBrand): Flow {
  if (said.kind !== 'slip') return reprint(flow, brand)
  const { issues, confirmed, batchNo } = said
  if (issues.length > 0 && !confirmed)
    return to(flow, 'slip-totals', { issues, note: 'check-typing' })
  if (issues.includes('other-batch')) return unsure(flow, 'acquirer-batch')
  const contradiction = flow.contradiction || issues.length > 0
  return to(flow, 'batch-after', { slipBatchNo: batchNo, contradiction, asked: false })
}

/** The number after a settlement is one more. The same one: not cleared yet. Any other contradicts the slip. */
function batchAfter(flow: Flow, said: Said): Flow {
  if (said.kind !== 'batch')
    return flow.settled ? ended(flow, { kind: 'closed' }) : unsure(flow, 'acquirer-batch')
  if (follows(flow.slipBatchNo, said.batchNo)) return ended(flow, { kind: 'closed' })
  if (said.batchNo === flow.slipBatchNo && !flow.asked)
    return to(flow, 'look', { note: 'not-cleared', stage: 'C', asked: true })
  if (!flow.asked) return to(flow, 'batch-after', { note: 'check-typing', asked: true })
  return ended({ ...flow, contradiction: true }, { kind: 'closed' })
}

/** Most count 999999 on to 1, some to 0. */
function follows(before: string | null, after: string): boolean {
  const counted = (Number(before) + 1) % 1_000_000
  return Number(after) === counted || (counted === 0 && Number(after) === 1)
}

/** What may have been pressed although nobody heard of it. Every other step may simply be shown again. */
const SENDS: readonly AssistedStepId[] = ['confirm-totals', 'resume', 'let-go-on']

/** After a break the screen is read first: whatever was asked for before may have happened. */
function resumed(flow: Flow): Flow {
  const open = { ...flow, end: null, turns: 0, unknown: 0, refused: null, issues: [] }
  if (!flow.end && !SENDS.includes(flow.at)) return { ...open, note: null }
  return to(open, 'look', {
    note: flow.sent > 0 ? 'ask-first' : null,
    doubt: flow.doubt || flow.sent > 0,
  })
}
