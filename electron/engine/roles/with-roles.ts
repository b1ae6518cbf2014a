import type { EngineCallName, EngineHandlers } from '../../../shared/contract'
import { Fault } from '../../../shared/fault'
import { MAY, type Permission, type Person, type Role } from '../../../shared/roles'
import type { EngineParts } from '../engine-parts'
import { type RoleCall, roleHandlers } from './handlers'
import { People } from './people'

/** What each call asks of whoever is on duty. What is not named only looks, or asks for a PIN of its own. */
const NEEDS: { readonly [Call in EngineCallName]?: Permission } = {
  'settlement.complete': 'settle',
  'assisted.begin': 'settle',
  'assisted.answer': 'settle',
  'assisted.totals': 'settle',
  'wizard.open': 'mend',
  'wizard.answer': 'mend',
  'wizard.done': 'mend',
  'wizard.cannot': 'mend',
  'wizard.back': 'mend',
  'passport.read': 'write-passport',
  'history.list': 'see-history',
  'history.export': 'see-history',
  'payments.find': 'see-history',
  'terminal.add': 'change-terminals',
  'acquirer.write': 'change-terminals',
  'terminal.remove': 'change-terminals',
}
/** On a simulated terminal nothing of the shop is at stake. */
const IN_DEMO: Permission = 'practise'
/** While nobody has said who they are: a counter must never be locked out of closing its day. */
const UNKNOWN: Role = 'staff'

/**
 * Puts least rights in front of every call. A shop that has named nobody has no roles, and everything is
 * allowed; from the first person on, whoever entered last is on duty until somebody leaves.
 */
export function withRoles(
  parts: Pick<EngineParts, 'ledger' | 'clock' | 'newId' | 'mode'>,
  handlers: Omit<EngineHandlers, RoleCall>,
): EngineHandlers {
  const people = new People(parts.ledger, parts.clock, parts.newId)
  let onDuty: Person | undefined
  const own = roleHandlers(parts, people, person => {
    onDuty = person
  })
  const guard = (call: EngineCallName): void => {
    const need = NEEDS[call]
    if (!need || people.list().length === 0) return
    const role = onDuty?.role ?? UNKNOWN
    if (!MAY[role].includes(parts.mode === 'demo' ? IN_DEMO : need))
      throw new Fault('person.not-allowed')
  }
  const guarded = Object.entries(handlers).map(([call, handle]) => [
    call,
    async (input: never) => {
      guard(call as EngineCallName)
      return (handle as (input: never) => Promise<unknown>)(input)
    },
  ])
  return { ...(Object.fromEntries(guarded) as typeof handlers), ...own }
}
