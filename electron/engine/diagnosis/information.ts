import { type FactName, resultsOf } from '../../../shared/facts'
import { expectedShares } from './likelihood'
import { HYPOTHESES } from './priors'

/** What is not known yet, in bits. */
export const entropy = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum), 0)

/** Bits that measuring this fact can be expected to bring, before it is measured. */
export function expectedBits(fact: FactName, shares: readonly number[]): number {
  const expected = HYPOTHESES.map(each => expectedShares(each, fact))
  const left = resultsOf(fact).reduce((sum, _, result) => {
    const joint = shares.map((share, index) => share * (expected[index]?.[result] ?? 0))
    const all = joint.reduce((total, one) => total + one, 0)
    return all > 0 ? sum + all * entropy(joint.map(one => one / all)) : sum
  }, 0)
  return Math.max(0, entropy(shares) - left)
}
