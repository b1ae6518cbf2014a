import { z } from 'zod'
import { CauseId } from './diagnosis'
import { Stage } from './stage'
import { BothLanguages, FatalId } from './training'

const Count = z.int().positive()

const trainingProgressSchema = z.object({
  runs: z.int().nonnegative(),
  /** Null: no run yet. */
  best: z.int().nullable(),
  last: z.int().nullable(),
  /** Null: too few runs to tell. */
  trend: z.enum(['up', 'down', 'level']).nullable(),
  mistakes: z.object({
    tasks: z.array(z.object({ cue: BothLanguages, count: Count })),
    causes: z.array(z.object({ cause: CauseId, count: Count })),
    stages: z.array(z.object({ stage: Stage, count: Count })),
  }),
  fatal: z.array(z.object({ fatal: FatalId, count: Count })),
})
/** How one person is getting on. Everything is counted in runs, the most frequent first. */
export interface TrainingProgress extends z.infer<typeof trainingProgressSchema> {}
export const TrainingProgress: z.ZodType<TrainingProgress> = trainingProgressSchema
