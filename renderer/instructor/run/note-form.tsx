import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Field } from '../../parts/field'
import { noteText } from '../../say/note-text'
import { runClock } from '../../say/run-clock'
import { useText } from '../../text'
import { useStore } from '../store/store'
import type { FormProps } from './run-drawer'

const LONGEST = 500

/** What the instructor wants to come back to; the trainee never sees it during the run. */
export function NoteForm({ run, close }: FormProps) {
  const text = useText()
  const { t } = text
  const keepNote = useStore(s => s.note)
  const [words, setWords] = useState('')
  const keep = async () => {
    if (await keepNote(words.trim())) close()
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
        {run.notes.map(note => (
          <li key={`${note.atMs} ${note.text}`}>
            <time>{runClock(note.atMs)}</time> {noteText(note, text)}
          </li>
        ))}
      </ul>
    </form>
  )
}
