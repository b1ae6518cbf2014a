import type { FaultCase } from './faults'
import type { Told } from './run-case'

/** One fault that was drilled, with what came of it. */
export interface Drilled {
  readonly fault: FaultCase
  readonly seed: number
  readonly told: Told
}

/** How good the wizard is: shares from 0 to 1 over all faults that left trouble. */
export interface Figures {
  readonly cases: number
  /** A true cause is named first. */
  readonly top1: number
  /** A true cause is among the first three. */
  readonly top3: number
  readonly stage: number
  /** Terminals that were never reached: nobody can say their stage, and none was claimed. */
  readonly unseen: number
  /** Share of sound terminals on which nothing is found wrong. */
  readonly healthy: number
  readonly medianScreens: number
  readonly ends: Readonly<Record<string, number>>
  /** Faults that were switched on and left nothing behind. */
  readonly harmless: number
  readonly wrong: readonly Wrong[]
}

interface Wrong {
  readonly fault: string
  readonly seed: number
  readonly switches: readonly string[]
  readonly missed: readonly ('cause' | 'top3' | 'stage' | 'end')[]
  readonly truth: { readonly causes: readonly string[]; readonly stage: string | null }
  readonly said: {
    readonly causes: readonly string[]
    readonly stage: string | null
    readonly end: string
    readonly path: readonly string[]
  }
}

const GOOD_ENDS: ReadonlySet<string> = new Set(['agreed', 'closed-with-difference', 'passport'])

const isTrue = ({ causes }: FaultCase, said: readonly string[]): boolean =>
  said.some(each => causes.some(cause => cause === each))
const firstIsTrue = ({ fault, told }: Drilled): boolean => isTrue(fault, told.ranking.slice(0, 1))
const threeAreTrue = ({ fault, told }: Drilled): boolean => isTrue(fault, told.ranking.slice(0, 3))
/** A terminal that is never seen has no stage that anybody could say. */
const stageIsTrue = ({ told }: Drilled): boolean =>
  told.stage === 'unseen' || told.stage === told.trueStage

export function figuresOf(
  drilled: readonly Drilled[],
  harmless: number,
  sound: readonly Told[],
): Figures {
  const share = (good: (each: Drilled) => boolean) => shareOf(drilled, good)
  return {
    cases: drilled.length,
    top1: share(firstIsTrue),
    top3: share(threeAreTrue),
    stage: share(stageIsTrue),
    unseen: drilled.filter(({ told }) => told.stage === 'unseen').length,
    healthy: shareOf(sound, ({ end }) => end === 'nothing-wrong'),
    medianScreens: median(drilled.map(({ told }) => told.screens)),
    ends: counted(drilled.map(({ told }) => told.end)),
    harmless,
    wrong: drilled.flatMap(wrongOf),
  }
}

function wrongOf(each: Drilled): readonly Wrong[] {
  const { fault, seed, told } = each
  const missed = [
    ...(firstIsTrue(each) ? [] : (['cause'] as const)),
    ...(threeAreTrue(each) ? [] : (['top3'] as const)),
    ...(stageIsTrue(each) ? [] : (['stage'] as const)),
    ...(GOOD_ENDS.has(told.end) ? [] : (['end'] as const)),
  ]
  if (missed.length === 0) return []
  const { ranking, stage, end, path, trueStage } = told
  return [
    {
      fault: fault.id,
      seed,
      switches: fault.recipe.switches,
      missed,
      truth: { causes: fault.causes, stage: trueStage },
      said: { causes: ranking, stage, end, path },
    },
  ]
}

const shareOf = <T>(list: readonly T[], good: (each: T) => boolean): number =>
  list.length === 0 ? 1 : list.filter(good).length / list.length

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function counted(names: readonly string[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const name of names) sum[name] = (sum[name] ?? 0) + 1
  return sum
}
