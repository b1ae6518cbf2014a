import { z } from 'zod'
import { BatchNo, Meaning, SlipIssue } from '../../../shared/assisted'
import { RedLine } from '../../../shared/diagnosis'
import { Stage } from '../../../shared/stage'

/**
 * A person's report with its words understood and its figures checked: what the journal keeps and the flow is
 * rebuilt from after a crash, whatever later versions make of the same words.
 */
export const Said = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heard'),
    /** null: nobody knows these words. */
    meaning: Meaning.nullable(),
    stage: Stage.nullable(),
    /** 应答码, where the screen shows one. */
    code: z.string().nullable(),
  }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('yes') }),
  z.object({ kind: z.literal('no') }),
  z.object({ kind: z.literal('still-working') }),
  z.object({ kind: z.literal('cannot') }),
  z.object({ kind: z.literal('batch'), batchNo: BatchNo }),
  z.object({
    kind: z.literal('slip'),
    batchNo: BatchNo,
    issues: z.array(SlipIssue),
    confirmed: z.boolean(),
  }),
  z.object({ kind: z.literal('red-line'), redLine: RedLine }),
  /** The page was opened again, or the program started anew. */
  z.object({ kind: z.literal('resumed') }),
])
export type Said = z.infer<typeof Said>
