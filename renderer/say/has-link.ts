import type { TerminalView } from '../../shared/contract'
import { parseAddress } from '../../shared/terminal'

/** Without a link a person reads the terminal's screen and presses its keys. */
export const hasLink = ({ card }: TerminalView): boolean =>
  parseAddress(card.address).kind !== 'assisted'
