import type { Team, TrainingRecord } from '../../../shared/classroom'
import type { TrainingEvent } from '../../../shared/training'

/** Stands where a name was. */
const NOBODY = '—'

/** A team's record without the name of one member: the run belongs to the others too, the name does not. */
export function withoutName(record: TrainingRecord, name: string): TrainingRecord {
  const { team, log, notes, debrief } = record
  return {
    ...record,
    team: team && unnamed(team, name),
    log: log.map(event => unturned(event, name)),
    notes: notes.map(note => ({ ...note, text: note.text.replaceAll(name, NOBODY) })),
    debrief: {
      ...debrief,
      timeline: debrief.timeline.map(line => ({ ...line, event: unturned(line.event, name) })),
    },
  }
}

const unnamed = (team: Team, name: string): Team => ({
  ...team,
  members: team.members.map(member => (member === name ? NOBODY : member)),
})

/** A name stands where somebody took over: in what was done, and in what came of it. */
function unturned(event: TrainingEvent, name: string): TrainingEvent {
  if (event.kind === 'turn' && event.member === name) return { ...event, member: NOBODY }
  if (event.kind !== 'did' || event.input.kind !== 'turn' || event.input.member !== name)
    return event
  return { ...event, input: { ...event.input, member: NOBODY } }
}
