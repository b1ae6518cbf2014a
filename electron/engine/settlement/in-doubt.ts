import type { Attempt } from '../../../shared/settlement'
import type { Memory } from './tools'

/**
 * May the terminal or its host have closed without our knowing? After a request left, only a clear "no" takes the
 * doubt away; one that came after totals were on their way does not. A "no" to a repeat that was sent blindly is clear
 * of the repeat only, and says nothing of the one before.
 */
export const inDoubt = (
  { closesSent, lastEvent, mayHaveClosed }: Attempt,
  { secondRun }: Pick<Memory, 'secondRun'>,
): boolean =>
  closesSent > 0 && (lastEvent !== 'aborted' || mayHaveClosed === 'likely' || secondRun === true)

/** The last "no" leaves it open, and nobody has asked since. */
export const isToAsk = ({ mayHaveClosed = 'no' }: Pick<Attempt, 'mayHaveClosed'>): boolean =>
  mayHaveClosed !== 'no'

/** It stopped after a close had left, and the next run asks before it acts. */
export const isLeftOpen = ({ step, closesSent }: Pick<Attempt, 'step' | 'closesSent'>): boolean =>
  step !== 'done' && closesSent > 0
