import { expect, test } from 'vitest'
import { CAUSES, type CauseId } from '../../../shared/diagnosis'
import { FACT_NAMES, type FactName, type Facts, resultsOf } from '../../../shared/facts'
import { type Random, seededRandom } from '../simulator/random'
import { diagnose } from './diagnose'
import { entryOf } from './knowledge/causes'
import { expectedShares } from './likelihood'

/** Incidents made up from the knowledge base itself. They show that the engine finds what its own data describe;
 * how often it is right about a terminal is for the drill to say. */
const CASES_A_CAUSE = 30
/** Facts that nobody could measure, and bad results that have another reason. */
const UNKNOWN_SHARE = 0.15
const NOISE_SHARE = 0.01

function incident(cause: CauseId, random: Random): Facts {
  const entry = entryOf(cause)
  const pairs = FACT_NAMES.filter(() => random.next() >= UNKNOWN_SHARE).map(fact => [
    fact,
    entry?.evidence[fact]
      ? pick(resultsOf(fact), expectedShares(cause, fact), random)
      : noise(fact, random),
  ])
  return { ...Object.fromEntries(pairs), 'settlement.stage': stage(cause, random) } as Facts
}

const noise = (fact: FactName, random: Random): string => {
  const results = resultsOf(fact)
  const bad = random.next() < NOISE_SHARE ? 1 + Math.floor(random.next() * (results.length - 1)) : 0
  return results[bad] ?? results[0]
}

function stage(cause: CauseId, random: Random): string {
  const at = Object.entries(entryOf(cause)?.prior.at ?? {})
  if (at.length === 0) return 'none'
  const all = at.reduce((sum, [, weight]) => sum + weight, 0)
  return pick(
    at.map(([name]) => name),
    at.map(([, weight]) => weight / all),
    random,
  )
}

function pick<T>(items: readonly T[], shares: readonly number[], random: Random): T {
  let left = random.next()
  const index = shares.findIndex(share => {
    left -= share
    return left < 0
  })
  return items[index < 0 ? items.length - 1 : index] as T
}

test('it finds what its own knowledge describes, through noise', () => {
  const random = seededRandom(20_261_123)
  const cases = CAUSES.flatMap(cause =>
    Array.from({ length: CASES_A_CAUSE }, () => {
      const { causes } = diagnose(incident(cause, random), { asked: {}, tried: {} }, {})
      return { cause, place: causes.findIndex(({ id }) => id === cause) }
    }),
  )
  const share = (within: number) =>
    cases.filter(({ place }) => place < within).length / cases.length
  expect(share(1)).toBeGreaterThan(0.8)
  expect(share(3)).toBeGreaterThan(0.92)
})
