import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Field } from '../../parts/field'
import { runClock } from '../../say/run-clock'
import { useText } from '../../text'
import { useStore } from '../store/store'
import type { FormProps } from './run-drawer'

const LONGEST = 500

/** What the instructor wants to come back to; the trainee never sees it during the run. */
export function NoteForm({ run, close }: FormProps) {
  const { t } = useText()
  const note = useStore(s => s.note)
  const [words, setWords] = useState('')
  const keep = async () => {
    if (await note(words.trim())) close()
  }
  return (
    <form
      className="glass-form"
      onSubmit={event => {
        event.preventDefault()
        if (words.trim() !== '') void keep()
      }}
    >
      <Field
        rows={4}
        label={t('instructor.note.words')}
        note={t('instructor.note.note')}
        value={words}
        onChange={setWords}
        longest={LONGEST}
        autoFocus
      />
      <Button type="submit" className="glass-main-button" isDisabled={words.trim() === ''}>
        {t('instructor.note.keep')}
      </Button>
      <ul className="glass-notes">
        {run.notes.map(({ atMs, text }) => (
          <li key={`${atMs} ${text}`}>
            <time>{runClock(atMs)}</time> {text}
          </li>
        ))}
      </ul>
    </form>
  )
}
