import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { FaultNote } from '../../parts/fault-note'
import { Sign } from '../../parts/sign'
import { LeftRunCard } from '../../parts/training/left-run'
import { useText } from '../../text'
import { useStore } from '../store/store'
import { BeginForm } from './begin-form'
import { ScenarioPicker } from './scenario-picker'

/** Choose what to practise and with whom; it starts in the trainee's window. */
export function Begin() {
  const { t } = useText()
  const scenarios = useStore(s => s.scenarios)
  const fault = useStore(s => s.runFault ?? s.scenariosFault)
  const [chosenId, setChosenId] = useState('')
  const chosen = scenarios.find(({ scenario }) => scenario.id === chosenId) ?? scenarios[0]
  return (
    <div className="glass-begin">
      <header className="glass-page-head">
        <h1>{t('instructor.begin.title')}</h1>
        <p className="quiet">{t('instructor.begin.note')}</p>
      </header>
      <Ended />
      <Left />
      {fault && <FaultNote fault={fault} />}
      {chosen ? (
        <div className="glass-begin-columns">
          <ScenarioPicker
            scenarios={scenarios}
            chosenId={chosen.scenario.id}
            choose={setChosenId}
          />
          <BeginForm scenario={chosen.scenario} />
        </div>
      ) : (
        <p className="quiet">{t('instructor.begin.none')}</p>
      )}
    </div>
  )
}

function Left() {
  const left = useStore(s => s.left)
  const asking = useStore(s => s.asking)
  const goOn = useStore(s => s.goOn)
  const drop = useStore(s => s.dropLeft)
  const end = useStore(s => s.endLeft)
  const showRecord = useStore(s => s.showRecord)
  const showTab = useStore(s => s.showTab)
  if (!left) return null
  const talkOver = async () => {
    const record = await end()
    if (!record) return
    showRecord(record)
    showTab('records')
  }
  return (
    <LeftRunCard
      left={left}
      isBusy={asking}
      mainButton="glass-main-button"
      onGoOn={() => void goOn()}
      onEnd={() => void talkOver()}
      onDrop={() => void drop()}
    />
  )
}

/** The trainee ended the last run at the other window. */
function Ended() {
  const { t } = useText()
  const hasEnded = useStore(s => s.hasEndedElsewhere)
  const showTab = useStore(s => s.showTab)
  return (
    <div role="status">
      {hasEnded && (
        <div className="glass-banner" data-tone="go">
          <Sign name="tick" />
          <span>{t('instructor.ended')}</span>
          <Button className="button" onPress={() => showTab('records')}>
            {t('instructor.ended.records')}
          </Button>
        </div>
      )}
    </div>
  )
}
