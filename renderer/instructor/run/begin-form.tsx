import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { TrainingScenario } from '../../../shared/training'
import { Field } from '../../parts/field'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { type CrewDraft, seedOf, whoOf } from '../say/crew'
import { useStore } from '../store/store'
import { CrewFields } from './crew-fields'
import { TruthFacts } from './truth-facts'

/** With whom, and with which chance; the truth of the chosen exercise above it. */
export function BeginForm({ scenario }: { scenario: TrainingScenario }) {
  const text = useText()
  const { t } = text
  const [draft, setDraft] = useState<CrewDraft>({ crew: 'one', name: '', names: '' })
  const [seed, setSeed] = useState('')
  const begin = useStore(s => s.begin)
  const asking = useStore(s => s.asking)
  const who = whoOf(draft)
  const chance = seedOf(seed)
  const start = () => {
    if (chance === 'wrong' || who.problem) return
    const { trainee, team } = who
    const firmware = text.locale === 'en' ? 'en' : 'zh'
    void begin({ scenario: scenario.id, seed: chance, trainee, team, firmware })
  }
  return (
    <form
      className="card glass-begin-form"
      onSubmit={event => {
        event.preventDefault()
        start()
      }}
    >
      <h2>{spoken(scenario.title, text)}</h2>
      <TruthFacts truth={scenario.truth} />
      <p className="glass-brief">{spoken(scenario.prebrief, text)}</p>
      <CrewFields draft={draft} change={setDraft} />
      <Field
        label={t('demo.seed')}
        note={t('instructor.seed.note', { seed: scenario.seed })}
        value={seed}
        onChange={setSeed}
        problem={chance === 'wrong' ? t('demo.seed.note') : undefined}
      />
      <Button
        type="submit"
        className="glass-main-button"
        isPending={asking}
        isDisabled={chance === 'wrong' || who.problem !== undefined}
      >
        {asking ? t('demo.starting') : t('instructor.begin')}
      </Button>
    </form>
  )
}
