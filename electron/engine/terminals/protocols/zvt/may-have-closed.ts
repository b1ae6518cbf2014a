import type { FaultData } from '../../../../../shared/fault'
import type { Stage } from '../../../../../shared/stage'
import { isHostCode, resultMeaning } from './result-codes'

/** What the terminal had told before it said no. */
export interface ToldBefore {
  /** It took the request (80 00) and began. */
  readonly accepted: boolean
  /** The last stage that it spoke of. */
  readonly stage: Stage | undefined
  readonly slipBegun: boolean
  /** This model says 77 for a settlement that broke off half way, too. */
  readonly anyFailureIs77: boolean
}

const BATCH_NOT_POSSIBLE = 0x77
/** Codes that are the host's silence, or a cancel key or a printer that stopped it anywhere (ZVT PA00P015 ch. 10). */
const ANYWHERE: ReadonlySet<number> = new Set([0x6c, 0x9b, 0xa1, 0xcc])
/** From here on the terminal knows what its host has, and says itself that it owes the rest. */
const SAYS_ITSELF: ReadonlySet<Stage> = new Set<Stage>(['U', 'S', 'D', 'C'])

/**
 * Whether the host may have closed although the terminal said no in the end. Where totals were on their way, or a slip
 * was begun by a terminal that does not say where it stands, only its own answer can tell.
 */
export function mayHaveClosed({ code, detail }: FaultData, before: ToldBefore): boolean {
  const { accepted, stage, slipBegun, anyFailureIs77 } = before
  if (!accepted || (stage && SAYS_ITSELF.has(stage))) return false
  if (slipBegun) return true
  if (stage === 'P' || stage === 'R') return false
  const resultCode = Number.parseInt(String(detail.code), 16)
  if (isHostCode(resultCode)) return false
  if (resultCode === BATCH_NOT_POSSIBLE) return anyFailureIs77
  if (stage === 'H' && code === 'terminal.host-unreachable') return true
  return ANYWHERE.has(resultCode) || resultMeaning(resultCode).failure === 'defect'
}
