import type { MeaningRow } from '../../shared/consequences'
import type { TerminalView } from '../../shared/contract'
import type { CauseId } from '../../shared/diagnosis'
import type { Stage } from '../../shared/stage'
import { positionOf } from './position'

const TERMINAL_OWES: ReadonlySet<Stage> = new Set<Stage>(['S', 'D', 'C'])
const BANK_WAITS: ReadonlySet<Stage> = new Set<Stage>(['R', 'H', 'U'])

/** What the prompt on the terminal means where it stopped; null where it did not stop half-way. */
export function meaningOf(view: TerminalView): MeaningRow | null {
  const stage = positionOf(view)?.stage
  if (!stage || view.mood !== 'needs-finishing') return null
  if (TERMINAL_OWES.has(stage)) return 'M1'
  return BANK_WAITS.has(stage) ? 'M2' : null
}

const ACCOUNT: ReadonlySet<CauseId> = new Set<CauseId>(['C07', 'C08', 'C09', 'C23'])

/** Whether it is the account that needs attention, and not the terminal. */
export const isAboutAccount = (cause: CauseId | null): boolean =>
  cause !== null && ACCOUNT.has(cause)
