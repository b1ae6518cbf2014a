import { useStore } from '../store/store'
import { useText } from '../text'

/** Demo is violet and says so on every page: nobody may take a drill for money. */
export function DemoMark() {
  const { t } = useText()
  const isTraining = useStore(s => s.training !== null || s.debrief !== undefined)
  const mark = t(isTraining ? 'training.mark' : 'demo.mark')
  return (
    <aside className="demo-mark screen-only" aria-label={mark}>
      <strong>{mark}</strong>
      <span>{t(isTraining ? 'training.mark.note' : 'demo.mark.note')}</span>
    </aside>
  )
}
