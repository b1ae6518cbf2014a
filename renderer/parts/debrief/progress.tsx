import type { RecordSummary, Suggestion } from '../../../shared/classroom'
import type { Input } from '../../../shared/contract'
import { personRuns } from '../../say/person-runs'
import { useText } from '../../text'
import { PersonCard } from './person-card'

export interface ProgressDeeds {
  readonly onOpen: (id: string) => void
  readonly onForget: (what: Input<'training.forget'>) => void
  /** Absent: what to practise is told, and begun elsewhere. */
  readonly onPractise?: ((suggestion: Suggestion, trainee: string | null) => void) | undefined
}

interface Props extends ProgressDeeds {
  readonly records: readonly RecordSummary[]
}

/** How everybody who practised here is getting on. For practising, not for judging: the page says so. */
export function Progress({ records, ...deeds }: Props) {
  const { t } = useText()
  const people = personRuns(records)
  return (
    <div className="progress">
      <p className="lead">{t('progress.lead')}</p>
      {people.length === 0 && (
        <div className="no-runs">
          <strong>{t('progress.none')}</strong>
          <span>{t('progress.none.note')}</span>
        </div>
      )}
      {people.map(person => (
        <PersonCard
          key={person.who.kind === 'person' ? `person ${person.who.trainee}` : person.who.kind}
          person={person}
          {...deeds}
        />
      ))}
      <p className="debrief-practice">{t('progress.practice')}</p>
    </div>
  )
}
