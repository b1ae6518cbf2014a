import type { TrainingView } from '../../../shared/classroom'
import type { BothLanguages } from '../../../shared/training'
import { useText } from '../../text'

/** As many as a trainee can attend to; the debrief has them all. */
const LATEST = 2

/** What people around say, and the hints that were asked for. A screen reader hears each as it comes. */
export function RunVoices({ run: { messages, hints } }: { run: TrainingView }) {
  const { t, locale } = useText()
  const say = ({ zh, en }: BothLanguages) => (locale === 'en' ? en : zh)
  const voices = messages.slice(-LATEST)
  return (
    <div className="voices" role="log" aria-label={t('training.message')}>
      {voices.map(({ atMs, text }) => (
        <p className="voice" key={`${atMs}-${text.en}`}>
          <span className="visually-hidden">{t('training.message')} </span>
          {say(text)}
        </p>
      ))}
      {hints.given.map(text => (
        <p className="voice" data-kind="hint" key={text.en}>
          <strong>{t('training.hint.given')}</strong> {say(text)}
        </p>
      ))}
    </div>
  )
}
