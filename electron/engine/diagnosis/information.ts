import { type FactName, resultsOf } from '../../../shared/facts'
import { expectedShares } from './likelihood'
import { HYPOTHESES } from './priors'

/** What is not known yet, in bits. */
export const entropy = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum), 0)

/** What each hypothesis expects of a fact, in the order of {@link HYPOTHESES}: the tables never change, so it is worked out once. */
const expectations = new Map<FactName, readonly (readonly number[])[]>()
function expectedOf(fact: FactName): readonly (readonly number[])[] {
  const known = expectations.get(fact) ?? HYPOTHESES.map(each => expectedShares(each, fact))
  expectations.set(fact, known)
  return known
}

/** Bits that measuring this fact can be expected to bring, before it is measured. */
export function expectedBits(fact: FactName, shares: readonly number[]): number {
  const expected = expectedOf(fact)
  const left = resultsOf(fact).reduce((sum, _, result) => {
    const joint = shares.map((share, index) => share * (expected[index]?.[result] ?? 0))
    const all = joint.reduce((total, one) => total + one, 0)
    return all > 0 ? sum + all * entropy(joint.map(one => one / all)) : sum
  }, 0)
  return Math.max(0, entropy(shares) - left)
}
