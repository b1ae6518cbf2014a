import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { TrainingScenario } from '../../../shared/training'
import { Field } from '../../parts/field'
import { useText } from '../../text'
import { LongField } from '../parts/long-field'
import { type Crew, seedOf, teamOf } from '../say/crew'
import { spoken } from '../say/spoken'
import { useStore } from '../store/store'
import { TruthFacts } from './truth-facts'

/** With whom, and with which chance; the truth of the chosen exercise above it. */
export function BeginForm({ scenario }: { scenario: TrainingScenario }) {
  const { t, locale } = useText()
  const [crew, setCrew] = useState<Crew>('one')
  const [name, setName] = useState('')
  const [names, setNames] = useState('')
  const [seed, setSeed] = useState('')
  const begin = useStore(s => s.begin)
  const asking = useStore(s => s.asking)
  const team = crew === 'team' ? teamOf(names) : { members: [], problem: undefined }
  const chance = seedOf(seed)
  const ready = chance !== 'wrong' && team.problem === undefined
  const start = () => {
    if (chance === 'wrong' || team.problem !== undefined) return
    const trainee = crew === 'one' && name.trim() !== '' ? name.trim().slice(0, 40) : null
    void begin({ scenario: scenario.id, seed: chance, trainee, team: [...team.members] })
  }
  return (
    <form
      className="card glass-begin-form"
      onSubmit={event => {
        event.preventDefault()
        start()
      }}
    >
      <h2>{spoken(scenario.title, locale)}</h2>
      <TruthFacts truth={scenario.truth} />
      <p className="glass-brief">{spoken(scenario.prebrief, locale)}</p>
      <CrewChoice crew={crew} choose={setCrew} />
      {crew === 'one' ? (
        <Field
          label={t('instructor.trainee')}
          note={t('instructor.trainee.note')}
          value={name}
          onChange={setName}
        />
      ) : (
        <LongField
          label={t('instructor.team')}
          note={t('instructor.team.note')}
          value={names}
          onChange={setNames}
          problem={names.trim() === '' || !team.problem ? undefined : t(team.problem)}
        />
      )}
      <Field
        label={t('demo.seed')}
        note={t('instructor.seed.note', { seed: scenario.seed })}
        value={seed}
        onChange={setSeed}
        problem={chance === 'wrong' ? t('demo.seed.note') : undefined}
      />
      <Button type="submit" className="glass-main-button" isPending={asking} isDisabled={!ready}>
        {asking ? t('demo.starting') : t('instructor.begin')}
      </Button>
    </form>
  )
}

const CREWS = ['one', 'team'] as const

function CrewChoice({ crew, choose }: { crew: Crew; choose: (crew: Crew) => void }) {
  const { t } = useText()
  return (
    <RadioGroup
      className="pills"
      value={crew}
      onChange={value => choose(CREWS.find(each => each === value) ?? 'one')}
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
