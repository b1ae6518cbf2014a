import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Field } from '../field'
import { Icon } from '../icon'

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
    <section className="card who" aria-label={t('training.name')}>
      <Field
        label={t('training.name')}
        note={t('training.name.note')}
        value={trainee}
        onChange={nameTrainee}
      />
      <Disclosure className="why">
        <Heading level={3}>
          <Button slot="trigger" className="why-trigger">
            {t('training.team')}
            <Icon name="unfold" />
          </Button>
        </Heading>
        <DisclosurePanel className="why-panel">
          <TextField className="field" value={team} onChange={onTeam}>
            <Label>{t('training.team')}</Label>
            <TextArea rows={4} />
            <Text slot="description" className="field-note">
              {t('training.team.note')}
            </Text>
          </TextField>
        </DisclosurePanel>
      </Disclosure>
      <div className="form-end">
        <Button className="button" onPress={() => void openInstructor()}>
          {t('training.instructor')}
        </Button>
        <p className="quiet">{t('training.instructor.note')}</p>
      </div>
    </section>
  )
}
