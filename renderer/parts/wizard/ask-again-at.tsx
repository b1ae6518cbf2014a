import { useNowMs } from '../../now'
import { useText } from '../../text'

/** When asking again makes sense, and how long that is. */
export function AskAgainAt({ at }: { at: string }) {
  const { t, time } = useText()
  const nowMs = useNowMs(true)
  const seconds = Math.max(0, Math.ceil((Date.parse(at) - nowMs) / 1000))
  return (
    <p className="ask-at">
      <strong>{t('guide.ask-at', { at: time(at) })}</strong>
      <span role="timer" aria-live="off">
        {seconds > 0 ? t('guide.ask-in', { seconds }) : t('guide.ask-now')}
      </span>
    </p>
  )
}
