import type { TerminalView } from '../../shared/contract'
import type { Position } from '../../shared/settlement'

/** Where the settlement stands: what the terminal showed last, or what its last attempt knew. */
export const positionOf = ({ position, attempt }: TerminalView): Position | null =>
  position ?? attempt?.position ?? null
