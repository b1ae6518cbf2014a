import { Button } from 'react-aria-components/Button'
import type { TrainingView } from '../../../shared/classroom'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { FaultNote } from '../fault-note'
import { LessonClock } from './lesson-clock'
import { RunActs } from './run-acts'

/** What belongs to the exercise and not to the console: time, what hands can do elsewhere, hints, the end. */
export function TrainingBar({ run }: { run: TrainingView }) {
  const { t } = useText()
  const fault = useStore(s => s.trainingFault)
  return (
    <section className="training-bar" aria-label={t('training.bar')}>
      <div className="training-row">
        <p className="training-what">
          <strong>{t('training.code', { code: run.code })}</strong>
          <span>{t('training.level', { level: run.level })}</span>
          <span className="training-state" data-state={run.state} role="status">
            {t(`training.state.${run.state}`)}
          </span>
        </p>
        <LessonClock run={run} />
        <RunActs run={run} />
        <Ends isOver={run.state === 'over'} />
      </div>
      {fault && <FaultNote fault={fault} />}
    </section>
  )
}

function Ends({ isOver }: { isOver: boolean }) {
  const { t } = useText()
  const finish = useStore(s => s.finishTraining)
  const busy = useStore(s => s.trainingBusy)
  return (
    <div className="training-ends">
      <Button className="button to-terminal" onPress={toTerminal}>
        {t('training.dock.show')}
      </Button>
      <Button
        className={isOver ? 'main-button' : 'button'}
        isDisabled={busy}
        onPress={() => void finish()}
      >
        {t('training.finish')}
      </Button>
    </div>
  )
}

/** In a narrow window the terminal stands below the console. */
function toTerminal(): void {
  const dock = document.getElementById('terminal-dock')
  dock?.scrollIntoView()
  dock?.focus()
}
