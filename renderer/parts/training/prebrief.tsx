import { Button } from 'react-aria-components/Button'
import type { TrainingView } from '../../../shared/classroom'
import { spoken } from '../../say/spoken'
import { useStore } from '../../store/store'
import { useText } from '../../text'

const GOALS = [
  'training.prebrief.goal.1',
  'training.prebrief.goal.2',
  'training.prebrief.goal.3',
] as const

/** Half a minute before the clock starts: who one is, what is to be achieved, what stands where. */
export function Prebrief({ run }: { run: TrainingView }) {
  const text = useText()
  const { t } = text
  const start = useStore(s => s.startTraining)
  const leave = useStore(s => s.leaveTraining)
  const busy = useStore(s => s.trainingBusy)
  return (
    <section className="card prebrief" aria-labelledby="prebrief-title">
      <p className="training-what">
        <strong>{t('training.code', { code: run.code })}</strong>
        <span>{t('training.level', { level: run.level })}</span>
      </p>
      <h2 id="prebrief-title" className="prebrief-say">
        {spoken(run.brief, text)}
      </h2>
      <h3>{t('training.prebrief.goals')}</h3>
      <ul className="goals">
        {GOALS.map(goal => (
          <li key={goal}>{t(goal)}</li>
        ))}
      </ul>
      <p className="quiet">{t('training.prebrief.how')}</p>
      <div className="form-end">
        {/* Never disabled: what is disabled takes no focus, and pressed twice it starts once. */}
        <Button className="main-button" autoFocus onPress={() => void start()}>
          {t('training.start')}
        </Button>
        <Button className="button" isDisabled={busy} onPress={() => void leave()}>
          {t('training.leave')}
        </Button>
        <span className="quiet">{t('training.leave.note')}</span>
      </div>
    </section>
  )
}
