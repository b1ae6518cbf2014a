import { Fault } from '../../../shared/fault'
import type { Attempt } from '../../../shared/settlement'
import type { TerminalState } from '../terminals/driver'

/**
 * A line that comes back may lead elsewhere: an address was given to another device, a plug went into another. What is
 * asked or closed there is another batch. @throws Fault `terminal.another` {expected, found} where both tell who they are
 */
export function demandSame({ tid }: Attempt, { terminalId }: TerminalState): void {
  if (tid !== undefined && terminalId !== undefined && tid !== terminalId)
    throw new Fault('terminal.another', { expected: tid, found: terminalId })
}
