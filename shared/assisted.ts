import { z } from 'zod'
import { RedLine } from './diagnosis'
import { AmountMinor } from './money'
import { Attempt, Position, Verdict } from './settlement'
import { Stage } from './stage'
import { AssistedBrand, TerminalId } from './terminal'

/** What a terminal's own words come to. Texts: `words.<name>` says what they mean, `words.<name>.next` what to do. */
export const Meaning = z.enum([
  ...(['plain', 'unfinished', 'working', 'differs', 'detail-question', 'settled'] as const),
  ...(['nothing-open', 'full', 'paper', 'lid', 'print-failed', 'upload-failed'] as const),
  ...(['unreachable', 'no-answer', 'refused', 'sign-on', 'wrong-number', 'verdict-error'] as const),
  ...(['battery', 'card', 'cancelled', 'register-lost', 'busy'] as const),
])
export type Meaning = z.infer<typeof Meaning>

/** One text that terminals show, as the search box offers it. */
export const WordHit = z.object({
  id: z.string(),
  /** As it stands on the display, in both of the languages terminals come in. */
  zh: z.string(),
  en: z.string(),
  meaning: Meaning,
  /** null: the words do not tell the stage. */
  stage: Stage.nullable(),
  /** 0 to 1; 1 is the very same text. */
  score: z.number(),
})
export type WordHit = z.infer<typeof WordHit>

/** The screens of the assisted profile. Texts: `assisted.step.<id>` and, where there is more to know, `assisted.hint.<id>`. */
export const AssistedStepId = z.enum([
  'look',
  'batch-before',
  'open-settlement',
  'confirm-totals',
  'resume',
  'let-go-on',
  'wait',
  'load-paper',
  'close-lid',
  'plug-in',
  'take-card',
  'check-network',
  'detail',
  'sign-on',
  'check-open',
  'same-batch',
  'slip-in-hand',
  'reprint',
  'slip-totals',
  'batch-after',
])
export type AssistedStepId = z.infer<typeof AssistedStepId>

/** How a step may be answered; the window shows one control for each. */
export const AnswerKind = z.enum([
  'words',
  'done',
  'yes',
  'no',
  'still-working',
  'cannot',
  'batch',
  'totals',
])
export type AnswerKind = z.infer<typeof AnswerKind>

export const BatchNo = z.string().regex(/^\d{6}$/)

/** What a person says of a step. `red-line` asks whether something forbidden may be done; it never may. */
export const AssistedReport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('words'),
    /** As typed from the screen, line breaks and all. */
    text: z.string().max(200),
    /** The entry chosen in the search box; null where none fits. */
    entry: z.string().nullable(),
  }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('yes') }),
  z.object({ kind: z.literal('no') }),
  z.object({ kind: z.literal('still-working') }),
  /** Cannot see it, cannot do it, does not know. */
  z.object({ kind: z.literal('cannot') }),
  z.object({ kind: z.literal('batch'), batchNo: BatchNo }),
  z.object({ kind: z.literal('red-line'), redLine: RedLine }),
])
export type AssistedReport = z.infer<typeof AssistedReport>

const Side = z.object({ count: z.int().nonnegative(), amountMinor: AmountMinor.nonnegative() })

/** One card world's lines on a 结算总计单. */
const CardWorld = z.object({
  debit: Side,
  credit: Side,
  /** 对账应答 as printed; null where the slip does not say. */
  verdict: Verdict.nullable(),
})

/** A settlement slip as a person types it off the paper. */
export const SlipTotals = z.object({
  batchNo: BatchNo,
  /** The slip's own date and time, `YYYY-MM-DD HH:MM`. */
  printedAt: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/),
  domestic: CardWorld,
  foreign: CardWorld,
  /** The sum line: all items, credit taken off debit. */
  total: z.object({ count: z.int().nonnegative(), amountMinor: AmountMinor }),
  /** True: typed twice and compared, the paper really says so. */
  confirmed: z.boolean(),
})
export type SlipTotals = z.infer<typeof SlipTotals>

/** What does not fit on a typed slip. Texts: `assisted.issue.<name>`. */
export const SlipIssue = z.enum(['amounts', 'counts', 'date', 'other-batch'])
export type SlipIssue = z.infer<typeof SlipIssue>

/** Why a step is shown. Texts: `assisted.note.<name>`. */
export const AssistedNote = z.enum([
  ...(['unknown-words', 'ask-first', 'red-line', 'check-typing', 'not-cleared'] as const),
  ...(['already-settled', 'still-open'] as const),
])
export type AssistedNote = z.infer<typeof AssistedNote>

/** What to ask, and whom, where nothing further can be known at the terminal. Texts: `assisted.ask.<name>`. */
export const AskNext = z.enum(['look-again', 'acquirer-batch', 'acquirer-code', 'network'])
export type AskNext = z.infer<typeof AskNext>

const AssistedPicture = z.enum([
  ...(['terminal', 'screen', 'keys', 'paper', 'lid', 'plug', 'card', 'signal', 'slip'] as const),
  ...(['wait', 'list', 'person'] as const),
])

/** One screen: one action, what to expect, how to answer. */
export const AssistedStep = z.object({
  id: AssistedStepId,
  stage: Stage.nullable(),
  picture: AssistedPicture,
  /** Keys to press in this order, with the terminal's own labels. */
  keys: z.array(z.object({ zh: z.string(), en: z.string() })),
  /** What this terminal may show now, the likeliest first. */
  expected: z.array(WordHit),
  answers: z.array(AnswerKind),
  note: AssistedNote.nullable(),
  /** What must not be pressed now. Texts: `redline.<name>` and `redline.<name>.why`. */
  never: z.array(RedLine),
  /** The forbidden thing just asked for; its reason is shown. */
  refused: RedLine.nullable(),
  issues: z.array(SlipIssue),
})
export type AssistedStep = z.infer<typeof AssistedStep>

/** The whole page: the attempt as it is on disk, and the next step; no step once it has ended. */
export const AssistedView = z.object({
  terminalId: TerminalId,
  brand: AssistedBrand,
  attempt: Attempt,
  position: Position.nullable(),
  step: AssistedStep.nullable(),
  ask: AskNext.nullable(),
})
export type AssistedView = z.infer<typeof AssistedView>
