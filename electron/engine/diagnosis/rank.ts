import type { CauseId, Ranked } from '../../../shared/diagnosis'
import {
  FACT_NAMES,
  type FactName,
  type FactRef,
  type FactResult,
  type Facts,
} from '../../../shared/facts'
import type { Tried } from './answers'
import { entryOf } from './knowledge/causes'
import type { FixId } from './knowledge/fixes'
import { ratio, unexplained } from './likelihood'
import { HYPOTHESES, type Hypothesis, type Priors, priorWeights, standingOf } from './priors'

/** Signs of one trouble hang together: each further one, from the strongest on, counts for less. */
const COUNTS_FOR = [1, 0.7, 0.5, 0.35] as const
const FURTHER = 0.25
/** A fix that was tried in earnest and changed nothing. */
const FIX_FAILED = 0.4
/** From here on a fact is worth naming as evidence. */
const SPEAKS_FOR = 1.5
const SPEAKS_AGAINST = 1 / SPEAKS_FOR

interface Sign {
  readonly fact: FactName
  readonly result: string
  readonly log: number
}

/**
 * How well a hypothesis fits: natural logarithm, prior included, not normed.
 * A further fact that speaks for it never lowers it, whatever else is known.
 */
export function logFit(hypothesis: Hypothesis, weight: number, facts: Facts, tried: Tried): number {
  const signs = signsOf(hypothesis, facts).map(({ log }) => log)
  const failed = failedFixes(hypothesis, tried).map(() => Math.log(FIX_FAILED))
  const all = [...signs, ...failed, ...unexplainedIn(hypothesis, facts)]
  return Math.log(weight) + damped(all.filter(log => log > 0)) + damped(all.filter(log => log < 0))
}

function damped(logs: readonly number[]): number {
  return [...logs]
    .sort((a, b) => Math.abs(b) - Math.abs(a))
    .reduce((sum, log, index) => sum + log * (COUNTS_FOR[index] ?? FURTHER), 0)
}

type Known = readonly (readonly [FactName, FactResult])[]
const seen = new WeakMap<Facts, Known>()

/** What is known, in the order of the table; picked out once for all hypotheses. */
function knownIn(facts: Facts): Known {
  const before = seen.get(facts)
  if (before) return before
  const known = FACT_NAMES.flatMap(fact => {
    const result = facts[fact]
    return result === undefined || result === 'unknown' ? [] : [[fact, result] as const]
  })
  seen.set(facts, known)
  return known
}

const signsOf = (hypothesis: Hypothesis, facts: Facts): readonly Sign[] =>
  knownIn(facts)
    .map(([fact, result]) => ({ fact, result, log: Math.log(ratio(hypothesis, fact, result)) }))
    .filter(({ log }) => log !== 0)

const unexplainedIn = (hypothesis: Hypothesis, facts: Facts): readonly number[] =>
  knownIn(facts).map(([fact, result]) => Math.log(unexplained(hypothesis, fact, result)))

const failedFixes = (hypothesis: Hypothesis, tried: Tried): readonly FixId[] =>
  hypothesis === 'none'
    ? []
    : (entryOf(hypothesis)?.fixes.filter(fix => tried[fix] === 'no-change') ?? [])

/** Probability of each hypothesis, in the order of {@link HYPOTHESES}. Their sum is 1. */
export function probabilities(facts: Facts, tried: Tried, priors: Priors): readonly number[] {
  const weights = priorWeights(standingOf(facts), priors)
  const fits = HYPOTHESES.map((each, index) => logFit(each, weights[index] ?? 0, facts, tried))
  const best = Math.max(...fits)
  const raw = fits.map(log => Math.exp(log - best))
  const all = raw.reduce((sum, one) => sum + one, 0)
  return raw.map(one => one / all)
}

/** The causes, most likely first; equal ones by their number. */
export function rank(facts: Facts, shares: readonly number[]): Ranked[] {
  return HYPOTHESES.flatMap((id, index) =>
    id === 'none' ? [] : [{ id, probability: shares[index] ?? 0, ...evidence(id, facts) }],
  ).sort((a, b) => b.probability - a.probability || a.id.localeCompare(b.id))
}

function evidence(id: CauseId, facts: Facts): Pick<Ranked, 'for' | 'against'> {
  const signs = [...signsOf(id, facts)].sort((a, b) => Math.abs(b.log) - Math.abs(a.log))
  const named = (speaks: (log: number) => boolean): FactRef[] =>
    signs.filter(({ log }) => speaks(log)).map(({ fact, result }) => ({ fact, result }))
  return {
    for: named(log => log >= Math.log(SPEAKS_FOR)),
    against: named(log => log <= Math.log(SPEAKS_AGAINST)),
  }
}
