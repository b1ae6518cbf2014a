import { Fault } from '../../../shared/fault'
import type { Incident, IncidentEventBody, IncidentEventName } from '../../../shared/incident'
import type { TerminalId } from '../../../shared/terminal'
import type { JournalEntry, Ledger } from '../ledger/ledger'
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

const OPENED = `${INCIDENT}opened`

/** Incidents kept as notes `incident-…` in the journal, `newId` for the names of new ones. */
export function incidentsOf(ledger: Ledger, newId: () => string): Incidents {
  const all = (terminalId?: TerminalId) =>
    foldIncidents(
      ledger.notes({ kind: INCIDENT, ...(terminalId === undefined ? {} : { terminalId }) }),
    ).reverse()
  const ofId = (incidentId: string): Incident | undefined =>
    foldIncidents(ledger.notes({ kind: INCIDENT, incidentId }))[0]
  const find = (said: string): Incident => {
    const found = ofId(said) ?? ofReference(heardReference(said))
    if (!found) throw new Fault('ledger.not-found', { id: said })
    return found
  }
  const ofReference = (reference: string | undefined): Incident | undefined => {
    const isIt = ({ body }: JournalEntry) => body.reference === reference
    const note = reference === undefined ? undefined : ledger.notes({ kind: OPENED }).find(isIt)
    return note && ofId(String(note.body.incidentId))
  }
  const open = (terminalId: TerminalId) => {
    const [note] = ledger.notes({ kind: OPENED, terminalId, limit: 1 })
    const last = note && ofId(String(note.body.incidentId))
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
      const taken = new Set(ledger.notes({ kind: OPENED }).map(({ body }) => body.reference))
      const reference = referenceFor(id, wanted => taken.has(wanted))
      const body = { incidentId: id, reference }
      ledger.note({ kind: OPENED, terminalId, body })
      return find(id)
    },
  }
}
