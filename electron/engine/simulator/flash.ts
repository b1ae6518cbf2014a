import { z } from 'zod'
import { ClosingReport, Verdict } from '../../../shared/settlement'
import { Stage } from '../../../shared/stage'
import { Card } from './card'
import { LogItem } from './log-item'
import type { Store } from './store'

const BatchNo = z.string().regex(/^\d{6}$/)

/** What one item of the batch upload came to. `given-up` exists only in faulty software. */
export const UploadStatus = z.enum(['uploaded', 'declined', 'given-up'])
export type UploadStatus = z.infer<typeof UploadStatus>

/**
 * A settlement that is not finished: one value, written whole, so that no two facts about it can part.
 * Batch number and totals are frozen in it.
 */
export const Owed = z.object({
  batchNo: BatchNo,
  /** The halt flag: the stage to go on with. */
  halt: Stage,
  /** Field 48 as it was sent. */
  totals: z.string(),
  answer: z.object({ domestic: Verdict, foreign: Verdict }).nullable(),
  /** Terminal time of the host's answer, milliseconds since 1970 UTC. */
  settledAt: z.int(),
  /** By trace: only items with a final answer. */
  done: z.record(z.string(), UploadStatus),
})
export type Owed = z.infer<typeof Owed>

/** A sale for which a message is still owed: its reversal 冲正, or the result of its issuer script 脚本. */
export const PendingSale = z.object({
  trace: z.string(),
  batchNo: BatchNo,
  card: Card,
  amountMinor: z.int(),
})
export type PendingSale = z.infer<typeof PendingSale>

export const Closing = z.object({
  batchNo: BatchNo,
  report: ClosingReport,
  slip: z.array(z.string()).readonly(),
  detail: z.array(z.string()).readonly(),
  settledAt: z.int(),
  empty: z.boolean(),
})

/** All that survives a loss of power. */
export const FlashContent = z.object({
  version: z.literal(1),
  terminalId: z.string(),
  merchantId: z.string(),
  batchNo: BatchNo,
  /** Last number given out; the next request takes the one after it. */
  trace: z.int(),
  receiptNo: z.int(),
  signedOn: z.boolean(),
  clockSkewMs: z.int(),
  log: z.array(LogItem),
  /** Sales without an answer, reversed before anything else. */
  reversals: z.array(PendingSale),
  /** Results of issuer scripts, told with 0620 before the totals. */
  scripts: z.array(PendingSale),
  owed: Owed.nullable(),
  lastClosing: Closing.nullable(),
})
export type FlashContent = z.infer<typeof FlashContent>

/** The terminal's flash: every commit is all or nothing. */
export class Flash {
  #content: FlashContent
  constructor(
    private readonly store: Store,
    fresh: FlashContent,
  ) {
    this.#content = fresh
    this.reload()
  }

  get content(): FlashContent {
    return this.#content
  }

  /** What a restart does: forget the working copy, read what was really written. */
  reload(): void {
    const stored = this.store.load()
    if (stored === undefined) this.store.save(this.#content)
    else this.#content = FlashContent.parse(stored)
  }

  commit(change: Partial<FlashContent>): void {
    const next = { ...this.#content, ...change }
    this.store.save(next)
    this.#content = next
  }
}
