import type { TrainingView } from '../../../shared/classroom'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'

/** As many as a trainee can attend to; the debrief has them all. */
const LATEST = 2

/** What people around say, and the hints that were asked for. A screen reader hears each as it comes. */
export function RunVoices({ run: { messages, hints } }: { run: TrainingView }) {
  const words = useText()
  const { t } = words
  const voices = messages.slice(-LATEST)
  return (
    <div className="voices" role="log" aria-label={t('training.message')}>
      {voices.map(({ atMs, text }) => (
        <p className="voice" key={`${atMs}-${text.en}`}>
          <span className="visually-hidden">{t('training.message')} </span>
          {spoken(text, words)}
        </p>
      ))}
      {hints.given.map(text => (
        <p className="voice" data-kind="hint" key={text.en}>
          <strong>{t('training.hint.given')}</strong> {spoken(text, words)}
        </p>
      ))}
    </div>
  )
}
