import type { Attempt } from '../../../shared/settlement'

/**
 * May the terminal or its host have closed without our knowing? After a request left, only a clear "no" takes the
 * doubt away; a "no" while the host's answer was awaited does not.
 */
export const inDoubt = ({ closesSent, lastEvent, stage, fault }: Attempt): boolean =>
  closesSent > 0 &&
  (lastEvent !== 'aborted' || (stage === 'H' && fault?.code === 'terminal.host-unreachable'))
