import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { ScenarioCard } from '../../../shared/classroom'
import { FaultNote } from '../../parts/fault-note'
import { spoken } from '../../say/spoken'
import { useText } from '../../text'
import { Level } from '../parts/level'
import { useStore } from '../store/store'
import { ScenarioDetails } from './details'

/** The exercises of the house, which stay as they are, and the trainer's own. */
export function ScenarioLibrary() {
  const { t } = useText()
  const scenarios = useStore(s => s.scenarios)
  const fault = useStore(s => s.scenariosFault)
  const importText = useStore(s => s.importText)
  const editText = useStore(s => s.editText)
  const [chosenId, setChosenId] = useState('')
  const chosen = scenarios.find(({ scenario }) => scenario.id === chosenId) ?? scenarios[0]
  const takeIn = async () => {
    const text = await importText()
    if (text !== undefined) editText(text, true)
  }
  return (
    <div className="glass-begin">
      <header className="glass-page-head">
        <h1>{t('scenario.list')}</h1>
        <p className="quiet">{t('scenario.list.note')}</p>
        <Button className="button" onPress={() => void takeIn()}>
          {t('scenario.import')}
        </Button>
      </header>
      {fault && <FaultNote fault={fault} />}
      <div className="glass-begin-columns">
        <RadioGroup
          className="glass-picker"
          value={chosen?.scenario.id ?? null}
          onChange={setChosenId}
        >
          <Label className="visually-hidden">{t('scenario.list')}</Label>
          <Shelf title={t('scenario.list.own')} cards={scenarios.filter(({ isOwn }) => isOwn)} />
          <Shelf title={t('scenario.list.house')} cards={scenarios.filter(c => !c.isOwn)} />
        </RadioGroup>
        {chosen && <ScenarioDetails key={chosen.scenario.id} card={chosen} />}
      </div>
    </div>
  )
}

function Shelf({ title, cards }: { title: string; cards: readonly ScenarioCard[] }) {
  const text = useText()
  const { t } = text
  return (
    <div className="glass-shelf">
      <h2>{title}</h2>
      {cards.length === 0 && <p className="quiet">{t('scenario.list.own.none')}</p>}
      <div className="glass-picks">
        {cards.map(({ scenario }) => (
          <Radio key={scenario.id} value={scenario.id} className="glass-pick">
            <strong>{spoken(scenario.title, text)}</strong>
            <span className="glass-pick-facts">
              <Level level={scenario.level} />
              <code>{scenario.id}</code>
            </span>
          </Radio>
        ))}
      </div>
    </div>
  )
}
