import { Button } from 'react-aria-components/Button'
import type { Suggestion } from '../../../shared/classroom'
import { saidText } from '../../say/said'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import type { ProgressDeeds } from './progress'

interface Props extends Pick<ProgressDeeds, 'onPractise'> {
  readonly suggestions: readonly Suggestion[]
  readonly trainee: string | null
}

/** What to practise next, and why. */
export function NextDrills({ suggestions, trainee, onPractise }: Props) {
  const text = useText()
  const { t } = text
  if (suggestions.length === 0) return null
  return (
    <>
      <h3 className="person-part">{t('progress.next')}</h3>
      <ul className="next-drills">
        {suggestions.map(suggestion => (
          <li key={suggestion.offer.code} className="next-drill">
            <p className="next-brief">{spoken(suggestion.offer.brief, text)}</p>
            <small className="next-why">{saidText(suggestion.why, text)}</small>
            {onPractise && (
              <Button
                className="button"
                aria-label={`${t('progress.next.start')}: ${spoken(suggestion.offer.brief, text)}`}
                onPress={() => onPractise(suggestion, trainee)}
              >
                {t('progress.next.start')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
