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

/** The newest first; moments after which nothing was done or happened say nothing new. */
export function snapshotTexts(
  { snapshots, log }: Pick<Run, 'snapshots' | 'log'>,
  text: Text,
): readonly BackTo[] {
  return snapshots
    .filter(({ step }) => step === 0 || lastInput(log, step) !== 'wait')
    .flatMap(({ step, atMs }) => {
      const what = step === 0 ? text.t('instructor.back.start') : deedText(log, step, text)
      const time = runClock(atMs)
      return what === undefined
        ? []
        : [{ step, text: text.t('instructor.back.to', { time, what }) }]
    })
    .reverse()
}

const lastInput = (log: readonly TrainingEvent[], step: number): string | undefined => {
  const did = log.find(event => event.kind === 'did' && event.step === step)
  return did?.kind === 'did' ? did.input.kind : undefined
}

/** What was done in that step, as the time line says it: where that tells of what came of it only, that. */
function deedText(log: readonly TrainingEvent[], step: number, text: Text): string | undefined {
  const lines = logLines(
    log.filter(event => event.step <= step),
    text,
  ).filter(({ id }) => log[id]?.step === step)
  return (lines.filter(({ kind }) => kind === 'did').at(-1) ?? lines[0])?.words
}
