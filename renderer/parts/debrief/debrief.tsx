import type { TrainingRecord } from '../../../shared/classroom'

export function Debrief({ record }: { record: TrainingRecord }) {
  return <p>{record.id}</p>
}
