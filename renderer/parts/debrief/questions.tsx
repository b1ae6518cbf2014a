import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import type { BothLanguages } from '../../../shared/training'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'

/** Three questions with room to write, on screen and on paper. Nothing of it is kept. */
export function Questions({ questions }: { questions: readonly BothLanguages[] }) {
  const text = useText()
  const { t } = text
  return (
    <section className="card questions" aria-labelledby="questions-title">
      <h3 className="part-title" id="questions-title">
        {t('questions.title')}
      </h3>
      <p className="quiet on-screen">{t('questions.note')}</p>
      <ol>
        {questions.map((question, index) => (
          <li key={question.zh} className="question">
            <p className="question-words">{spoken(question, text)}</p>
            <TextField
              className="question-room"
              aria-label={t('questions.answer', { number: index + 1 })}
            >
              <TextArea rows={2} />
            </TextField>
          </li>
        ))}
      </ol>
    </section>
  )
}
