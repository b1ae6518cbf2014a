import { Button } from 'react-aria-components/Button'
import type { TrainingView } from '../../../shared/classroom'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { FaultNote } from '../fault-note'
import { LessonClock } from './lesson-clock'
import { RunActs } from './run-acts'
import { RunVoices } from './run-voices'

/** What belongs to the exercise and not to the console: time, what people say, hints, the end. */
export function TrainingBar({ run }: { run: TrainingView }) {
  const { t } = useText()
  const fault = useStore(s => s.trainingFault)
  const finish = useStore(s => s.finishTraining)
  const busy = useStore(s => s.trainingBusy)
  const isOver = run.state === 'over'
  return (
    <section className="training-bar screen-only" aria-label={t('training.bar')}>
      <div className="training-row">
        <p className="training-what">
          <strong>{t('training.code', { code: run.code })}</strong>
          <span>{t('training.level', { level: run.level })}</span>
          <span className="training-state" data-state={run.state} role="status">
            {t(`training.state.${run.state}`)}
          </span>
        </p>
        <LessonClock run={run} />
        <ToTerminal />
        <Button
          className={isOver ? 'main-button' : 'button'}
          isDisabled={busy}
          onPress={() => void finish()}
        >
          {t('training.finish')}
        </Button>
      </div>
      <RunActs run={run} />
      <RunVoices run={run} />
      {fault && <FaultNote fault={fault} />}
    </section>
  )
}

/** In a narrow window the terminal stands below the console: this leads there. */
function ToTerminal() {
  const { t } = useText()
  return (
    <Button
      className="button to-terminal"
      onPress={() => {
        const dock = document.getElementById('terminal-dock')
        dock?.scrollIntoView()
        dock?.focus()
      }}
    >
      {t('training.dock.show')}
    </Button>
  )
}
