import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { RadioGroup } from 'react-aria-components/RadioGroup'
import type { ScenarioInfo } from '../../../shared/contract'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Choice } from '../choice'
import { FaultNote } from '../fault-note'
import { Field } from '../field'

/** Puts a situation on the demo's own terminal, without marks. Same seed, same drill. */
export function FreePractice() {
  const { t } = useText()
  const scenarios = useStore(s => s.scenarios)
  const load = useStore(s => s.loadScenarios)
  const fault = useStore(s => s.drillFault)
  useEffect(() => void load(), [load])
  return (
    <>
      <p className="quiet">{t('training.free.note')}</p>
      {fault && <FaultNote fault={fault} />}
      {scenarios.length === 0 ? (
        <p className="quiet">{t('demo.none')}</p>
      ) : (
        <DrillForm scenarios={scenarios} />
      )}
    </>
  )
}

function DrillForm({ scenarios }: { scenarios: readonly ScenarioInfo[] }) {
  const { t } = useText()
  const starting = useStore(s => s.startingDrill)
  const start = useStore(s => s.startDrill)
  const go = useStore(s => s.go)
  const [scenario, setScenario] = useState(scenarios[0]?.id ?? '')
  const [seed, setSeed] = useState('1')
  const goodSeed = /^\d{1,9}$/.test(seed)
  const begin = async () => {
    if (await start(scenario, Number(seed))) go('today')
  }
  return (
    <form
      className="form"
      onSubmit={event => {
        event.preventDefault()
        if (goodSeed) void begin()
      }}
    >
      <RadioGroup className="choices" value={scenario} onChange={setScenario}>
        <Label className="visually-hidden">{t('demo.title')}</Label>
        {scenarios.map(info => (
          <Drill key={info.id} info={info} />
        ))}
      </RadioGroup>
      <div className="form-end">
        <Field
          label={t('demo.seed')}
          note={t('demo.seed.note')}
          value={seed}
          onChange={setSeed}
          problem={goodSeed ? undefined : t('demo.seed.note')}
        />
        <Button type="submit" className="main-button" isPending={starting} isDisabled={!goodSeed}>
          {starting ? t('demo.starting') : t('demo.start')}
        </Button>
      </div>
    </form>
  )
}

function Drill({ info: { id, level, titleZh, titleEn } }: { info: ScenarioInfo }) {
  const { t, locale } = useText()
  const title = locale === 'en' ? titleEn : titleZh
  return <Choice value={id} title={title} note={t('demo.level', { level })} />
}
