import {
  type Incident,
  type IncidentEventBody,
  type IncidentEventName,
  incidentEvents,
} from '../../../shared/incident'
import type { JournalEntry } from '../ledger/ledger'

type Step<N extends IncidentEventName> = (
  incident: Incident,
  body: IncidentEventBody<N>,
  at: string,
) => Partial<Incident>
type Later = Exclude<IncidentEventName, 'opened'>

/** What each note changes. Pure: the same notes give the same incident, on any computer. */
const STEPS: { readonly [N in Later]: Step<N> } = {
  seen: (_, { terminal, position = null, fault = null }) => ({ terminal, position, fault }),
  measured: ({ readings }, body) => ({
    readings: {
      ...readings,
      ...Object.fromEntries(body.readings.map(reading => [reading.fact, reading])),
    },
  }),
  answered: ({ answers }, { question, option }) => ({
    answers: { ...answers, [question]: option },
  }),
  'taken-back': ({ answers, tried }, { what, id }) =>
    what === 'answer'
      ? { answers: Object.fromEntries(Object.entries(answers).filter(([name]) => name !== id)) }
      : { tried: tried.filter(({ fix }) => fix !== id) },
  shown: ({ screens }, body, at) => ({ screens: [...screens, { ...body, at }] }),
  tried: ({ tried }, body, at) => ({ tried: [...tried, { ...body, at }] }),
  attempted: ({ attemptIds }, { attemptId }) => ({
    attemptIds: [...attemptIds.filter(id => id !== attemptId), attemptId],
  }),
  resumed: () => ({ end: null }),
  ended: (_, { end }) => ({ end }),
}

export const INCIDENT = 'incident-'

/** Incidents from their notes, oldest first. A note that belongs to none, or cannot be read, changes nothing. */
export function foldIncidents(notes: readonly JournalEntry[]): Incident[] {
  const incidents = new Map<string, Incident>()
  for (const note of notes) {
    const id = String(note.body.incidentId)
    const next = folded(incidents.get(id), note, id)
    if (next) incidents.set(id, next)
  }
  return [...incidents.values()]
}

function folded(before: Incident | undefined, note: JournalEntry, id: string) {
  const { kind, at, body } = note
  const name = kind.slice(INCIDENT.length) as IncidentEventName
  const schema = Object.hasOwn(incidentEvents, name) ? incidentEvents[name] : undefined
  const read = schema?.safeParse(body)
  if (!read?.success) return before
  if (name === 'opened') return before ?? opened(note, id)
  const step = STEPS[name] as Step<IncidentEventName>
  return before && { ...before, ...step(before, read.data as never, at), changedAt: at }
}

function opened({ terminalId, at, body }: JournalEntry, id: string): Incident | undefined {
  if (terminalId === null) return undefined
  return {
    id,
    reference: String(body.reference),
    terminalId,
    openedAt: at,
    changedAt: at,
    ...{ terminal: null, position: null, fault: null },
    readings: {},
    answers: {},
    tried: [],
    screens: [],
    attemptIds: [],
    end: null,
  }
}
