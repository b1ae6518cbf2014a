import { Button } from 'react-aria-components/Button'
import { isAtEnd, REPLAY_SPEEDS, type Replay, type ReplayStep } from '../../say/replay'
import { runClock } from '../../say/run-clock'
import { useText } from '../../text'
import { Segments } from '../segments'
import { ReplayIcon } from './replay-icon'
import { useStillness } from './use-stillness'

interface Props {
  readonly replay: Replay
  readonly act: (step: ReplayStep) => void
}

/** Play, event by event, and how fast. Who wants stillness goes event by event only. */
export function ReplayControls({ replay, act }: Props) {
  const { t } = useText()
  const isStill = useStillness()
  const { atMs, lengthMs } = replay
  return (
    <div className="replay-controls">
      <Button
        className="icon-button"
        aria-label={t('replay.previous')}
        isDisabled={atMs <= 0}
        onPress={() => act({ kind: 'previous' })}
      >
        <ReplayIcon name="previous" />
      </Button>
      {!isStill && <PlayButton replay={replay} act={act} />}
      <Button
        className="icon-button"
        aria-label={t('replay.next')}
        isDisabled={isAtEnd(replay)}
        onPress={() => act({ kind: 'next' })}
      >
        <ReplayIcon name="next" />
      </Button>
      <span className="replay-clock">
        {t('replay.at', { at: runClock(atMs), of: runClock(lengthMs) })}
      </span>
      {isStill ? (
        <p className="quiet">{t('replay.still')}</p>
      ) : (
        <Speeds replay={replay} act={act} />
      )}
    </div>
  )
}

function PlayButton({ replay, act }: Props) {
  const { t } = useText()
  const name = replay.isPlaying ? 'pause' : isAtEnd(replay) ? 'again' : 'play'
  return (
    <Button
      className="button replay-play"
      onPress={() => act({ kind: replay.isPlaying ? 'pause' : 'play' })}
    >
      <ReplayIcon name={name} />
      {t(`replay.${name}`)}
    </Button>
  )
}

function Speeds({ replay, act }: Props) {
  const { t } = useText()
  return (
    <Segments
      label={t('replay.speed')}
      chosen={String(replay.speed)}
      choose={pressed => {
        const speed = REPLAY_SPEEDS.find(each => String(each) === pressed)
        if (speed) act({ kind: 'speed', speed })
      }}
      segments={REPLAY_SPEEDS.map(speed => ({
        id: String(speed),
        shown: t('replay.speed.times', { speed }),
      }))}
    />
  )
}
