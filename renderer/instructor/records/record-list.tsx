import { useEffect } from 'react'
import { useText } from '../../text'
import { groupsOf } from '../say/record-groups'
import { useStore } from '../store/store'
import { PersonRecords } from './person-records'

/** Every run that was kept, by person. */
export function RecordList() {
  const { t } = useText()
  const records = useStore(s => s.records)
  const load = useStore(s => s.loadRecords)
  useEffect(() => void load(), [load])
  return (
    <>
      <header className="glass-page-head">
        <h1>{t('instructor.records.title')}</h1>
        <p className="quiet">{t('instructor.records.note')}</p>
      </header>
      {records.length === 0 && <p className="quiet">{t('instructor.records.none')}</p>}
      {groupsOf(records).map(group => (
        <PersonRecords key={group.key} group={group} />
      ))}
    </>
  )
}
