import { z } from 'zod'
import { FactRef } from './facts'
import type { MONEY_AT } from './stage'

/** What can be wrong when a terminal says 上次结算未完成. The numbers are stable: scenarios and incidents name them. */
export const CauseId = z.enum([
  ...(['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C09', 'C10', 'C11'] as const),
  ...(['C12', 'C13', 'C14', 'C15', 'C16', 'C17', 'C18', 'C19', 'C20', 'C21', 'C22'] as const),
  'C23',
])
export type CauseId = z.infer<typeof CauseId>
export const CAUSES: readonly CauseId[] = CauseId.options

/** What the terminal can be asked for, or the computer looked at, in one go. All of it only reads. */
export const ProbeId = z.enum([
  ...(['link', 'serial', 'status', 'diagnosis', 'history', 'pc-link', 'gateway'] as const),
  ...(['terminal-port', 'dns', 'host-port', 'host-tls', 'line-quality', 'neighbours'] as const),
  ...(['profile', 'computer', 'scanner', 'slip-printer', 'books', 'care'] as const),
])
export type ProbeId = z.infer<typeof ProbeId>

/** What breaks more than it mends. Blocked; where one must be allowed, the ledger is saved first and two people sign. */
export const RedLine = z.enum([
  ...(['clear-log', 'factory-reset', 'purge-batch', 'power-off', 'update-open-batch'] as const),
  ...(['change-numbers', 'key-sale-again', 'close-again', 'swap-terminal'] as const),
])
export type RedLine = z.infer<typeof RedLine>

/** Who may do a step. */
export const StepRole = z.enum(['staff', 'owner', 'support'])
export type StepRole = z.infer<typeof StepRole>

/** What the bank has while this cause is at work. `unchanged`: the cause does not touch what was sold. */
export type MoneyState = (typeof MONEY_AT)[keyof typeof MONEY_AT] | 'refused' | 'unchanged'

/** The small picture beside a step. */
export type Picture =
  | ('terminal' | 'paper' | 'lid' | 'cable' | 'plug' | 'battery' | 'router' | 'signal' | 'keys')
  | ('screen' | 'slip' | 'card' | 'scanner' | 'reader' | 'phone' | 'clock' | 'list' | 'person')
  | ('computer' | 'wait' | 'swap')

/** A cause with how likely it is and what speaks for and against it. */
export const Ranked = z.object({
  id: CauseId,
  /** 0 to 1; all causes and `nothingWrong` together are 1. */
  probability: z.number(),
  for: z.array(FactRef),
  against: z.array(FactRef),
})
export type Ranked = z.infer<typeof Ranked>

/** The one thing to do now. */
export const NextStep = z.discriminatedUnion('kind', [
  /** Everything that matters was measured, and it is well. */
  z.object({ kind: z.literal('nothing-wrong') }),
  z.object({ kind: z.literal('probe'), probe: ProbeId, seconds: z.number(), bits: z.number() }),
  z.object({
    kind: z.literal('ask'),
    question: z.string(),
    seconds: z.number(),
    bits: z.number(),
  }),
  z.object({ kind: z.literal('fix'), cause: CauseId, fix: z.string() }),
  /** Nothing is left to try here: hand over with a reference number. */
  z.object({ kind: z.literal('passport') }),
])
export type NextStep = z.infer<typeof NextStep>

export const Diagnosis = z.object({
  /** Most likely first. */
  causes: z.array(Ranked),
  nothingWrong: z.number(),
  /** What was measured and is well. */
  healthy: z.array(FactRef),
  next: NextStep,
})
export type Diagnosis = z.infer<typeof Diagnosis>
