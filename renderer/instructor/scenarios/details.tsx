import { Button } from 'react-aria-components/Button'
import type { ScenarioCard } from '../../../shared/classroom'
import { injectionName } from '../../say/injection'
import { whenText } from '../../say/place'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { Sure } from '../parts/sure'
import { TruthFacts } from '../run/truth-facts'
import { written } from '../store/editor'
import { useStore } from '../store/store'
import { copyOf } from './copy'

/** One exercise in short, and what can be done with it. */
export function ScenarioDetails({ card }: { card: ScenarioCard }) {
  const text = useText()
  const { t } = text
  const { scenario } = card
  const exportedTo = useStore(s => s.exportedTo)
  return (
    <section className="card glass-details" aria-labelledby="glass-details-title">
      <h2 id="glass-details-title">{spoken(scenario.title, text)}</h2>
      <DetailButtons card={card} />
      <p role="status" className="quiet">
        {exportedTo !== undefined && t('scenario.exported', { path: exportedTo })}
      </p>
      <TruthFacts truth={scenario.truth} />
      <p className="glass-brief">{spoken(scenario.prebrief, text)}</p>
      <Contents card={card} />
    </section>
  )
}

function DetailButtons({ card: { scenario, isOwn } }: { card: ScenarioCard }) {
  const text = useText()
  const { t } = text
  const scenarios = useStore(s => s.scenarios)
  const editText = useStore(s => s.editText)
  const remove = useStore(s => s.removeScenario)
  const exportScenario = useStore(s => s.exportScenario)
  const taken = scenarios.map(each => each.scenario.id)
  return (
    <div className="glass-buttons">
      {isOwn && (
        <Button className="button" onPress={() => editText(written(scenario), false)}>
          {t('scenario.edit')}
        </Button>
      )}
      <Button className="button" onPress={() => editText(written(copyOf(scenario, taken)), true)}>
        {t('scenario.copy')}
      </Button>
      <Button className="button" onPress={() => void exportScenario(scenario)}>
        {t('scenario.export')}
      </Button>
      {isOwn && (
        <Sure
          label={t('scenario.remove')}
          question={t('scenario.remove.question', { title: spoken(scenario.title, text) })}
          sure={t('scenario.remove.sure')}
          onSure={() => void remove(scenario.id)}
        />
      )}
    </div>
  )
}

function Contents({ card: { scenario } }: { card: ScenarioCard }) {
  const text = useText()
  const { t } = text
  const { objectives, timeline, criticalTasks, hints, remember } = scenario
  return (
    <dl className="glass-contents">
      <dt>{t('scenario.objectives')}</dt>
      {objectives.map(each => (
        <dd key={each.zh}>{spoken(each, text)}</dd>
      ))}
      <dt>{t('scenario.timeline')}</dt>
      {timeline.length === 0 && <dd className="quiet">{t('instructor.script.none')}</dd>}
      {timeline.map(({ at, inject }) => {
        const entry = `${whenText(at, text)} · ${injectionName(inject, text)}`
        return <dd key={entry}>{entry}</dd>
      })}
      <dt>{t('scenario.tasks')}</dt>
      {criticalTasks.map(({ id, cue, standard }) => (
        <dd key={id}>
          {spoken(cue, text)} <small>{t(`scenario.standard.${standard.kind}`)}</small>
        </dd>
      ))}
      <dt>{t('scenario.hints')}</dt>
      {hints.map(({ text: hint }) => (
        <dd key={hint.zh}>{spoken(hint, text)}</dd>
      ))}
      <dt>{t('scenario.remember')}</dt>
      <dd>{spoken(remember, text)}</dd>
    </dl>
  )
}
