import type { TrainingRecord } from './classroom'
import type { BothLanguages, TrainingEvent } from './training'

/** A record in which somebody is called otherwise, wherever a person can have been named: who took over, what was said, notes. */
export function renamedRecord(record: TrainingRecord, from: string, to: string): TrainingRecord {
  const { team, log, notes, debrief } = record
  const event = (each: TrainingEvent) => renamedEvent(each, from, to)
  return {
    ...record,
    trainee: record.trainee === from ? null : record.trainee,
    team: team && {
      ...team,
      members: team.members.map(member => (member === from ? to : member)),
    },
    log: log.map(event),
    notes: notes.map(note => ({ ...note, text: note.text.replaceAll(from, to) })),
    debrief: {
      ...debrief,
      timeline: debrief.timeline.map(line => ({ ...line, event: event(line.event) })),
    },
  }
}

function renamedEvent(event: TrainingEvent, from: string, to: string): TrainingEvent {
  const text = ({ zh, en }: BothLanguages): BothLanguages => ({
    zh: zh.replaceAll(from, to),
    en: en.replaceAll(from, to),
  })
  if (event.kind === 'turn') return event.member === from ? { ...event, member: to } : event
  if (event.kind === 'told') return { ...event, text: text(event.text) }
  if (event.kind !== 'did') return event
  const { input } = event
  if (input.kind === 'turn' && input.member === from)
    return { ...event, input: { ...input, member: to } }
  if (input.kind !== 'inject' || input.injection.kind !== 'message') return event
  const injection = { ...input.injection, text: text(input.injection.text) }
  return { ...event, input: { ...input, injection } }
}
