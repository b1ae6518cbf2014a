import type { Attempt } from '../../../shared/settlement'
import type { Memory } from './tools'

/**
 * May the terminal or its host have closed without our knowing? After a request left, only a clear "no" takes the
 * doubt away. A "no" to a repeat that was sent blindly is clear of the repeat only, and says nothing of the one before.
 */
export const inDoubt = (
  { closesSent, lastEvent }: Attempt,
  { secondRun }: Pick<Memory, 'secondRun'>,
): boolean => closesSent > 0 && (lastEvent !== 'aborted' || secondRun === true)
