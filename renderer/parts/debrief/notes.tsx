import type { TrainingRecord } from '../../../shared/classroom'
import { noteText } from '../../say/note-text'
import { runClock } from '../../say/run-clock'
import { useText } from '../../text'

/** What the instructor wrote down while it ran. */
export function Notes({ notes }: Pick<TrainingRecord, 'notes'>) {
  const words = useText()
  const { t } = words
  if (notes.length === 0) return null
  return (
    <section className="card notes" aria-labelledby="notes-title">
      <h3 className="part-title" id="notes-title">
        {t('notes.title')}
      </h3>
      <ul>
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the run is over, notes no longer change
          <li key={index}>
            <time className="debrief-time">{runClock(note.atMs)}</time>
            <p>{noteText(note, words)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
