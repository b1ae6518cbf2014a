import { Button } from 'react-aria-components/Button'
import { Debrief } from '../../parts/debrief/debrief'
import { FaultNote } from '../../parts/fault-note'
import { useText } from '../../text'
import { Sure } from '../parts/sure'
import { useStore } from '../store/store'
import { RecordList } from './record-list'

/** Who practised what, and the debrief of each run. */
export function RecordsTab() {
  const record = useStore(s => s.record)
  const fault = useStore(s => s.recordsFault)
  return (
    <div className="glass-records">
      {fault && <FaultNote fault={fault} />}
      {record ? <OpenRecord /> : <RecordList />}
    </div>
  )
}

function OpenRecord() {
  const { t } = useText()
  const record = useStore(s => s.record)
  const show = useStore(s => s.showRecord)
  const load = useStore(s => s.loadRecords)
  const forget = useStore(s => s.forget)
  if (!record) return null
  const back = () => {
    show(undefined)
    void load()
  }
  return (
    <>
      <div className="glass-record-bar glass-screen">
        <Button className="button" onPress={back}>
          {t('instructor.records.back')}
        </Button>
        <Sure
          label={t('instructor.records.forget.one')}
          question={t('instructor.records.forget.one.question')}
          sure={t('instructor.records.forget.one.sure')}
          onSure={() => void forget({ id: record.id })}
        />
      </div>
      <Debrief record={record} />
    </>
  )
}
