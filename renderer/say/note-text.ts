import type { RunNote } from '../../shared/classroom'
import type { Text } from '../../shared/i18n/translate'
import { runClock } from './run-clock'

/** What the instructor wrote down, or did to the run's time. */
export const noteText = ({ text, backToMs }: RunNote, { t }: Text): string =>
  backToMs === undefined ? text : t('notes.back', { time: runClock(backToMs) })
