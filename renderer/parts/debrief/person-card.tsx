import { useId } from 'react'
import type { Text } from '../../../shared/i18n/translate'
import type { PersonRuns } from '../../say/person-runs'
import { useText } from '../../text'
import { Forget } from './forget'
import { NextDrills } from './next-drills'
import type { ProgressDeeds } from './progress'
import { RunList } from './run-list'
import { ScoreChart } from './score-chart'
import { usePractice } from './use-practice'
import { WeakPoints } from './weak-points'

interface Props extends ProgressDeeds {
  readonly person: PersonRuns
}

/** One person: how the scores went, what goes wrong, what to practise next, every run, and the way to be forgotten. */
export function PersonCard({ person, ...deeds }: Props) {
  const text = useText()
  const { t } = text
  const id = useId()
  const { who, runs } = person
  const trainee = who.kind === 'person' ? who.trainee : null
  const { progress, suggestions } = usePractice(who.kind === 'teams' ? undefined : trainee, runs)
  const name = nameOf(who, text)
  return (
    <section className="card person-card" aria-labelledby={id}>
      <header className="person-head">
        <h2 className="person-name" id={id}>
          {name}
        </h2>
        <Figures person={person} trend={progress?.trend ?? null} />
      </header>
      <div className="person-past">
        <ScoreChart runs={runs} />
        {progress && <WeakPoints progress={progress} />}
      </div>
      <div className="person-next">
        {suggestions && <NextDrills {...{ suggestions, trainee }} onPractise={deeds.onPractise} />}
      </div>
      <RunList runs={runs} {...deeds} />
      {who.kind !== 'teams' && (
        <Forget
          label={
            trainee === null
              ? t('progress.forget.nameless')
              : t('progress.forget', { who: trainee })
          }
          sure={sureText(trainee, runs.length, text)}
          onForget={() => deeds.onForget({ trainee })}
        />
      )}
    </section>
  )
}

function nameOf(who: PersonRuns['who'], { t }: Text): string {
  if (who.kind === 'person') return who.trainee
  return t(who.kind === 'teams' ? 'progress.teams' : 'progress.nameless')
}

type Trend = 'up' | 'down' | 'level' | null

function Figures({ person: { runs }, trend }: { person: PersonRuns; trend: Trend }) {
  const { t } = useText()
  const scores = runs.map(({ score }) => score)
  const last = scores[scores.length - 1] ?? 0
  return (
    <dl className="person-figures">
      <div className="person-figure">
        <dt className="visually-hidden">{t('progress.title')}</dt>
        <dd>{t('progress.runs', { count: runs.length })}</dd>
      </div>
      <div className="person-figure">
        <dt>{t('progress.best')}</dt>
        <dd>{t('progress.points', { score: Math.max(...scores) })}</dd>
      </div>
      <div className="person-figure">
        <dt>{t('progress.last')}</dt>
        <dd>{t('progress.points', { score: last })}</dd>
      </div>
      {trend && (
        <div className="person-figure">
          <dt className="visually-hidden">{t('progress.title')}</dt>
          <dd>{t(`progress.trend.${trend}`)}</dd>
        </div>
      )}
    </dl>
  )
}

/** In a team's runs there is more than one person. */
function sureText(trainee: string | null, count: number, { t }: Text): string {
  const sure = t('progress.forget.sure', { count })
  return trainee === null ? sure : `${sure} ${t('progress.forget.team')}`
}
