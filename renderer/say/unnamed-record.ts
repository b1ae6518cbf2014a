import type { TrainingRecord } from '../../shared/classroom'
import type { Text } from '../../shared/i18n/translate'
import type { TrainingEvent } from '../../shared/training'

/** A record that may leave the shop: members by number, no name, none of the instructor's notes. */
export function unnamedRecord(record: TrainingRecord, { t }: Text): TrainingRecord {
  const { team, debrief } = record
  const members = team?.members.map((_, at) => t('team.member', { number: at + 1 })) ?? []
  const nameless = (name: string) => members[team?.members.indexOf(name) ?? -1] ?? '—'
  const unnamed = (event: TrainingEvent): TrainingEvent => {
    if (event.kind === 'turn') return { ...event, member: nameless(event.member) }
    if (event.kind !== 'did' || event.input.kind !== 'turn') return event
    return { ...event, input: { ...event.input, member: nameless(event.input.member) } }
  }
  return {
    ...record,
    trainee: null,
    notes: [],
    team: team && { ...team, members },
    log: record.log.map(unnamed),
    debrief: {
      ...debrief,
      timeline: debrief.timeline.map(line => ({ ...line, event: unnamed(line.event) })),
    },
  }
}
