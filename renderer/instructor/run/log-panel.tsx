import { useLayoutEffect, useMemo, useRef } from 'react'
import type { TrainingEvent } from '../../../shared/training'
import { LANES } from '../../say/lane'
import { runClock } from '../../say/run-clock'
import type { RunLine } from '../../say/run-lines'
import { useText } from '../../text'
import { logLines } from '../say/log-lines'

/** So near to its end that somebody reads the newest. */
const NEAR_PX = 60

/** Truth, what was seen and what was done, in one time line; the newest last, and in sight. */
export function LogPanel({ log }: { log: readonly TrainingEvent[] }) {
  const text = useText()
  const { t } = text
  const lines = useMemo(() => logLines(log, text), [log, text])
  const scroller = useNewestInSight(lines)
  return (
    <section className="glass-log" aria-labelledby="glass-log-title">
      <header className="glass-log-head">
        <h2 id="glass-log-title">{t('instructor.log')}</h2>
        <ul className="glass-lanes" aria-label={t('instructor.lanes')}>
          {LANES.map(lane => (
            <li key={lane} data-lane={lane}>
              {t(`lane.${lane}`)}
            </li>
          ))}
        </ul>
      </header>
      <ol
        className="glass-lines"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach that
        tabIndex={0}
        aria-labelledby="glass-log-title"
      >
        {lines.map((line, index) => (
          <Line key={line.id} line={line} isSameTime={isSameSecond(line, lines[index - 1])} />
        ))}
      </ol>
      <p className="visually-hidden" role="log" aria-live="polite">
        {lines.at(-1)?.words}
      </p>
    </section>
  )
}

const isSameSecond = (line: RunLine, before: RunLine | undefined): boolean =>
  before !== undefined && runClock(line.atMs) === runClock(before.atMs)

function Line({ line, isSameTime }: { line: RunLine; isSameTime: boolean }) {
  const { t } = useText()
  return (
    <li data-lane={line.lane} data-kind={line.kind}>
      <time data-again={isSameTime}>{runClock(line.atMs)}</time>
      <p>
        <span className="visually-hidden">{t(`lane.${line.lane}`)}</span>
        {line.words}
        {line.times > 1 && <small> ×{line.times}</small>}
      </p>
    </li>
  )
}

/** Follows the end as long as the reader is there; who scrolled up to read is left alone. */
function useNewestInSight(lines: readonly RunLine[]) {
  const scroller = useRef<HTMLOListElement>(null)
  const heightBefore = useRef(0)
  useLayoutEffect(() => {
    const list = scroller.current
    if (!list || lines.length === 0) return
    const wasAtEnd = heightBefore.current - list.scrollTop - list.clientHeight < NEAR_PX
    if (wasAtEnd) list.scrollTop = list.scrollHeight
    heightBefore.current = list.scrollHeight
  }, [lines])
  return scroller
}
