import type { EngineHandlers } from '../../../shared/contract'
import type { EngineParts } from '../engine-parts'
import { incidentsOf } from './incidents'
import { passportOf } from './passport'
import type { Trace } from './trace'

interface Sources extends Pick<EngineParts, 'ledger' | 'clock' | 'newId' | 'mode'> {
  readonly trace: Trace
}

/** The window's call for an incident's passport. */
export function passportHandlers({
  ledger,
  clock,
  newId,
  mode,
  trace,
}: Sources): Pick<EngineHandlers, 'passport.read'> {
  const incidents = incidentsOf(ledger, newId)
  return {
    'passport.read': async ({ incidentId }) => {
      const incident = incidents.find(incidentId)
      trace.keep(incident.terminalId)
      return passportOf(incident, { ledger, clock, trace, mode })
    },
  }
}
