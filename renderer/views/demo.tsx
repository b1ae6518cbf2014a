import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { TrainingRecord } from '../../shared/classroom'
import { Debrief } from '../parts/debrief/debrief'
import { Progress } from '../parts/debrief/progress'
import { FaultNote } from '../parts/fault-note'
import { FoldCard } from '../parts/fold-card'
import { AllExercises, Suggestions } from '../parts/training/exercise-list'
import { FreePractice } from '../parts/training/free-practice'
import { LeftRunCard } from '../parts/training/left-run'
import { Prebrief } from '../parts/training/prebrief'
import { WhoPractises } from '../parts/training/who-practises'
import { crewOf } from '../say/crew'
import { useStore } from '../store/store'
import { useText } from '../text'

/** Before a run, after it, and between two of them. */
export function DemoView() {
  const { t } = useText()
  const run = useStore(s => s.training)
  const debrief = useStore(s => s.debrief)
  if (run?.state === 'prebrief')
    return (
      <div className="column">
        <header className="page-head">
          <h1>{t('training.prebrief')}</h1>
        </header>
        <Prebrief run={run} />
      </div>
    )
  if (debrief) return <TalkedOver record={debrief} />
  return <Exercises />
}

function TalkedOver({ record }: { record: TrainingRecord }) {
  const { t } = useText()
  const close = useStore(s => s.closeDebrief)
  // The button that ended the run is gone: a keyboard and a screen reader go on here.
  useEffect(() => document.getElementById('main')?.focus({ preventScroll: true }), [])
  return (
    <div className="column wide">
      <div className="page-head screen-only">
        <h1>{t('training.title')}</h1>
        <Button className="button" onPress={close}>
          {t('training.back')}
        </Button>
      </div>
      <Debrief record={record} />
    </div>
  )
}

function Exercises() {
  const { t } = useText()
  const load = useStore(s => s.loadTraining)
  const fault = useStore(s => s.trainingFault)
  const run = useStore(s => s.training)
  const isAtDoor = useStore(s => s.instructors.length > 0)
  const [team, setTeam] = useState('')
  const trainee = useStore(s => s.trainee)
  const crew = crewOf(trainee, team)
  useEffect(() => void load(), [load])
  return (
    <div className="column">
      <header className="page-head">
        <h1>{t('training.title')}</h1>
      </header>
      <p className="lead">{t('training.intro')}</p>
      {fault && !isAtDoor && <FaultNote fault={fault} />}
      <Left />
      {!run && (
        <>
          <WhoPractises team={team} onTeam={setTeam} />
          {crew.problem && (
            <p className="field-problem" role="status">
              {t(crew.problem)} {t('training.crew.mend')}
            </p>
          )}
          <Suggestions crew={crew} />
          <AllExercises crew={crew} />
        </>
      )}
      <Records />
      {!run && <Free />}
    </div>
  )
}

function Left() {
  const left = useStore(s => s.left)
  const busy = useStore(s => s.trainingBusy)
  const goOn = useStore(s => s.goOnTraining)
  const end = useStore(s => s.endLeftTraining)
  const leave = useStore(s => s.leaveTraining)
  if (!left) return null
  return (
    <LeftRunCard
      left={left}
      isBusy={busy}
      mainButton="main-button"
      onGoOn={() => void goOn()}
      onEnd={() => void end()}
      onDrop={() => void leave()}
    />
  )
}

function Records() {
  const { t } = useText()
  const records = useStore(s => s.records)
  const open = useStore(s => s.openRecord)
  const forget = useStore(s => s.forget)
  if (records.length === 0) return null
  return (
    <section aria-label={t('training.progress')}>
      <Progress
        records={records}
        onOpen={id => void open(id)}
        onForget={what => void forget(what)}
      />
    </section>
  )
}

function Free() {
  const { t } = useText()
  return (
    <FoldCard title={t('training.free')}>
      <FreePractice />
    </FoldCard>
  )
}
