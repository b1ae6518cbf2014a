import type { EmergencyPlan } from '../../../shared/care'
import type { MessageKey } from '../../../shared/i18n/catalogue'
import { ENTRIES } from '../diagnosis/knowledge/causes'
import { FIXES } from '../diagnosis/knowledge/fixes'

/** What a sheet on the wall can hold of one cause. */
const MOST_FIXES = 3

/** One plan a cause, for the wall beside the counter: what a person can do by hand, in the order in which it is tried. */
export const emergencyPlans = (): EmergencyPlan[] =>
  [...ENTRIES]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map(({ id, money, fixes, never }) => ({
      cause: id,
      money,
      fixes: fixes
        .filter(fix => FIXES[fix].action === undefined && FIXES[fix].risk !== 'harmful')
        .slice(0, MOST_FIXES)
        .map(fix => ({
          title: `fix.${fix}` as const satisfies MessageKey,
          role: FIXES[fix].role,
          steps: FIXES[fix].steps.map(({ text }) => text),
        })),
      never: [...never],
    }))
