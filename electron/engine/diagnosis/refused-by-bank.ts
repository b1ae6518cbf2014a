import type { FactResult } from '../../../shared/facts'
import type { Attempt } from '../../../shared/settlement'
import { HOST_CODES } from './knowledge/readings'
import { hostCodeIn } from './probes/terminal-words'

/** What a host says that cannot settle now, or that has seen this batch before: whether it has booked is another question. */
const LEAVES_OPEN: ReadonlySet<FactResult<'host.code'>> = new Set([
  ...(['none', 'unavailable', 'system', 'day-change', 'resend', 'duplicate'] as const),
  ...(['reconcile', 'state'] as const),
])

/** The bank answered the totals with a no of its own, to the last request that left: nothing of them is booked. */
export function refusedByBank({ outcome, lastEvent, stage, fault }: Attempt): boolean {
  if (outcome !== 'refused' || lastEvent !== 'aborted' || stage !== 'H' || !fault) return false
  const { code, text } = fault.detail
  const said = hostCodeIn([String(text ?? '')])
  const answered = said ?? (fault.code === 'terminal.host-refused' ? String(code) : undefined)
  return Object.entries(HOST_CODES).some(
    ([name, codes]) =>
      answered !== undefined &&
      codes.includes(answered) &&
      !LEAVES_OPEN.has(name as FactResult<'host.code'>),
  )
}
