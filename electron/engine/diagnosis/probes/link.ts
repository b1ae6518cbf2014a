import type { FactResult } from '../../../../shared/facts'
import type { Fault, FaultCode } from '../../../../shared/fault'
import type { Measure } from '../scene'
import type { Seen } from '../sight'

/** What keeps us from the terminal. Faults that are not the line's tell nothing of it. */
const LINK_RESULTS: Readonly<Partial<Record<FaultCode, FactResult<'link.open'>>>> = {
  'link.refused': 'refused',
  'link.closed': 'silent',
  'link.timeout': 'silent',
  'link.no-such-port': 'no-port',
  'link.port-denied': 'denied',
  'link.port-busy': 'busy',
  'link.garbled': 'garbled',
  'link.wrong-protocol': 'wrong-protocol',
}
/** A peer that says no at once, as opposed to one that says nothing at all. */
const SAYS_NO: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET'])

/** Whether the terminal answers a status enquiry, and if not, what is in the way. */
export const link: Measure = async (_, sight) => {
  const seen = await sight.look()
  if (seen.reached)
    return [{ fact: 'link.open', result: 'open', measured: { milliseconds: seen.milliseconds } }]
  const { code, detail } = seen.fault
  return [
    {
      fact: 'link.open',
      result: openResult(seen),
      measured: { why: code, milliseconds: seen.milliseconds, ...place(detail) },
    },
  ]
}

function openResult({
  fault,
  line,
}: Seen & { reached: false }): FactResult<'link.open'> | 'unknown' {
  const result = LINK_RESULTS[fault.code] ?? 'unknown'
  if (result === 'silent' && line.noiseBytes + line.brokenFrames > 0) return 'garbled'
  if (result === 'refused' && !saysNo(fault)) return 'silent'
  return result
}

/** A connection that ran into its deadline has no cause, or one of the network's own. */
const saysNo = ({ cause }: Fault): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && SAYS_NO.has(cause.code)

const place = ({ host, port, path }: Fault['detail']) => ({
  ...(host === undefined ? {} : { host }),
  ...(port === undefined ? {} : { port }),
  ...(path === undefined ? {} : { path }),
})
