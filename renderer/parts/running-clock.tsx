import type { TerminalView } from '../../shared/contract'
import { useNowMs } from '../now'
import { useText } from '../text'

/** After this long without a word the page says so. */
const QUIET_AFTER_S = 8

/** Counts up from the start and down from the line's own speed, so that a wait is never silent. */
export function RunningClock({ view }: { view: TerminalView }) {
  const { t } = useText()
  const nowMs = useNowMs(true)
  const { attempt, progress } = view
  const since = (at: string | undefined) =>
    at ? Math.max(0, Math.floor((nowMs - Date.parse(at)) / 1000)) : 0
  const quietS = since(progress?.at ?? attempt?.startedAt)
  const leftMs = progress?.aboutMsLeft
  const leftS =
    leftMs === null || leftMs === undefined ? null : Math.ceil(leftMs / 1000) - since(progress?.at)
  const part = progress?.item && progress.of ? progress.item / progress.of : undefined
  return (
    <div className="clock" role="timer" aria-label={t('time.title')} aria-live="off">
      <span className="meter" data-known={part !== undefined}>
        <span style={part === undefined ? {} : { width: `${Math.round(part * 100)}%` }} />
      </span>
      <span>{t('time.elapsed', { seconds: since(attempt?.startedAt) })}</span>
      <span>{leftWords(leftS, t)}</span>
      {quietS >= QUIET_AFTER_S && <span>{t('time.quiet', { seconds: quietS })}</span>}
    </div>
  )
}

function leftWords(leftS: number | null, t: ReturnType<typeof useText>['t']): string {
  if (leftS === null) return t('time.left.unknown')
  return leftS > 0 ? t('time.left', { seconds: leftS }) : t('time.left.soon')
}
