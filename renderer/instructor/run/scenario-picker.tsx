import { useState } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { ScenarioCard } from '../../../shared/classroom'
import { Segments } from '../../parts/segments'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { Level } from '../parts/level'

const LEVELS = ['all', '1', '2', '3'] as const

interface Props {
  readonly scenarios: readonly ScenarioCard[]
  readonly chosenId: string
  readonly choose: (id: string) => void
}

/** Every exercise by its title; what it hides stands beside it once it is chosen. */
export function ScenarioPicker({ scenarios, chosenId, choose }: Props) {
  const { t } = useText()
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('all')
  const shown = scenarios.filter(
    ({ scenario }) => level === 'all' || String(scenario.level) === level,
  )
  return (
    <div className="glass-picker">
      <Segments
        label={t('instructor.level')}
        chosen={level}
        choose={setLevel}
        segments={LEVELS.map(id => ({
          id,
          shown: id === 'all' ? t('instructor.level.all') : t('demo.level', { level: Number(id) }),
        }))}
      />
      <RadioGroup className="glass-picks" value={chosenId} onChange={choose}>
        <Label className="visually-hidden">{t('instructor.begin.scenario')}</Label>
        {shown.map(card => (
          <Pick key={card.scenario.id} card={card} />
        ))}
      </RadioGroup>
    </div>
  )
}

function Pick({ card: { scenario, isOwn } }: { card: ScenarioCard }) {
  const text = useText()
  const { t } = text
  return (
    <Radio value={scenario.id} className="glass-pick">
      <strong>{spoken(scenario.title, text)}</strong>
      <span className="glass-pick-facts">
        <Level level={scenario.level} />
        {isOwn && <span className="glass-tag">{t('instructor.own')}</span>}
      </span>
    </Radio>
  )
}
