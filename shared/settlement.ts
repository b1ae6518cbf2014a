import { z } from 'zod'
import { FaultData } from './fault'
import { AmountMinor, Currency, Totals } from './money'
import { Stage } from './stage'
import { TerminalId } from './terminal'

/** How a settlement ended. There is no further one; `refused` and `nothing-to-do` end before a settlement began or counted. */
export const Outcome = z.enum([
  'agreed',
  'closed-with-difference',
  'cannot-confirm',
  'refused',
  'nothing-to-do',
])
export type Outcome = z.infer<typeof Outcome>

/** The steps of 完成上次结算, as our own program takes them. */
export const StepName = z.enum(['examine', 'intend', 'act', 'tie-out', 'archive', 'done'])
export type StepName = z.infer<typeof StepName>

/**
 * The last thing that is durably known about the terminal's side of one attempt.
 * The resume table is keyed by it (ZVT PA00P015 chapters 2.2.9, 2.16, 2.20).
 */
export const LastEvent = z.enum([
  'intended',
  'sent',
  'accepted',
  'progress',
  'receipt',
  'reported',
  'reported-failure',
  'completed',
  'aborted',
  'recovered',
])
export type LastEvent = z.infer<typeof LastEvent>

/** One card scheme's line in the terminal's closing totals (BMP 60). */
export const SchemeTotal = z.object({
  scheme: z.string(),
  count: z.int().nonnegative(),
  amountMinor: AmountMinor,
})
export type SchemeTotal = z.infer<typeof SchemeTotal>

/** 对账应答: 1 平 agreed, 2 不平 differs, 3 出错 error. */
export const Verdict = z.enum(['agreed', 'differs', 'error'])
export type Verdict = z.infer<typeof Verdict>

/** What the terminal says a closed batch holds. */
export const ClosingReport = z.object({
  totals: Totals,
  /** The terminal gave an amount only: `totals.count` is 0 and says nothing. */
  countUnknown: z.boolean().optional(),
  schemes: z.array(SchemeTotal),
  receiptFrom: z.string().optional(),
  receiptTo: z.string().optional(),
  /** The terminal's own clock, `MM-DD HH:MM:SS`, or with a year where it sends one. */
  terminalTime: z.string().optional(),
  batchNo: z.string().optional(),
  /** The acquirer's number of the terminal (TID), where the result names it. */
  tid: z.string().optional(),
  /** Within one close the terminal gave a result with another amount before. This is the last. */
  contradicted: z.literal(true).optional(),
  /** 内卡 domestic and 外卡 foreign verdicts, where the terminal passes them on. */
  domestic: Verdict.optional(),
  foreign: Verdict.optional(),
})
export type ClosingReport = z.infer<typeof ClosingReport>

/** How sure the money in `safe` is. `refused`: the bank answered no, and booked nothing. */
export const Certainty = z.enum(['bank-confirmed', 'closed', 'nothing-sent', 'refused', 'unknown'])
export type Certainty = z.infer<typeof Certainty>

/** Why a terminal that has closed is gone for some minutes: it takes a new program, or only starts again. */
export const Away = z.enum(['update', 'restart'])
export type Away = z.infer<typeof Away>

/** Three facts an owner asks for: what is safe, what is left, can I sell. */
export const Position = z.object({
  stage: Stage.nullable(),
  safe: z.object({
    count: z.int().nullable(),
    amountMinor: AmountMinor.nullable(),
    currency: Currency,
    certainty: Certainty,
  }),
  left: z.object({
    /** Stages not yet passed. */
    stages: z.array(Stage),
    /** Details the terminal still has to upload, where it says so. */
    items: z.int().nullable(),
    offlineItems: z.int().nullable(),
    offlineAmountMinor: AmountMinor.nullable(),
  }),
  /** null: the terminal does not say. */
  canSell: z.boolean().nullable(),
  /** It said that it goes away after the close. Whether it can sell is known when it is back. */
  away: Away.optional(),
})
export type Position = z.infer<typeof Position>

