import { Fault } from '../../../shared/fault'
import type { Incident, IncidentEventBody, IncidentEventName } from '../../../shared/incident'
import type { TerminalId } from '../../../shared/terminal'
import type { Ledger } from '../ledger/ledger'
import { foldIncidents, INCIDENT } from './fold'
import { heardReference, referenceFor } from './reference'

/** The incidents of one ledger. Nothing is held here: what a crash must not lose is in the journal. */
export interface Incidents {
  /** The one of this terminal that has no end, or was left; undefined when the last one ended. */
  open(terminalId: TerminalId): Incident | undefined
  /** Newest first. */
  all(terminalId?: TerminalId): Incident[]
  /** By id, or by its reference number as a person said it. @throws Fault `ledger.not-found` */
  find(idOrReference: string): Incident
  /** Takes up the open one, or begins anew. */
  begin(terminalId: TerminalId): Incident
  /** One note, one step. @throws Fault `ledger.not-found` */
  add<N extends Exclude<IncidentEventName, 'opened'>>(
    id: string,
    event: N,
    body: IncidentEventBody<N>,
  ): Incident
}

/** Incidents kept as notes `incident-…` in the journal, `newId` for the names of new ones. */
export function incidentsOf(ledger: Ledger, newId: () => string): Incidents {
  const all = (terminalId?: TerminalId) =>
    foldIncidents(
      ledger.notes({ kind: INCIDENT, ...(terminalId === undefined ? {} : { terminalId }) }),
    ).reverse()
  const find = (said: string): Incident => {
    const reference = heardReference(said)
    const found = all().find(incident => incident.id === said || incident.reference === reference)
    if (!found) throw new Fault('ledger.not-found', { id: said })
    return found
  }
  const open = (terminalId: TerminalId) => {
    const [last] = all(terminalId)
    return last && (last.end === null || last.end === 'left') ? last : undefined
  }
  const add: Incidents['add'] = (id, event, body) => {
    const { terminalId } = find(id)
    ledger.note({ kind: `${INCIDENT}${event}`, terminalId, body: { ...body, incidentId: id } })
    return find(id)
  }
  return {
    all,
    find,
    open,
    add,
    begin: terminalId => {
      const before = open(terminalId)
      if (before) return before.end === 'left' ? add(before.id, 'resumed', {}) : before
      const id = newId()
      const taken = new Set(all().map(incident => incident.reference))
      const reference = referenceFor(id, wanted => taken.has(wanted))
      const body = { incidentId: id, reference }
      ledger.note({ kind: `${INCIDENT}opened`, terminalId, body })
      return find(id)
    },
  }
}
