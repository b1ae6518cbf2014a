import { useStore } from '../store/store'
import { useText } from '../text'

/** Lies over a slip of the demo or of an exercise, on screen and on paper. */
export function Watermark() {
  const { t } = useText()
  const isTraining = useStore(s => s.training !== null)
  return (
    <span
      className="watermark"
      aria-hidden="true"
      data-mark={t(isTraining ? 'training.mark' : 'demo.mark')}
    />
  )
}
