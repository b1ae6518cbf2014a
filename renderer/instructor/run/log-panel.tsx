import { useLayoutEffect, useMemo, useRef } from 'react'
import type { TrainingEvent } from '../../../shared/training'
import { useText } from '../../text'
import { clockText } from '../say/clock'
import { type Lane, type LogLine, logLines } from '../say/log-lines'

const LANES: readonly Lane[] = ['truth', 'saw', 'did']
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
              {t(`instructor.lane.${lane}`)}
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
          <Line key={line.place} line={line} isSameTime={isSameSecond(line, lines[index - 1])} />
        ))}
      </ol>
      <p className="visually-hidden" role="log" aria-live="polite">
        {lines.at(-1)?.sentence}
      </p>
    </section>
  )
}

const isSameSecond = (line: LogLine, before: LogLine | undefined): boolean =>
  before !== undefined && clockText(line.atMs) === clockText(before.atMs)

function Line({ line, isSameTime }: { line: LogLine; isSameTime: boolean }) {
  const { t } = useText()
  return (
    <li data-lane={line.lane} data-kind={line.kind}>
      <time data-again={isSameTime}>{clockText(line.atMs)}</time>
      <p>
        <span className="visually-hidden">{t(`instructor.lane.${line.lane}`)}</span>
        {line.sentence}
        {line.times > 1 && <small> ×{line.times}</small>}
      </p>
    </li>
  )
}

/** Follows the end as long as the reader is there; who scrolled up to read is left alone. */
function useNewestInSight(lines: readonly LogLine[]) {
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
