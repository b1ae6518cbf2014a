import { memo } from 'react'
import type { PlacedMark } from '../../say/placed-marks'
import type { RunLine } from '../../say/run-lines'
import { MARK_TONES } from '../../say/score-look'
import { MarkGlyph } from './mark-sign'

interface Props {
  readonly lines: readonly RunLine[]
  readonly marks: readonly PlacedMark[]
  readonly lengthMs: number
}

/** Where each lane is drawn. The tasks fly above them like flags. */
export const OVERVIEW_HEIGHT = 132
const ROWS = { tasks: 14, truth: 50, saw: 84, did: 118 } as const

/** The run at a glance. The table below says the same in words, so this is drawn for the eye alone. */
export const RunOverview = memo(function RunOverview({ lines, marks, lengthMs }: Props) {
  const x = (atMs: number) => `${Math.round((10_000 * atMs) / lengthMs) / 100}%`
  return (
    <svg
      className="overview-lanes"
      width="100%"
      height={OVERVIEW_HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      {LANE_ROWS.map(([lane, y]) => (
        <line key={lane} className="overview-line" x1="0" x2="100%" y1={y} y2={y} />
      ))}
      {marks.map(({ mark, atMs }, at) => (
        <g key={mark.task} data-tone={MARK_TONES[mark.mark]}>
          <line
            className="overview-flag-line"
            x1={x(atMs)}
            x2={x(atMs)}
            y1={ROWS.tasks + 10}
            y2={OVERVIEW_HEIGHT}
          />
          <svg
            className="overview-flag"
            x={x(atMs)}
            y={ROWS.tasks}
            overflow="visible"
            aria-hidden="true"
          >
            <g transform={`translate(${FLAG * beside(marks, at, lengthMs)} 0)`}>
              <MarkGlyph mark={mark.mark} />
            </g>
          </svg>
        </g>
      ))}
      {lines.map(({ id, atMs, lane, kind }) => (
        <svg key={id} x={x(atMs)} y={ROWS[lane]} overflow="visible" aria-hidden="true">
          <Glyph kind={kind} lane={lane} />
        </svg>
      ))}
    </svg>
  )
})

/** Two flags are told apart when they stand so far from each other, as part of the whole. */
const APART = 0.025
const FLAG = -17

/** How many flags before this one stand at the same place: it flies that much beside them. */
const beside = (marks: readonly PlacedMark[], at: number, lengthMs: number): number =>
  marks
    .slice(0, at)
    .filter(({ atMs }) => Math.abs(atMs - (marks[at]?.atMs ?? 0)) < APART * lengthMs).length

const LANE_ROWS = [
  ['truth', ROWS.truth],
  ['saw', ROWS.saw],
  ['did', ROWS.did],
] as const

function Glyph({ kind, lane }: Pick<RunLine, 'kind' | 'lane'>) {
  const path = SHAPES[kind]
  return path ? (
    <path className="overview-event" data-lane={lane} data-kind={kind} d={path} />
  ) : (
    <circle className="overview-event" data-lane={lane} data-kind={kind} r="4.5" />
  )
}

/** A fault is a triangle, a red line a cross, a settlement's end a square. All else is a dot. */
const SHAPES: Readonly<Partial<Record<RunLine['kind'], string>>> = {
  injected: 'M0-7.5 7.5 5.5h-15z',
  fatal: 'M-6-6 6 6M6-6-6 6',
  settled: 'M-5.5-5.5h11v11h-11z',
}
