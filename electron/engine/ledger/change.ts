import { z } from 'zod'
import { Fault } from '../../../shared/fault'
import { Attempt, SlipPart, Transaction } from '../../../shared/settlement'
import { TerminalCard, TerminalId } from '../../../shared/terminal'
import { BatchRecord } from './batch-record'

/** What one journal entry changes in the tables. Nothing else ever changes them, so they can be rebuilt from the journal. */
export const Change = z.strictObject({
  meta: z.record(z.string(), z.string()).optional(),
  terminal: TerminalCard.optional(),
  removedTerminal: TerminalId.optional(),
  opened: Attempt.optional(),
  patch: Attempt.omit({ id: true, terminalId: true }).partial().optional(),
  batch: BatchRecord.optional(),
  receipt: SlipPart.optional(),
  transactions: z.array(Transaction).optional(),
})
export type Change = z.infer<typeof Change>

/** Checks what was read or is about to be written. @throws Fault as made by `fault` from the place that is wrong. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, fault: (at: string) => Fault): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw fault(parsed.error.issues[0]?.path.join('/') ?? '')
}

export const damaged = (what: string): ((at: string) => Fault) => {
  return at => new Fault('ledger.damaged', { why: at ? `${what} ${at}` : what })
}
