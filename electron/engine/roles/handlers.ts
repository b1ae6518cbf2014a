import type { EngineHandlers } from '../../../shared/contract'
import type { EngineParts } from '../engine-parts'
import { People } from './people'
import { allow } from './red-lines'

type RoleHandlers = Pick<
  EngineHandlers,
  Extract<keyof EngineHandlers, `people.${string}` | `redline.${string}`>
>

/** The window's calls about people, PINs and red lines. No answer holds a PIN or its hash. */
export function roleHandlers({
  ledger,
  clock,
  newId,
}: Pick<EngineParts, 'ledger' | 'clock' | 'newId'>): RoleHandlers {
  const people = new People(ledger, clock, newId)
  return {
    'people.list': async () => people.list(),
    'people.add': async ({ by, ...wanted }) => people.add(wanted, by),
    'people.enter': async credentials => people.enter(credentials),
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
