import { z } from 'zod'
import { type RecordSummary, TrainingRecord } from '../../../shared/classroom'
import { BothLanguages, FatalId } from '../../../shared/training'

const Event = z.object({ atMs: z.number(), step: z.int(), kind: z.string() })

/** As much of a debrief as a page needs so as not to break on it. */
const Marked = z.object({
  score: z.int().min(0).max(100),
  hintsCost: z.number(),
  marks: z.array(
    z.object({
      task: z.string(),
      cue: BothLanguages,
      mark: z.enum(['done', 'late', 'missed', 'wrong']),
    }),
  ),
  fatal: z.array(FatalId),
  timeline: z.array(
    z.object({ atMs: z.number(), side: z.enum(['truth', 'saw', 'did']), event: Event }),
  ),
  questions: z.array(BothLanguages),
  remember: BothLanguages,
})

/** It is the name of its file. */
const FILE_NAME = /^[\w-]{1,64}$/

/** A record as it comes from disk, where anything may have happened to it. */
export const KeptRecord: z.ZodType<TrainingRecord> = TrainingRecord.refine(
  ({ id, log, debrief }) =>
    FILE_NAME.test(id) &&
    z.array(Event).safeParse(log).success &&
    Marked.safeParse(debrief).success,
)

export function summaryOf(record: TrainingRecord): RecordSummary {
  const { id, at, trainee, team, isGuided, scenario, debrief } = record
  const { title, level } = scenario
  const { score, fatal } = debrief
  return {
    ...{ id, at, trainee, team, isGuided, title, level, score },
    scenario: scenario.id,
    fatal: fatal.length,
  }
}
