import type { TrainingScenario } from '../../../shared/training'
import { useText } from '../../text'

/** What is really wrong, by the names of the knowledge base, and where the settlement stops. */
export function TruthFacts({ truth: { causes, stage } }: Pick<TrainingScenario, 'truth'>) {
  const { t } = useText()
  return (
    <div className="glass-truth">
      <ul>
        {(causes.length > 0 ? causes : (['none'] as const)).map(cause => (
          <li key={cause}>
            <strong>{t(`cause.${cause}`)}</strong>
            {cause !== 'none' && <code>{cause}</code>}
            <small>{t(`cause.${cause}.plain`)}</small>
          </li>
        ))}
      </ul>
      <p>
        {stage === null
          ? t('instructor.truth.no-stage')
          : t('instructor.truth.stage', { stage: t(`stage.${stage}`) })}
      </p>
    </div>
  )
}
