import type { FaultData } from '../../../../../shared/fault'
import type { MayHaveClosed } from '../../../../../shared/settlement'
import type { Stage } from '../../../../../shared/stage'
import { isHostCode } from './result-codes'

/** What the terminal had told before it said no. */
export interface ToldBefore {
  /** It took the request (80 00) and began. */
  readonly accepted: boolean
  /** The stages it spoke of, in their order. */
  readonly stages: readonly Stage[]
  readonly slipBegun: boolean
  /** It waited for its host's answer. */
  readonly hostAwaited: boolean
  /** This model says 77 for a settlement that broke off half way, too. */
  readonly anyFailureIs77: boolean
}

/**
 * Codes of an aborted end-of-day (ZVT PA00P015 ch. 10) that can only come before anything was sent to the host.
 * Not here, because they can come later as well: 9B and A1 (the host's answer was lost), 6C (a cancel key
 * half way), CC (the slip is printed after the host closed).
 */
const BEFORE_THE_HOST: ReadonlySet<number> = new Set([
  0x51, 0x62, 0x6a, 0x6b, 0x6f, 0x7d, 0x83, 0x85, 0x9a, 0x9c, 0xa0, 0xa3, 0xa5, 0xb1, 0xb2, 0xb8,
  0xbf, 0xc1, 0xc2, 0xc4, 0xdc, 0xdd, 0xe0, 0xe1, 0xe4, 0xf0, 0xf6, 0xfe,
])
const BATCH_NOT_POSSIBLE = 0x77
const BEFORE_TOTALS: ReadonlySet<Stage> = new Set(['P', 'R'])

/**
 * Whether the host may have closed although the terminal said no in the end. Likely, where totals were on their way or
 * a slip was begun; perhaps, where the code can come at any point of a settlement, or is the host's own no to totals.
 */
export function mayHaveClosed({ detail }: FaultData, before: ToldBefore): MayHaveClosed {
  const { accepted, stages, slipBegun } = before
  const resultCode = Number.parseInt(String(detail.code), 16)
  if (!accepted) return 'no'
  if (slipBegun) return 'likely'
  if (stages.some(stage => !BEFORE_TOTALS.has(stage)))
    return isHostCode(resultCode) && stages.at(-1) === 'H' ? 'perhaps' : 'likely'
  if (resultCode === BATCH_NOT_POSSIBLE)
    return before.anyFailureIs77 || before.hostAwaited ? 'perhaps' : 'no'
  return BEFORE_THE_HOST.has(resultCode) ? 'no' : 'perhaps'
}
