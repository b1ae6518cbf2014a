import { Fault } from '../../../../shared/fault'
import type { Owed } from '../flash'
import type { Run } from '../run'

/**
 * The settlement under way: every stage behind H has one.
 * @throws Fault `internal` where a stage was entered without.
 */
export function owedBy(run: Run): Owed {
  const { owed } = run.flash
  if (!owed) throw new Fault('internal', { missing: 'owed settlement' })
  return owed
}
