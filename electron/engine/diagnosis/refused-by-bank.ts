import type { FactResult } from '../../../shared/facts'
import type { Attempt } from '../../../shared/settlement'
import { HOST_CODES } from './knowledge/readings'
import { hostCodeIn } from './probes/terminal-words'

/** What a host says that cannot settle now, or that has seen this batch before: whether it has booked is another question. */
const LEAVES_OPEN: ReadonlySet<FactResult<'host.code'>> = new Set([
  ...(['none', 'unavailable', 'system', 'day-change', 'resend', 'duplicate'] as const),
  ...(['reconcile', 'state'] as const),
])

/** What the terminal itself puts right when it hears it: a new sign-on, other keys. */
const MENDED_BY_ITSELF: ReadonlySet<FactResult<'host.code'>> = new Set(['sign-on', 'key'])

/** The bank answered the totals with a no of its own, to the last request that left: nothing of them is booked. */
export const refusedByBank = (attempt: Attempt): boolean => {
  const said = bankSaid(attempt)
  return said !== undefined && !LEAVES_OPEN.has(said)
}

/** … and it would answer the same request with the same no. */
export function wouldRefuseAgain(attempt: Attempt): boolean {
  const said = bankSaid(attempt)
  return said !== undefined && !LEAVES_OPEN.has(said) && !MENDED_BY_ITSELF.has(said)
}

function bankSaid({
  outcome,
  lastEvent,
  stage,
  fault,
}: Attempt): FactResult<'host.code'> | undefined {
  if (outcome !== 'refused' || lastEvent !== 'aborted' || stage !== 'H' || !fault) return undefined
  const { code, text } = fault.detail
  const said = hostCodeIn([String(text ?? '')])
  const answered = said ?? (fault.code === 'terminal.host-refused' ? String(code) : undefined)
  if (answered === undefined) return undefined
  const named = Object.entries(HOST_CODES).find(([, codes]) => codes.includes(answered))?.[0]
  return named as FactResult<'host.code'> | undefined
}
