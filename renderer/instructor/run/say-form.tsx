import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Field } from '../../parts/field'
import { useText } from '../../text'
import { useStore } from '../store/store'
import type { FormProps } from './run-drawer'

const LONGEST = 200

/** What somebody in the shop says now. */
export function SayForm({ close }: FormProps) {
  const { t } = useText()
  const say = useStore(s => s.say)
  const [words, setWords] = useState('')
  const send = async () => {
    if (await say(words.trim())) close()
  }
  return (
    <form
      className="glass-form"
      onSubmit={event => {
        event.preventDefault()
        if (words.trim() !== '') void send()
      }}
    >
      <Field
        label={t('instructor.say.words')}
        note={t('instructor.say.note')}
        value={words}
        onChange={setWords}
        longest={LONGEST}
        rows={3}
        autoFocus
      />
      <Button type="submit" className="glass-main-button" isDisabled={words.trim() === ''}>
        {t('instructor.say.send')}
      </Button>
    </form>
  )
}
