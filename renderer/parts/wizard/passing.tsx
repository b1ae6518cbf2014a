import { useState } from 'react'
import type { WizardScreen } from '../../../shared/wizard'
import { useNowMs } from '../../now'
import { useText } from '../../text'

interface Props {
  readonly progress: WizardScreen['progress']
}

/** What is measured right now. The seconds run on by themselves, so that the page is never silent. */
export function Passing({ progress }: Props) {
  const { t } = useText()
  const words = progress ? t(progress.text.key, progress.text.params) : t('guide.starting')
  return (
    <div className="passing">
      <p role="status">{words}</p>
      <Seconds key={words} leftS={progress?.secondsLeft ?? null} />
    </div>
  )
}

/** Counts from the moment this piece of work appeared. */
function Seconds({ leftS }: { leftS: number | null }) {
  const { t } = useText()
  const nowMs = useNowMs(true)
  const [sinceMs] = useState(nowMs)
  const elapsedS = Math.max(0, Math.floor((nowMs - sinceMs) / 1000))
  const stillS = leftS === null ? null : Math.max(0, leftS - elapsedS)
  const part = leftS ? Math.min(1, elapsedS / leftS) : undefined
  return (
    <div className="clock" role="timer" aria-label={t('time.title')} aria-live="off">
      <span className="meter" data-known={part !== undefined}>
        <span style={part === undefined ? {} : { width: `${Math.round(part * 100)}%` }} />
      </span>
      <span>{t('guide.elapsed', { seconds: elapsedS })}</span>
      {stillS !== null && <span>{t('guide.left', { seconds: stillS })}</span>}
    </div>
  )
}
