import { z } from 'zod'
import { CAUSES, CauseId } from '../../../shared/diagnosis'
import type { Facts } from '../../../shared/facts'
import { Stage } from '../../../shared/stage'
import { entryOf } from './knowledge/causes'

/** Where a settlement stands: in a stage, nowhere (`none`), or nobody could tell yet (`anywhere`). */
const Standing = z.enum([...Stage.options, 'none', 'anywhere'])
export type Standing = z.infer<typeof Standing>

/** How often each cause was proven in this shop, by where the settlement stood. `{}`: no history yet. */
export const Priors = z.partialRecord(Standing, z.partialRecord(CauseId, z.number().nonnegative()))
export type Priors = z.infer<typeof Priors>

/** An incident that ended with a proven cause. */
export interface Incident {
  readonly stage: Stage | null
  readonly cause: CauseId
}

/** The knowledge base weighs as much as this many incidents of the shop's own. */
const WORTH_INCIDENTS = 30
/**
 * Weight of `nothing wrong`, as a multiple of all causes together. An unfinished settlement had a reason, and so has
 * a person who comes with a terminal that says nothing.
 */
const NOTHING_WRONG: Readonly<Record<Standing, number>> = {
  ...(Object.fromEntries(Stage.options.map(stage => [stage, 0.0005])) as Record<Stage, number>),
  none: 6,
  anywhere: 0.02,
}

export function standingOf(facts: Facts): Standing {
  const stage = facts['settlement.stage']
  return stage === undefined || stage === 'unknown' ? 'anywhere' : stage
}

/** Adds one incident. The old priors stay as they are. */
export function learn(priors: Priors, { stage, cause }: Incident): Priors {
  const standing = stage ?? 'none'
  const counts = priors[standing] ?? {}
  return { ...priors, [standing]: { ...counts, [cause]: (counts[cause] ?? 0) + 1 } }
}

/** A cause, or that nothing is wrong. */
export type Hypothesis = CauseId | 'none'
export const HYPOTHESES: readonly Hypothesis[] = [...CAUSES, 'none']

/** Weight of each hypothesis before anything else is known, in the order of {@link HYPOTHESES}. */
export function priorWeights(standing: Standing, priors: Priors): readonly number[] {
  const told = CAUSES.map(cause => toldWeight(cause, standing))
  const all = sum(told)
  const counts = priors[standing] ?? {}
  const causes = CAUSES.map(
    (cause, index) => (WORTH_INCIDENTS * (told[index] ?? 0)) / all + (counts[cause] ?? 0),
  )
  return [...causes, NOTHING_WRONG[standing] * sum(causes)]
}

function toldWeight(cause: CauseId, standing: Standing): number {
  const prior = entryOf(cause)?.prior
  const here = standing === 'none' || standing === 'anywhere' ? undefined : prior?.at?.[standing]
  return here ?? prior?.anywhere ?? 0
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
