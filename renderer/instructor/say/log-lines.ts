import type { Text } from '../../../shared/i18n/translate'
import type { TrainingEvent } from '../../../shared/training'
import { type RunLine, reachedTogether, runLines } from '../../say/run-lines'

/**
 * The log as it is read while it grows, shorter than in the debrief: time that only passes is seen by the clock, and
 * what comes one after the other and says the same, or the next stage, is one line.
 */
export const logLines = (log: readonly TrainingEvent[], text: Text): readonly RunLine[] =>
  runLines(log, text)
    .filter(({ id }) => !isWait(log[id]))
    .reduce<readonly RunLine[]>((lines, line) => joined(lines, line, text), [])

const isWait = (event: TrainingEvent | undefined): boolean =>
  event?.kind === 'did' && event.input.kind === 'wait'

function joined(lines: readonly RunLine[], line: RunLine, text: Text): readonly RunLine[] {
  const last = lines.at(-1)
  const others = lines.slice(0, -1)
  if (last?.kind === 'reached' && line.kind === 'reached')
    return [...others, reachedTogether(last, line, text)]
  if (last && last.words === line.words && last.lane === line.lane)
    return [...others, { ...last, times: last.times + line.times }]
  return [...lines, line]
}
