import { nameProblem, teamOf } from '../../say/crew'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Field } from '../field'
import { FoldCard } from '../fold-card'
import { InstructorDoor } from './instructor-door'

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
  const nameSays = nameProblem(trainee)
  const teamSays = team.trim() === '' ? undefined : teamOf(team).problem
  return (
    <section className="card who" aria-labelledby="who-title">
      <h2 id="who-title">{t('training.who')}</h2>
      <Field
        label={t('training.name')}
        note={t('training.name.note')}
        value={trainee}
        onChange={nameTrainee}
        problem={nameSays && t(nameSays)}
      />
      <FoldCard title={t('training.team')} isWithin>
        <Field
          label={t('instructor.team')}
          note={t('training.team.note')}
          value={team}
          onChange={onTeam}
          rows={4}
          problem={teamSays && t(teamSays)}
        />
      </FoldCard>
      <InstructorDoor />
    </section>
  )
}
