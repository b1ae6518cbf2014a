import type { TaskMark } from '../../shared/training'
import { LANES, type Lane } from './lane'
import type { PlacedMark } from './placed-marks'
import type { RunLine } from './run-lines'

/** What stands side by side: everything of one step within one second. */
export interface RunRow {
  readonly id: string
  readonly atMs: number
  readonly lanes: Readonly<Record<Lane, readonly RunLine[]>>
  /** Tasks whose mark belongs here: done, or due and not done. */
  readonly marks: readonly TaskMark[]
}

/** The time line, row by row. A mark stands on the last row that had come by its time. */
export function runRows(
  lines: readonly RunLine[],
  marks: readonly PlacedMark[],
): readonly RunRow[] {
  const groups = new Map<string, RunLine[]>()
  for (const line of lines) {
    const id = `${line.step}/${Math.floor(line.atMs / 1000)}`
    groups.set(id, [...(groups.get(id) ?? []), line])
  }
  const rows = [...groups].map(([id, group]) => ({
    id,
    atMs: Math.min(...group.map(({ atMs }) => atMs)),
    lanes: byLane(group),
  }))
  const rowOf = ({ atMs }: PlacedMark) => {
    const come = rows.filter(row => Math.floor(row.atMs / 1000) <= atMs / 1000)
    return Math.max(0, come.length - 1)
  }
  return rows.map((row, at) => ({
    ...row,
    marks: marks.filter(mark => rowOf(mark) === at).map(({ mark }) => mark),
  }))
}

const byLane = (group: readonly RunLine[]): RunRow['lanes'] =>
  Object.fromEntries(
    LANES.map(lane => [lane, group.filter(line => line.lane === lane)]),
  ) as unknown as RunRow['lanes']
