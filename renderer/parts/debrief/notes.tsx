import type { TrainingRecord } from '../../../shared/classroom'
import { runClock } from '../../say/run-clock'
import { useText } from '../../text'

/** What the instructor wrote down while it ran. */
export function Notes({ notes }: Pick<TrainingRecord, 'notes'>) {
  const { t } = useText()
  if (notes.length === 0) return null
  return (
    <section className="card notes" aria-labelledby="notes-title">
      <h3 className="part-title" id="notes-title">
        {t('notes.title')}
      </h3>
      <ul>
        {notes.map(({ atMs, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the run is over, notes no longer change
          <li key={index}>
            <time className="debrief-time">{runClock(atMs)}</time>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
