import type { WizardScreen } from '../../../shared/wizard'
import { useText } from '../../text'
import { Picture } from '../pictures/picture'

/** One thing to do, drawn in as many pictures as it takes. */
export function StepList({ steps }: { steps: WizardScreen['steps'] }) {
  const { t } = useText()
  if (steps.length === 0) return null
  return (
    <ol className="steps" aria-label={t('guide.steps')}>
      {steps.map(({ text, picture }) => (
        <li key={text}>
          <Picture name={picture} />
          <span>{t(text)}</span>
        </li>
      ))}
    </ol>
  )
}
