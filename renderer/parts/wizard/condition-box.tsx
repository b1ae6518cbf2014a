import type { WizardScreen } from '../../../shared/wizard'
import { condition } from '../../say/condition'
import { useText } from '../../text'

/** On top of every step: what the terminal says in its own words, then the same in plain ones. After a proven end the words of before are moot. */
export function ConditionBox({ screen }: { screen: WizardScreen }) {
  const text = useText()
  const { words, end } = screen
  const moot = end === 'proven-settlement' || end === 'closed-with-difference'
  return (
    <section className="condition" aria-label={text.t('guide.condition')}>
      {words.length > 0 && !moot && (
        <q>
          {words.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a display have a place and no other name
            <span key={index}>{line}</span>
          ))}
        </q>
      )}
      {words.length === 0 && !moot && (
        <span className="quiet">{text.t('guide.condition.silent')}</span>
      )}
      <p>
        {condition(screen, text).map(line => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </section>
  )
}
