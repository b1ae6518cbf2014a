import { useMemo } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import type { TrainingRecord } from '../../../shared/classroom'
import type { PlacedMark } from '../../say/placed-marks'
import type { Replay, ReplayStep } from '../../say/replay'
import { momentAt } from '../../say/replay-moment'
import type { RunLine } from '../../say/run-lines'
import type { RunRow } from '../../say/run-rows'
import { useText } from '../../text'
import { ReplayControls } from './replay-controls'
import { ReplayMoment } from './replay-moment'
import { OVERVIEW_HEIGHT, RunOverview } from './run-overview'

interface Props {
  readonly record: TrainingRecord
  readonly lines: readonly RunLine[]
  readonly marks: readonly PlacedMark[]
  readonly rows: readonly RunRow[]
  readonly replay: Replay
  readonly act: (step: ReplayStep) => void
}

const LANE_NAMES = ['lanes.task', 'lane.truth', 'lane.saw', 'lane.did'] as const

/** The run again, at any speed: the three lanes at a glance, a hand on the time, and what there was to see. */
export function RunReplay({ record, lines, marks, replay, act }: Props) {
  const { t } = useText()
  const { atMs, lengthMs } = replay
  const moment = useMemo(() => momentAt(record.log, lines, atMs), [record.log, lines, atMs])
  return (
    <section className="card replay" aria-labelledby="replay-title">
      <h3 className="part-title" id="replay-title">
        {t('replay.title')}
      </h3>
      <div className="overview">
        <ul className="overview-names" aria-hidden="true">
          {LANE_NAMES.map(name => (
            <li key={name}>{t(name)}</li>
          ))}
        </ul>
        <div className="overview-room">
          <RunOverview lines={lines} marks={marks} lengthMs={lengthMs} />
          <Playhead replay={replay} />
          <TimeSlider replay={replay} act={act} />
        </div>
      </div>
      <ReplayControls replay={replay} act={act} />
      <ReplayMoment moment={moment} isPlaying={replay.isPlaying} />
    </section>
  )
}

function Playhead({ replay: { atMs, lengthMs } }: Pick<Props, 'replay'>) {
  const x = `${(100 * atMs) / lengthMs}%`
  return (
    <svg
      className="playhead"
      width="100%"
      height={OVERVIEW_HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      <line className="playhead-line" x1={x} x2={x} y1="0" y2={OVERVIEW_HEIGHT} />
    </svg>
  )
}

function TimeSlider({ replay: { atMs, lengthMs }, act }: Pick<Props, 'replay' | 'act'>) {
  const { t } = useText()
  return (
    <Slider
      className="replay-slider"
      aria-label={t('replay.position')}
      minValue={0}
      maxValue={lengthMs / 1000}
      step={0.1}
      value={Math.round(atMs / 100) / 10}
      formatOptions={SECONDS}
      onChange={seconds => act({ kind: 'seek', atMs: 1000 * Number(seconds) })}
    >
      <SliderTrack className="replay-track">
        <SliderThumb className="replay-thumb" />
      </SliderTrack>
    </Slider>
  )
}

const SECONDS = { style: 'unit', unit: 'second', maximumFractionDigits: 0 } as const
