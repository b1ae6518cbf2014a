import type { HandsetFace } from '../../shared/handset'
import type { TrainingEvent } from '../../shared/training'
import type { RunLine } from './run-lines'

/** What there was to see at one moment of a run. */
export interface Moment {
  /** Null: the terminal was not recorded up to here. */
  readonly face: HandsetFace | null
  readonly page: Extract<TrainingEvent, { kind: 'saw' }> | null
  readonly deed: RunLine | null
  readonly truth: readonly RunLine[]
}

/** Of two events at one instant the later one shows. */
export function momentAt(
  log: readonly TrainingEvent[],
  lines: readonly RunLine[],
  atMs: number,
): Moment {
  const seen = log.filter(event => event.atMs <= atMs)
  const said = lines.filter(line => line.atMs <= atMs)
  const face = seen.filter(event => event.kind === 'face').pop()
  const page = seen.filter(event => event.kind === 'saw').pop()
  return {
    face: face?.kind === 'face' ? face.face : null,
    page: page?.kind === 'saw' ? page : null,
    deed: said.filter(({ lane }) => lane === 'did').pop() ?? null,
    truth: said.filter(({ lane }) => lane === 'truth'),
  }
}
