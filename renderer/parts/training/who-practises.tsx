import { Button } from 'react-aria-components/Button'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Field } from '../field'
import { FoldCard } from '../fold-card'
import { InstructorPin } from './instructor-pin'

interface Props {
  /** As it is typed, a name a line. */
  readonly team: string
  readonly onTeam: (team: string) => void
}

/** Names are optional. Alone, in a team, or with an instructor in the other window. */
export function WhoPractises({ team, onTeam }: Props) {
  const { t } = useText()
  const trainee = useStore(s => s.trainee)
  const nameTrainee = useStore(s => s.nameTrainee)
  const openInstructor = useStore(s => s.openInstructor)
  return (
    <section className="card who" aria-labelledby="who-title">
      <h2 id="who-title">{t('training.who')}</h2>
      <Field
        label={t('training.name')}
        note={t('training.name.note')}
        value={trainee}
        onChange={nameTrainee}
      />
      <FoldCard title={t('training.team')} isWithin>
        <Field
          label={t('instructor.team')}
          note={t('training.team.note')}
          value={team}
          onChange={onTeam}
          rows={4}
        />
      </FoldCard>
      <div className="form-end">
        <Button className="button" onPress={() => void openInstructor()}>
          {t('training.instructor')}
        </Button>
        <p className="quiet">{t('training.instructor.note')}</p>
      </div>
      <InstructorPin />
    </section>
  )
}
