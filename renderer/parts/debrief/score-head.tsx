import type { ReactNode } from 'react'
import type { TrainingRecord } from '../../../shared/classroom'
import type { Text } from '../../../shared/i18n/translate'
import { saidText } from '../../say/said'
import { scoreBand } from '../../say/score-look'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { Sign } from '../sign'
import { ScoreRing } from './score-ring'

interface Props {
  readonly record: TrainingRecord
  /** What can be done with the page. */
  readonly children: ReactNode
}

/** Who did what, how it went, why so, and what had really been wrong. */
export function ScoreHead({ record, children }: Props) {
  const text = useText()
  const { t } = text
  const { debrief, scenario, at, seed } = record
  return (
    <header className="debrief-head">
      <ScoreRing score={debrief.score} band={scoreBand(debrief)} />
      <div className="debrief-about">
        <h2 className="debrief-title" id="debrief-title">
          <span className="debrief-kind">{t('debrief.title')}</span> {spoken(scenario.title, text)}
        </h2>
        <p className="quiet">
          {whoOf(record, text)} ·{' '}
          <time className="debrief-time" dateTime={at}>
            {t('debrief.at', { at: text.dateTime(at), level: scenario.level, seed: String(seed) })}
          </time>
        </p>
        <p className="debrief-truth">{truthOf(record, text)}</p>
        <section className="debrief-reasons" aria-labelledby="reasons-title">
          <h3 id="reasons-title">{t('debrief.reasons')}</h3>
          <ul>
            {debrief.reasons.map(reason => (
              <li key={reason.key}>{saidText(reason, text)}</li>
            ))}
          </ul>
        </section>
      </div>
      {children}
      <RedLines record={record} />
    </header>
  )
}

function whoOf({ trainee, team, isGuided }: TrainingRecord, { t, locale }: Text): string {
  const names = team
    ? new Intl.ListFormat(locale).format(team.members)
    : (trainee ?? t('debrief.nameless'))
  return `${names} · ${t(isGuided ? 'debrief.guided' : 'debrief.alone')}`
}

function truthOf({ scenario: { truth } }: TrainingRecord, { t, locale }: Text): string {
  const causes = new Intl.ListFormat(locale).format(truth.causes.map(id => t(`cause.${id}`)))
  const stage = truth.stage === null ? '' : t(`stage.${truth.stage}`)
  if (causes) return t(stage ? 'debrief.truth.stage' : 'debrief.truth', { causes, stage })
  return stage ? t('debrief.truth.stage-only', { stage }) : t('debrief.truth.none')
}

function RedLines({ record: { debrief } }: { record: TrainingRecord }) {
  const { t } = useText()
  if (debrief.fatal.length === 0) return null
  return (
    <section className="red-lines" data-tone="stop" aria-labelledby="red-lines-title">
      <h3 className="part-title" id="red-lines-title">
        {t('debrief.fatal.title')}
      </h3>
      <ul>
        {debrief.fatal.map(fatal => (
          <li key={fatal}>
            <Sign name="cross" />
            <p>
              <strong>{t(`debrief.fatal.${fatal}`)}</strong> {t(`debrief.fatal.${fatal}.why`)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
