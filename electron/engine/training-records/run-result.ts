import type { TrainingRecord } from '../../../shared/classroom'
import type { CauseId } from '../../../shared/diagnosis'
import type { Stage } from '../../../shared/stage'
import type { BothLanguages, FatalId } from '../../../shared/training'

/** What one run tells of whoever did it, and nothing more: the whole record is ten thousand times as long. */
export interface RunResult {
  readonly id: string
  readonly at: string
  readonly scenario: string
  readonly level: number
  readonly score: number
  readonly causes: readonly CauseId[]
  readonly stage: Stage | null
  /** Tasks that were missed or done wrong. What was merely late is no mistake: speed comes by itself. */
  readonly mistakes: readonly { readonly task: string; readonly cue: BothLanguages }[]
  readonly fatal: readonly FatalId[]
}

export function resultOf({ id, at, scenario, debrief }: TrainingRecord): RunResult {
  const { level, truth } = scenario
  return {
    ...{ id, at, level },
    scenario: scenario.id,
    score: debrief.score,
    causes: truth.causes,
    stage: truth.stage,
    mistakes: debrief.marks
      .filter(({ mark }) => mark === 'missed' || mark === 'wrong')
      .map(({ task, cue }) => ({ task, cue })),
    fatal: debrief.fatal,
  }
}

export const isClean = ({ mistakes, fatal }: RunResult): boolean =>
  mistakes.length === 0 && fatal.length === 0
