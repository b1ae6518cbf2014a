import type { Check } from '../../../shared/contract'
import type { Sighting } from './mood'

/** A terminal clock further off than this is worth a word: it decides which day a sale belongs to. */
const CLOCK_LIMIT_S = 60
/** Below this a terminal without mains may not live through a settlement. */
const BATTERY_LIMIT_PERCENT = 20

/** The pre-flight list of one look at the terminal. */
export function checksOf(seen: Sighting | undefined): Check[] {
  if (!seen) return []
  const { state } = seen
  if (!state) return [{ id: 'link', ok: false, value: seen.fault?.code ?? null }]
  const aheadS = state.clockAheadMs === undefined ? null : Math.round(state.clockAheadMs / 1000)
  return [
    { id: 'link', ok: true, value: state.terminalId ?? null },
    { id: 'paper', ok: state.paper ?? null, value: null },
    { id: 'power', ok: powerOk(state.mains, state.battery), value: state.battery ?? null },
    { id: 'clock', ok: aheadS === null ? null : Math.abs(aheadS) <= CLOCK_LIMIT_S, value: aheadS },
    { id: 'software', ok: null, value: state.software ?? null },
  ]
}

function powerOk(mains: boolean | undefined, battery: number | undefined): boolean | null {
  if (mains) return true
  return battery === undefined ? null : battery >= BATTERY_LIMIT_PERCENT
}
