import type { TrainingRecord } from '../../shared/classroom'
import type { Text } from '../../shared/i18n/translate'
import { renamedRecord } from '../../shared/renamed-record'

/** A record that may leave the shop: members by number, no name, none of the instructor's notes. */
export function unnamedRecord(record: TrainingRecord, { t }: Text): TrainingRecord {
  const { trainee, team } = record
  const names = team?.members ?? (trainee === null ? [] : [trainee])
  const nameless = names.reduce(
    (renamed, name, at) => renamedRecord(renamed, name, t('team.member', { number: at + 1 })),
    record,
  )
  return { ...nameless, trainee: null, notes: [] }
}
