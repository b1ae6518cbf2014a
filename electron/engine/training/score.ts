import type {
  FatalId,
  TaskMark,
  TrainingEvent,
  TrainingScenario,
  TrainingScore,
} from '../../../shared/training'
import type { Said } from '../../../shared/wizard'
import { markOf } from './marks'

const LATE_IS_WORTH = 0.5
/** What crossing a red line leaves of the points. */
const FATAL_LEAVES = 0.2

/** Marks a run by its log alone: a log that is read again next year gives the same score. */
export function scoreOf(
  scenario: TrainingScenario,
  events: readonly TrainingEvent[],
): TrainingScore {
  const marks = scenario.criticalTasks.map(task => markOf(task, scenario, events))
  const fatal = fatalOf(scenario, events)
  const hintsCost = events.reduce((sum, each) => sum + (each.kind === 'hint' ? each.cost : 0), 0)
  const of = marks.reduce((sum, { weight }) => sum + weight, 0)
  const points = marks.reduce((sum, mark) => sum + pointsOf(mark), 0)
  const left = Math.max(0, (100 * points) / of - hintsCost)
  const score = Math.round(fatal.length > 0 ? FATAL_LEAVES * left : left)
  return { score, marks, fatal, hintsCost, reasons: reasonsOf({ points, of, hintsCost, fatal }) }
}

const pointsOf = ({ mark, weight }: TaskMark): number => {
  if (mark === 'done') return weight
  return mark === 'late' ? LATE_IS_WORTH * weight : 0
}

/** Every red line of this scenario that was crossed or tried, each once, in its order. */
function fatalOf(
  { fatal }: TrainingScenario,
  events: readonly TrainingEvent[],
): readonly FatalId[] {
  const found = new Set(events.flatMap(each => (each.kind === 'fatal' ? [each.fatal] : [])))
  return fatal.filter(each => found.has(each))
}

interface Sums {
  readonly points: number
  readonly of: number
  readonly hintsCost: number
  readonly fatal: readonly FatalId[]
}

function reasonsOf({ points, of, hintsCost, fatal }: Sums): readonly Said[] {
  return [
    { key: 'training.score.tasks', params: { points, of } },
    ...(hintsCost > 0
      ? [{ key: 'training.score.hints', params: { cost: hintsCost } } as const]
      : []),
    ...(fatal.length > 0
      ? [{ key: 'training.score.fatal', params: { count: fatal.length } } as const]
      : []),
  ]
}
