import type { TrainingRecord } from '../../../shared/classroom'
import { useText } from '../../text'

/** What is talked over after a run. */
export function Debrief({ record }: { record: TrainingRecord }) {
  const { locale } = useText()
  const { remember, score } = record.debrief
  return (
    <section>
      <h1>{locale === 'en' ? record.scenario.title.en : record.scenario.title.zh}</h1>
      <strong>{score}</strong> {locale === 'en' ? remember.en : remember.zh}
    </section>
  )
}
