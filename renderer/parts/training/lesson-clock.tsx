import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { SPEEDS, Speed, type TrainingView } from '../../../shared/classroom'
import { useStore } from '../../store/store'
import { useText } from '../../text'

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
    <ToggleButtonGroup
      className="segments"
      aria-label={t('training.speed')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[String(speed)]}
      onSelectionChange={keys => {
        const chosen = Speed.safeParse(Number([...keys][0]))
        if (chosen.success) void choose(chosen.data)
      }}
    >
      {SPEEDS.map(times => (
        <ToggleButton
          key={times}
          id={String(times)}
          className="segment"
          aria-label={t('training.speed.label', { times })}
        >
          ×{times}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
