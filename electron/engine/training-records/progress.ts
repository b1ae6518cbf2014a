import type { TrainingProgress } from '../../../shared/training-progress'
import { isClean, type RunResult } from './run-result'

/** Fewer points than this are luck. */
const LUCK = 5
const AT_LEAST = 3

/** How somebody is getting on, from their runs alone, newest first. */
export function progressOf(results: readonly RunResult[]): TrainingProgress {
  const wrong = results.filter(result => !isClean(result))
  const tasks = wrong.flatMap(({ scenario, mistakes }) =>
    mistakes.map(({ task, cue }) => ({ name: `${scenario}/${task}`, cue })),
  )
  return {
    runs: results.length,
    best: results.length === 0 ? null : Math.max(...results.map(({ score }) => score)),
    last: results[0]?.score ?? null,
    trend: trendOf(results.map(({ score }) => score).reverse()),
    mistakes: {
      tasks: counted(tasks, ({ name }) => name).map(([{ cue }, count]) => ({ cue, count })),
      causes: counted(wrong.flatMap(({ causes }) => causes)).map(([cause, count]) => ({
        cause,
        count,
      })),
      stages: counted(wrong.flatMap(({ stage }) => stage ?? [])).map(([stage, count]) => ({
        stage,
        count,
      })),
    },
    fatal: counted(wrong.flatMap(({ fatal }) => fatal)).map(([fatal, count]) => ({ fatal, count })),
  }
}

/** The later half of the scores against the earlier one. */
function trendOf(scores: readonly number[]): TrainingProgress['trend'] {
  if (scores.length < AT_LEAST) return null
  const half = Math.floor(scores.length / 2)
  const gain = mean(scores.slice(-half)) - mean(scores.slice(0, half))
  if (Math.abs(gain) < LUCK) return 'level'
  return gain > 0 ? 'up' : 'down'
}

const mean = (scores: readonly number[]): number =>
  scores.reduce((sum, score) => sum + score, 0) / scores.length

/** Each once, the most frequent first; of equals, the one met first. */
function counted<T>(
  all: readonly T[],
  nameOf: (each: T) => unknown = each => each,
): readonly (readonly [T, number])[] {
  const counts = new Map<unknown, readonly [T, number]>()
  for (const each of all) {
    const [first, count] = counts.get(nameOf(each)) ?? [each, 0]
    counts.set(nameOf(each), [first, count + 1])
  }
  return [...counts.values()].sort(([, one], [, other]) => other - one)
}
