import type { FactRef } from '../../../shared/facts'
import type { Reading } from '../../../shared/reading'
import type { WizardScreen } from '../../../shared/wizard'
import { evidence, healthy } from '../../say/evidence'
import { likelihood } from '../../say/likelihood'
import type { Sign as SignName } from '../../say/mood'
import { useText } from '../../text'
import { FoldCard } from '../fold-card'
import { Sign } from '../sign'

/** The likeliest causes in words, with what was measured for and against each. Folded: who wants to act need not read it. */
export function WhyPanel({ screen }: { screen: WizardScreen }) {
  const { t } = useText()
  const { ranking, readings } = screen
  const well = healthy(readings)
  return (
    <FoldCard title={t('guide.why')}>
      {ranking.length + well.length === 0 && <p className="quiet">{t('guide.why.none')}</p>}
      <ol className="causes">
        {ranking.map(cause => (
          <Cause key={cause.id} cause={cause} readings={readings} />
        ))}
      </ol>
      <Facts title={t('guide.healthy')} facts={well} readings={readings} sign="tick" />
    </FoldCard>
  )
}

interface CauseProps {
  readonly cause: WizardScreen['ranking'][number]
  readonly readings: readonly Reading[]
}

function Cause({ cause, readings }: CauseProps) {
  const { t } = useText()
  const percent = Math.round(cause.probability * 100)
  return (
    <li>
      <p className="cause">
        <strong>{t(`cause.${cause.id}`)}</strong>
        <span>
          {t(likelihood(cause.probability))} <small>{t('guide.percent', { percent })}</small>
        </span>
        <span className="share" aria-hidden="true">
          <span style={{ width: `${percent}%` }} />
        </span>
      </p>
      <p className="quiet">{t(`cause.${cause.id}.plain`)}</p>
      {cause.for.length + cause.against.length === 0 && (
        <p className="quiet">{t('guide.nothing-for')}</p>
      )}
      <Facts title={t('guide.for')} facts={cause.for} readings={readings} sign="alert" />
      <Facts title={t('guide.against')} facts={cause.against} readings={readings} sign="cross" />
    </li>
  )
}

interface FactsProps {
  readonly title: string
  readonly facts: readonly FactRef[]
  readonly readings: readonly Reading[]
  readonly sign: SignName
}

function Facts({ title, facts, readings, sign }: FactsProps) {
  const text = useText()
  if (facts.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="measured">
        {facts.map(each => (
          <li key={each.fact}>
            <Sign name={sign} />
            <span>{evidence(each, readings, text)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
