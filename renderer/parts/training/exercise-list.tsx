import { Button } from 'react-aria-components/Button'
import type { Offer, Suggestion } from '../../../shared/classroom'
import type { Team } from '../../say/crew'
import { spoken } from '../../say/spoken'
import { useStore } from '../../store/store'
import { useText } from '../../text'

interface Props {
  readonly crew: Team
}

/** What would help now, with the reason. */
export function Suggestions({ crew }: Props) {
  const { t } = useText()
  const suggestions = useStore(s => s.suggestions)
  if (suggestions.length === 0) return null
  return (
    <section className="exercises" aria-labelledby="suggested-title">
      <h2 id="suggested-title">{t('training.suggested')}</h2>
      <ul className="exercise-cards">
        {suggestions.map(suggestion => (
          <SuggestedCard key={suggestion.offer.code} suggestion={suggestion} crew={crew} />
        ))}
      </ul>
    </section>
  )
}

function SuggestedCard({ suggestion: { offer, why }, crew }: Props & { suggestion: Suggestion }) {
  const { t } = useText()
  return (
    <ExerciseCard offer={offer} crew={crew}>
      <p className="exercise-why">{t(why.key, why.params)}</p>
    </ExerciseCard>
  )
}

/** Everything that can be practised, the easy ones first. Nothing here tells what is wrong in them. */
export function AllExercises({ crew }: Props) {
  const { t } = useText()
  const offers = useStore(s => s.offers)
  return (
    <section className="exercises" aria-labelledby="exercises-title">
      <h2 id="exercises-title">{t('training.all')}</h2>
      {[1, 2, 3].map(level => (
        <section key={level} aria-labelledby={`level-${level}`}>
          <h3 id={`level-${level}`}>{t('training.level', { level })}</h3>
          <ul className="exercise-cards">
            {offers
              .filter(offer => offer.level === level)
              .map(offer => (
                <ExerciseCard key={offer.code} offer={offer} crew={crew} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function ExerciseCard({
  offer: { code, level, brief, best, isOwn },
  crew: { members, problem },
  children,
}: Props & { offer: Offer; children?: React.ReactNode }) {
  const text = useText()
  const { t } = text
  const begin = useStore(s => s.beginTraining)
  const busy = useStore(s => s.trainingBusy)
  return (
    <li className="card exercise">
      <p className="training-what">
        <strong>{t('training.code', { code })}</strong>
        {isOwn && <span>{t('training.own')}</span>}
        <span>{best === null ? t('training.never') : t('training.best', { score: best })}</span>
      </p>
      <p className="exercise-brief">{spoken(brief, text)}</p>
      {children}
      <Button
        className="button"
        aria-label={t('training.begin.label', { code, level })}
        isDisabled={busy || problem !== undefined}
        onPress={() => void begin(code, members)}
      >
        {t('training.begin')}
      </Button>
    </li>
  )
}