export const DifferenceItem = z.object({
  /** Where the item was not found, or found twice. */
  kind: z.enum(['missing-at-terminal', 'missing-in-till', 'double']),
  reference: z.string(),
  amountMinor: AmountMinor,
})
export type DifferenceItem = z.infer<typeof DifferenceItem>

/** Three columns side by side: console, terminal, difference. */
export const TieOut = z.object({
  ours: Totals.nullable(),
  theirs: Totals,
  differenceMinor: AmountMinor.nullable(),
  differenceCount: z.int().nullable(),
  /** The terminal's own figures contradict each other. */
  contradiction: z.boolean(),
  items: z.array(DifferenceItem),
})
export type TieOut = z.infer<typeof TieOut>

/** An archived slip, as the terminal worded it: one string a line, card numbers masked. */
export const Receipt = z.object({
  kind: z.enum(['settlement', 'detail', 'merchant', 'customer', 'other']),
  lines: z.array(z.string()),
  /** False while the terminal has not sent its last line. */
  complete: z.boolean(),
})
export type Receipt = z.infer<typeof Receipt>

/** What came anew of one slip. A slip is told part by part, so that a long one costs no more by the line than a short one. */
export const SlipPart = Receipt.extend({
  /** Lines of this slip told before; 0, or left out, where the slip begins. */
  from: z.int().nonnegative().optional(),
})
export type SlipPart = z.infer<typeof SlipPart>

/** Requests sent to the terminal, by name. */
export const Requests = z.record(z.string(), z.int().nonnegative())
export type Requests = z.infer<typeof Requests>

/** Whether the host may have closed a batch although the terminal said no in the end. */
export const MayHaveClosed = z.enum(['no', 'perhaps', 'likely'])
export type MayHaveClosed = z.infer<typeof MayHaveClosed>

/** One attempt to complete a settlement. Written before a byte leaves; the same row until it ends. */
export const Attempt = z.object({
  id: z.string(),
  terminalId: TerminalId,
  /** UTC, ISO 8601. */
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  step: StepName,
  /** True from the moment a step's intent is on disk until its result is. */
  open: z.boolean(),
  lastEvent: LastEvent,
  /** Where the terminal was found stopped, before we did anything. */
  stoppedAt: Stage.nullable(),
  /** The furthest stage the terminal has spoken of in this attempt. */
  stage: Stage.nullable(),
  batchNo: z.string().nullable(),
  /** Frozen when the intent was written: our own books for this batch. */
  frozen: Totals.nullable(),
  /** What the terminal said was open when the intent was written. */
  openAtTerminal: Totals.nullable(),
  position: Position.nullable(),
  report: ClosingReport.nullable(),
  tieOut: TieOut.nullable(),
  outcome: Outcome.nullable(),
  fault: FaultData.nullable(),
  /** Of the "no" that the last close ended with, until the terminal was asked. */
  mayHaveClosed: MayHaveClosed.optional(),
  /** What the terminal said it does after this close. */
  away: Away.optional(),
  /** The acquirer's number of the terminal that was looked at first (TID), where it tells it. */
  tid: z.string().optional(),
  /** Before the close, ms the terminal's clock was ahead of ours, where it tells it: the close itself may set it. */
  clockAheadMs: z.number().optional(),
  /** End-of-day requests this attempt has sent. */
  closesSent: z.int().nonnegative(),
  requests: Requests,
})
export type Attempt = z.infer<typeof Attempt>

export const TransactionKind = z.enum([
  'sale',
  'void',
  'refund',
  'offline-sale',
  'preauth-completion',
])
export type TransactionKind = z.infer<typeof TransactionKind>
/** One line of a batch: from the till, or as the terminal listed it. */
export const Transaction = z.object({
  terminalId: TerminalId,
  source: z.enum(['till', 'terminal']),
  /** null until the batch it belongs to is known. */
  batchNo: z.string().nullable(),
  /** Trace or receipt number. */
  reference: z.string(),
  kind: TransactionKind,
  /** Signed: refunds and voids are negative. */
  amountMinor: AmountMinor,
  currency: Currency,
  /** First six and last four digits at most. */
  maskedPan: z.string().nullable(),
  /** UTC, ISO 8601. */
  at: z.string(),
})
export type Transaction = z.infer<typeof Transaction>
