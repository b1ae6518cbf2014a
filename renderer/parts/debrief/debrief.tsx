import type { TrainingRecord } from '../../../shared/classroom'
import { useText } from '../../text'

/** What is talked over after a run. */
export function Debrief({ record }: { record: TrainingRecord }) {
  const { locale } = useText()
  const { remember, score } = record.debrief
  return (
    <section>
      <strong>{score}</strong> {locale === 'en' ? remember.en : remember.zh}
    </section>
  )
}
