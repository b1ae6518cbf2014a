import type { RecordSummary } from '../../../shared/classroom'
import { BAND_TONES, scoreBand } from '../../say/score-look'
import { useText } from '../../text'

/** As many as can be told apart. */
const MOST = 24
const HEIGHT = 150
const FOOT = 6
const HEAD = 20
/** Left of it stands the scale. */
const LEFT = 34
const SCALE = [0, 50, 100] as const

const y = (score: number): number => HEAD + ((100 - score) / 100) * (HEIGHT - HEAD - FOOT)

/** The scores of one person, one bar a run, the latest last. The list of runs below says the same in words. */
export function ScoreChart({ runs }: { runs: readonly RecordSummary[] }) {
  const { t } = useText()
  const shown = runs.slice(-MOST)
  const scores = shown.map(({ score }) => score).join(', ')
  return (
    <div className="chart">
      <h3 className="person-part">{t('progress.chart')}</h3>
      <svg
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={`${t('progress.chart')}: ${scores}`}
        focusable="false"
      >
        {SCALE.map(score => (
          <g key={score}>
            <line className="chart-grid" x1={LEFT} x2="100%" y1={y(score)} y2={y(score)} />
            <text className="chart-scale" x="0" y={y(score) + 4}>
              {score}
            </text>
          </g>
        ))}
        <svg x={LEFT} width="100%" height={HEIGHT} overflow="visible" aria-hidden="true">
          <Bars runs={shown} />
        </svg>
      </svg>
    </div>
  )
}

/** A bar takes as much room as if there were at least so many: two bars are no wall. */
const AT_LEAST = 8

function Bars({ runs }: { runs: readonly RecordSummary[] }) {
  const slot = 92 / Math.max(AT_LEAST, runs.length)
  return runs.map((run, index) => {
    const { id, score, fatal } = run
    const middle = `${slot * (index + 0.5)}%`
    return (
      <g key={id} data-tone={BAND_TONES[scoreBand(run)]}>
        <rect
          className="chart-bar"
          x={`${slot * (index + 0.2)}%`}
          width={`${slot * 0.6}%`}
          y={y(score)}
          height={Math.max(2, y(0) - y(score))}
          rx="3"
        />
        {fatal > 0 ? (
          <svg x={middle} y={y(score) - 9} overflow="visible" aria-hidden="true">
            <path className="chart-cross" d="M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5" />
          </svg>
        ) : (
          <text className="chart-number" x={middle} y={y(score) - 6}>
            {score}
          </text>
        )}
      </g>
    )
  })
}
