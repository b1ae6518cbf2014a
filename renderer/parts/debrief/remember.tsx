import type { BothLanguages } from '../../../shared/training'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'

/** The one sentence of a run, as large as on a card that is pinned beside the terminal. */
export function Remember({ sentence }: { sentence: BothLanguages }) {
  const text = useText()
  return (
    <section className="remember" aria-labelledby="remember-title">
      <h3 className="part-title" id="remember-title">
        {text.t('remember.title')}
      </h3>
      <p className="remember-words">{spoken(sentence, text)}</p>
    </section>
  )
}
