import { z } from 'zod'
import type { Store } from '../store'

/** One item as the host holds it. */
export const HeldItem = z.object({
  domestic: z.boolean(),
  /** Sale toward the shop, credit away from it, none for a declined chip. */
  side: z.enum(['debit', 'credit', 'none']),
  amountMinor: z.int(),
  /** Authorised online, or told by a notice 0220. */
  online: z.boolean(),
  reversed: z.boolean(),
  /** Mislaid by the host itself: missing from its totals until the upload brings it again. */
  mislaid: z.boolean(),
  /** How often its detail came with the batch upload. */
  details: z.int(),
  /** The result of the issuer's script came. */
  scriptTold: z.boolean(),
})
export type HeldItem = z.infer<typeof HeldItem>

export const HostBatch = z.object({
  batchNo: z.string(),
  items: z.record(z.string(), HeldItem),
  closing: z
    .object({ request: z.string(), answer: z.string(), settlementDate: z.string() })
    .nullable(),
  totalsRequests: z.int(),
  closingsBooked: z.int(),
  repeats: z.int(),
  refusals: z.int(),
  /** Every end of batch that came: 207 balanced or 202 not, and the number of items it named. */
  ends: z.array(z.object({ code: z.string(), count: z.int() })),
  duplicates: z.int(),
})
export type HostBatch = z.infer<typeof HostBatch>

const HostTerminal = z.object({
  terminalId: z.string(),
  merchantId: z.string(),
  signedOn: z.boolean(),
  /** The batch the host expects next from this terminal. */
  batchNo: z.string(),
  /** Requests by message type and network code, e.g. `0500/201`. */
  requests: z.record(z.string(), z.int()),
  batches: z.record(z.string(), HostBatch),
})
export type HostTerminal = z.infer<typeof HostTerminal>

const BooksContent = z.object({
  version: z.literal(1),
  reference: z.int(),
  terminals: z.record(z.string(), HostTerminal),
})

/** What the host knows of its terminals. It survives whatever happens to them. */
export class Books {
  readonly #content: z.infer<typeof BooksContent>
  constructor(private readonly store: Store) {
    const stored = store.load()
    this.#content =
      stored === undefined
        ? { version: 1, reference: 0, terminals: {} }
        : BooksContent.parse(stored)
  }

  /** Registers a terminal with the batch the host starts at. Harmless when it is known. */
  admit(terminalId: string, merchantId: string, batchNo: string): void {
    this.#content.terminals[terminalId] ??= {
      terminalId,
      merchantId,
      signedOn: false,
      batchNo,
      requests: {},
      batches: {},
    }
    this.save()
  }

  terminal(terminalId: string): HostTerminal | undefined {
    return this.#content.terminals[terminalId]
  }

  terminals(): readonly HostTerminal[] {
    return Object.values(this.#content.terminals)
  }

  nextReference(): number {
    this.#content.reference += 1
    return this.#content.reference
  }

  save(): void {
    this.store.save(this.#content)
  }
}

/** The batch a message speaks of, opened at its first item. */
export function batchOf(terminal: HostTerminal, batchNo: string): HostBatch {
  const known = terminal.batches[batchNo]
  if (known) return known
  const fresh: HostBatch = {
    batchNo,
    items: {},
    closing: null,
    totalsRequests: 0,
    closingsBooked: 0,
    repeats: 0,
    refusals: 0,
    ends: [],
    duplicates: 0,
  }
  terminal.batches[batchNo] = fresh
  return fresh
}
