import { Button } from 'react-aria-components/Button'
import { useText } from '../../text'
import { useStore } from '../store/store'
import type { FormProps } from './run-drawer'

/** Ends the run for both windows, and goes over to the debrief. */
export function FinishForm({ close }: FormProps) {
  const { t } = useText()
  const finish = useStore(s => s.finish)
  const asking = useStore(s => s.asking)
  const showRecord = useStore(s => s.showRecord)
  const showTab = useStore(s => s.showTab)
  const end = async () => {
    const record = await finish()
    close()
    if (!record) return
    showRecord(record)
    showTab('records')
  }
  return (
    <div className="glass-form">
      <p>{t('instructor.finish.note')}</p>
      <Button className="glass-main-button" autoFocus isPending={asking} onPress={() => void end()}>
        {t('instructor.finish.sure')}
      </Button>
      <Button className="button" onPress={close}>
        {t('instructor.finish.not')}
      </Button>
    </div>
  )
}
