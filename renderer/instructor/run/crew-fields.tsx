import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Field } from '../../parts/field'
import { useText } from '../../text'
import { type CrewDraft, whoOf } from '../say/crew'

const CREWS = ['one', 'team'] as const

interface Props {
  readonly draft: CrewDraft
  readonly change: (draft: CrewDraft) => void
}

/** One person, who need not give a name, or a team. */
export function CrewFields({ draft, change }: Props) {
  const { t } = useText()
  const { problem } = whoOf(draft)
  return (
    <>
      <CrewChoice draft={draft} change={change} />
      {draft.crew === 'one' ? (
        <Field
          label={t('instructor.trainee')}
          note={t('instructor.trainee.note')}
          value={draft.name}
          onChange={name => change({ ...draft, name })}
          problem={problem && t(problem)}
        />
      ) : (
        <Field
          label={t('instructor.team')}
          note={t('instructor.team.note')}
          value={draft.names}
          onChange={names => change({ ...draft, names })}
          rows={4}
          problem={draft.names.trim() === '' || !problem ? undefined : t(problem)}
        />
      )}
    </>
  )
}

function CrewChoice({ draft, change }: Props) {
  const { t } = useText()
  return (
    <RadioGroup
      className="pills"
      value={draft.crew}
      onChange={value => change({ ...draft, crew: value === 'team' ? 'team' : 'one' })}
    >
      <Label>{t('instructor.crew')}</Label>
      {CREWS.map(each => (
        <Radio key={each} value={each} className="pill-choice">
          {t(`instructor.crew.${each}`)}
        </Radio>
      ))}
    </RadioGroup>
  )
}
