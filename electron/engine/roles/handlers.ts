import type { EngineHandlers } from '../../../shared/contract'
import type { Person } from '../../../shared/roles'
import type { EngineParts } from '../engine-parts'
import type { People } from './people'
import { allow } from './red-lines'

export type RoleCall = Extract<keyof EngineHandlers, `people.${string}` | `redline.${string}`>

/** The window's calls about people, PINs and red lines. No answer holds a PIN or its hash. */
export function roleHandlers(
  { ledger, clock }: Pick<EngineParts, 'ledger' | 'clock'>,
  people: People,
  onDuty: (person: Person | undefined) => void,
): Pick<EngineHandlers, RoleCall> {
  return {
    'people.list': async () => people.list(),
    'people.add': async ({ by, ...wanted }) => people.add(wanted, by),
    'people.enter': async credentials => {
      const person = await people.enter(credentials)
      onDuty(person)
      return person
    },
    'people.instructors': async () => people.instructors(),
    'people.instruct': credentials => people.demand(credentials, 'instruct'),
    'people.leave': async () => {
      onDuty(undefined)
      return { left: true }
    },
    'redline.request': async ({ redLine, terminalId, requestedBy, approvedBy, typedReason }) => {
      ledger.terminal(terminalId)
      const asked = {
        requestedBy: await people.demand(requestedBy, 'ask-red-line'),
        approvedBy: await people.demand(approvedBy, 'approve-red-line'),
      }
      return allow(redLine, { terminalId, typedReason, ...asked }, { ledger, clock })
    },
  }
}
