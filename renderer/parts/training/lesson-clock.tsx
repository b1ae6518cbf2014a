import { SPEEDS, type TrainingView } from '../../../shared/classroom'
import { useStore } from '../../store/store'
import { useText } from '../../text'
import { Segments } from '../segments'

const two = (number: number): string => String(number).padStart(2, '0')

/** Time used so far, and how fast it runs. An instructor has that in hand; who learns alone may choose. */
export function LessonClock({ run }: { run: TrainingView }) {
  const { t } = useText()
  const seconds = Math.floor(run.elapsedMs / 1000)
  const words = t('training.clock', {
    minutes: Math.floor(seconds / 60),
    seconds: two(seconds % 60),
  })
  return (
    <div className="lesson-clock">
      <span role="timer" aria-live="off">
        {words}
      </span>
      {run.isGuided ? <span>×{run.speed}</span> : <SpeedChoice speed={run.speed} />}
    </div>
  )
}

function SpeedChoice({ speed }: { speed: number }) {
  const { t } = useText()
  const choose = useStore(s => s.setTrainingSpeed)
  return (
    <Segments
      label={t('training.speed')}
      chosen={String(speed)}
      choose={pressed => {
        const wanted = SPEEDS.find(each => String(each) === pressed)
        if (wanted) void choose(wanted)
      }}
      segments={SPEEDS.map(times => ({
        id: String(times),
        name: t('training.speed.label', { times }),
        shown: `×${times}`,
      }))}
    />
  )
}
