import type { Text } from '../../../shared/i18n/translate'
import type { TrainingEvent } from '../../../shared/training'
import { runClock } from '../../say/run-clock'
import type { Run } from '../store/run'
import { logLines } from './log-lines'

/** A moment to go back to, and what had just been done. */
export interface BackTo {
  readonly step: number
  readonly text: string
}

/** The newest first; moments after which only time had passed say nothing new. */
export function snapshotTexts(
  { snapshots, log }: Pick<Run, 'snapshots' | 'log'>,
  text: Text,
): readonly BackTo[] {
  return snapshots
    .filter(({ step }) => step === 0 || lastInput(log, step) !== 'wait')
    .map(({ step, atMs, input }) => ({
      step,
      text: text.t('instructor.back.to', {
        time: runClock(atMs),
        what: step === 0 ? text.t('instructor.back.start') : (deedText(log, step, text) ?? input),
      }),
    }))
    .reverse()
}

const lastInput = (log: readonly TrainingEvent[], step: number): string | undefined => {
  const did = log.find(event => event.kind === 'did' && event.step === step)
  return did?.kind === 'did' ? did.input.kind : undefined
}

/** What was done in that step, as the time line says it. */
const deedText = (log: readonly TrainingEvent[], step: number, text: Text): string | undefined =>
  logLines(
    log.filter(event => event.step <= step),
    text,
  )
    .filter(({ kind, id }) => kind === 'did' && log[id]?.step === step)
    .at(-1)?.words
