import { z } from 'zod'
import { CauseId, type MoneyState, RedLine, StepRole } from './diagnosis'
import { Key } from './i18n/key'

/** The five groups of the prevention page. */
export const CareTab = z.enum(['data', 'hardware', 'account', 'operation', 'outside'])
export type CareTab = z.infer<typeof CareTab>

/** How often something is to be done; `event`: when there is a reason. */
export const CareEvery = z.enum(['day', 'week', 'month', 'quarter', 'event'])
export type CareEvery = z.infer<typeof CareEvery>

/** `trouble`: looked at, and not fine. */
export const CareState = z.enum(['done', 'due', 'overdue', 'trouble', 'when-needed'])
export type CareState = z.infer<typeof CareState>

const careItemSchema = z.object({
  id: z.string(),
  what: Key,
  tab: CareTab,
  every: CareEvery,
  board: z.string().nullable(),
  state: CareState,
  /** UTC, ISO 8601; null: never, as far as the ledger knows. */
  doneAt: z.string().nullable(),
  dueAt: z.string().nullable(),
})
/** One thing that keeps trouble away, and when it was done last. */
export interface CareItem extends z.infer<typeof careItemSchema> {}
export const CareItem: z.ZodType<CareItem> = careItemSchema

/** What bank or law announced, with the day from which it holds. */
export const Notice = z.object({
  id: z.string(),
  title: z.string().min(1).max(120),
  /** `YYYY-MM-DD`, the shop's own calendar. */
  validFrom: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** UTC, ISO 8601; null: nobody has signed it off yet. */
  readAt: z.string().nullable(),
})
export type Notice = z.infer<typeof Notice>

/** One trouble that this shop has finished, and how long it took from the first page to the proof. */
export const Recovery = z.object({ at: z.string(), minutes: z.int().nonnegative() })
export type Recovery = z.infer<typeof Recovery>

const careBoardSchema = z.object({
  items: z.array(CareItem),
  notices: z.array(Notice),
  /** null: nobody has looked yet. */
  spareReady: z.boolean().nullable(),
  /** Newest first. */
  recoveries: z.array(Recovery),
})
export interface CareBoard extends z.infer<typeof careBoardSchema> {}
export const CareBoard: z.ZodType<CareBoard> = careBoardSchema

const emergencyPlanSchema = z.object({
  cause: CauseId,
  money: z.custom<MoneyState>(value => typeof value === 'string'),
  fixes: z.array(z.object({ title: Key, role: StepRole, steps: z.array(Key) })),
  never: z.array(RedLine),
})
/** What to do by hand when the console is not there: one cause, its steps, and what not to do. */
export interface EmergencyPlan extends z.infer<typeof emergencyPlanSchema> {}
export const EmergencyPlan: z.ZodType<EmergencyPlan> = emergencyPlanSchema
