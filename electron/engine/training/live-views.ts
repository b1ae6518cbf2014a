import type { InstructorView, TrainingView } from '../../../shared/classroom'
import { canCarryOut } from '../simulator/world/hands'
import { isAtTerminal } from './hands-on'
import type { LiveWishes } from './live-run'
import type { TrainingRun } from './run'
import { scoreOf } from './score'

type Standing = Pick<TrainingView, 'state' | 'speed' | 'life' | 'isGuided'> & {
  readonly turn: number
}

/** The run as the trainee may see it. Nothing of the scenario is in it but the prebrief and the hints that were given. */
export function traineeView(
  { id, code, scenario, trainee, team }: LiveWishes,
  run: TrainingRun,
  { turn, ...standing }: Standing,
): TrainingView {
  const { hints, prebrief, level } = scenario
  const given = run.events.flatMap(event => (event.kind === 'hint' ? [event.text] : []))
  return {
    runId: id,
    ...{ code, level, trainee, brief: prebrief, ...standing },
    team: team.length > 0 ? { members: [...team], turn } : null,
    elapsedMs: Math.max(0, run.life.recorder.readingMs),
    nowMs: Math.round(run.clock.reading()),
    hints: {
      given,
      left: hints.length - given.length,
      cost: hints[given.length]?.cost ?? null,
    },
    messages: run.events.flatMap(event =>
      event.kind === 'told' ? [{ atMs: event.atMs, text: event.text }] : [],
    ),
    face: run.life.handset.face(),
    deed: deedOf(run),
  }
}

/** The truth, for the instructor. */
export function bothSides(
  { scenario, seed }: LiveWishes,
  run: TrainingRun,
  view: TrainingView,
  notes: NonNullable<InstructorView['run']>['notes'],
): NonNullable<InstructorView['run']> {
  const log = [...run.events]
  return {
    ...{ view, scenario, seed, log, notes: [...notes] },
    snapshots: run.taken.map(({ atMs }, step) => ({ step, atMs })),
    upcoming: [...run.life.script.left],
    page: run.life.screen?.title ?? null,
    score: scoreOf(scenario, log),
  }
}

/** Where the terminal itself has to be touched, the drawing is there for it. */
function deedOf(run: TrainingRun): string | null {
  const { kind, subject } = run.life.screen ?? {}
  const fix = kind === 'fix' ? (subject?.fix ?? null) : null
  return fix !== null && canCarryOut(fix) && !isAtTerminal(fix) ? fix : null
}

/** Whose turn it is, by place in the team: whoever took over last. */
export function lastTurn({ inputs }: TrainingRun, team: readonly string[]): number {
  const last = inputs.filter(input => input.kind === 'turn').pop()
  return last?.kind === 'turn' ? Math.max(0, team.indexOf(last.member)) : 0
}
