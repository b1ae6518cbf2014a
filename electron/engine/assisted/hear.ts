import type { AskNext, AssistedStepId, Meaning } from '../../../shared/assisted'
import { STAGES, type Stage } from '../../../shared/stage'
import { ended, type Flow, send, to, unsure } from './flow-state'
import type { MenuBrand } from './menu-brand'
import type { Said } from './said'

type Heard = Extract<Said, { kind: 'heard' }>
type Rule = (flow: Flow, brand: MenuBrand, heard: Heard) => Flow

/** Troubles a person puts right; afterwards the screen is read again. */
const fix =
  (at: AssistedStepId): Rule =>
  (flow, _, { meaning }) =>
    to(flow, at, { trouble: meaning })

const ask =
  (next: AskNext): Rule =>
  flow =>
    unsure(flow, next)

/** What each kind of words leads to. */
const RULES: Readonly<Record<Meaning, Rule>> = {
  plain: idle,
  full: idle,
  cancelled: idle,
  'register-lost': idle,
  unfinished: (flow, brand, heard) => (prints(heard.stage) ? noPaper(flow) : owed(flow, brand)),
  working: flow => to(flow, 'wait'),
  differs: flow => to(flow, 'wait'),
  busy: flow => to(flow, 'wait'),
  'detail-question': flow => to(flow, 'detail'),
  settled: flow => to(flow, flow.slipBatchNo ? 'batch-after' : 'slip-totals', { settled: true }),
  'nothing-open': alreadySettled,
  paper: fix('load-paper'),
  'print-failed': fix('load-paper'),
  lid: fix('close-lid'),
  battery: fix('plug-in'),
  card: fix('take-card'),
  unreachable: fix('check-network'),
  'no-answer': fix('check-network'),
  'upload-failed': fix('check-network'),
  'sign-on': fix('sign-on'),
  refused: refusedBy,
  'wrong-number': ask('acquirer-code'),
  'verdict-error': ask('acquirer-code'),
}

/** Words that stay on the display after their trouble was seen to. */
const AFTER_FIX: Readonly<Partial<Record<Meaning, Meaning>>> = {
  paper: 'plain',
  lid: 'plain',
  battery: 'plain',
  card: 'plain',
  unreachable: 'plain',
  'no-answer': 'plain',
  'sign-on': 'plain',
}

/** ISO 8583 field 39 (public UnionPay POS response code lists): sign on again · anything else is the acquirer's to explain. */
const SIGN_ON_CODES: readonly string[] = ['77', '99', 'A0']
const UNKNOWN_WORDS = 3

/** What the screen says decides what is next. Words nobody knows are asked for again, and then not guessed at. */
export function hear(flow: Flow, heard: Heard, brand: MenuBrand): Flow {
  if (heard.meaning === null) return unheard(flow)
  const stale = heard.meaning === flow.fixed
  const meaning = (stale && AFTER_FIX[heard.meaning]) || heard.meaning
  return RULES[meaning](noted(flow, heard), brand, heard)
}

/** The key may have been pressed all the same: a step that settles is not shown again for want of words. */
function unheard(flow: Flow): Flow {
  const unknown = flow.unknown + 1
  const at = flow.at === 'wait' ? 'wait' : 'look'
  const again = to(flow, at, { unknown, note: 'unknown-words' })
  return unknown < UNKNOWN_WORDS ? again : unsure(again, 'look-again')
}

function noted(flow: Flow, { meaning, stage }: Heard): Flow {
  const found = flow.sent === 0 && OWED.includes(meaning ?? 'plain')
  const moved = flow.sent > 0 && (reaches(stage, 'H') || meaning === 'no-answer')
  return {
    ...flow,
    unknown: 0,
    fixed: null,
    stage: stage ?? flow.stage,
    stoppedAt: found ? stage : flow.stoppedAt,
    doubt: flow.doubt || moved || found,
  }
}

const OWED: readonly Meaning[] = ['unfinished', 'print-failed', 'upload-failed']
const reaches = (stage: Stage | null, least: Stage): boolean =>
  stage !== null && STAGES.indexOf(stage) >= STAGES.indexOf(least)

/** Nothing on the screen speaks of a settlement. Before we did anything that is a day to close; afterwards it proves nothing. */
function idle(flow: Flow): Flow {
  if (flow.slipBatchNo) return to(flow, 'batch-after')
  if (flow.sent > 0 || flow.doubt) return to(flow, 'check-open', { note: 'ask-first' })
  return to(flow, 'batch-before', { intent: 'settle' })
}

/**
 * The terminal itself says that it is not through. Its own question can be answered as often as it asks; a menu that
 * would settle a new batch as well is opened again only for the same batch number.
 */
export function owed(flow: Flow, brand: MenuBrand): Flow {
  if (!flow.batchAsked) return to(flow, 'batch-before', { intent: 'resume' })
  if (brand.resumes !== 'menu' || flow.sent === 0) return goOn(flow, brand)
  if (flow.batchBefore === null) return unsure(flow, 'acquirer-batch')
  return to(flow, 'same-batch', { intent: 'resume', note: 'still-open' })
}

/** Stopped while printing, whatever the prompt says: a terminal without paper would stop there again. */
const noPaper = (flow: Flow): Flow => to(flow, 'load-paper', { trouble: 'print-failed' })
const prints = (stage: Stage | null): boolean => stage === 'S' || stage === 'D'

export const goOn = (flow: Flow, brand: MenuBrand): Flow =>
  send(flow, brand.resumes === 'itself' ? 'let-go-on' : 'resume')

/** 无流水: nothing is open. After an attempt that means settled, and never a second settlement. */
export function alreadySettled(flow: Flow): Flow {
  if (flow.slipBatchNo) return ended({ ...flow, contradiction: true }, { kind: 'closed' })
  return to(flow, 'slip-in-hand', { note: flow.doubt ? 'already-settled' : null })
}

function refusedBy(flow: Flow, _: MenuBrand, { code, meaning }: Heard): Flow {
  if (code && SIGN_ON_CODES.includes(code)) return to(flow, 'sign-on', { trouble: meaning })
  const fault = { code: 'terminal.host-refused', detail: { code: code ?? '—', text: '' } } as const
  return ended(flow, { kind: 'refused', fault, ask: 'acquirer-code' })
}
