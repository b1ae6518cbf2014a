import type { Check } from '../../../shared/contract'
import { passGate, undertakingOf } from '../settlement/gate'
import type { Sighting } from './mood'

/** Told even where the terminal does not say; the others only when there is something to tell. */
const ALWAYS: ReadonlySet<Check['id']> = new Set(['paper', 'power', 'clock'])

/** The pre-flight list of one look at the terminal: the very checks that the gate asks before a settlement. */
export function checksOf(seen: Sighting | undefined): Check[] {
  if (!seen) return []
  const { state, open, around } = seen
  if (!state) return [{ id: 'link', ok: false, value: seen.fault?.code ?? null }]
  const { checks } = passGate({ state, open, around }, undertakingOf(state))
  return [
    { id: 'link', ok: true, value: state.terminalId ?? null },
    ...checks.filter(({ id, ok }) => ok !== null || ALWAYS.has(id)),
    { id: 'software', ok: null, value: state.software ?? null },
  ]
}
