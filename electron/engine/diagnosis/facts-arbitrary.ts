import fc from 'fast-check'
import { FACT_NAMES, type FactName, type Facts, resultsOf } from '../../../shared/facts'

const factArbitrary: fc.Arbitrary<readonly [FactName, string]> = fc
  .constantFrom(...FACT_NAMES)
  .chain(fact =>
    fc.constantFrom<string>(...resultsOf(fact), 'unknown').map(result => [fact, result] as const),
  )

/** Any set of facts, each with any of its results. */
export const factsArbitrary: fc.Arbitrary<Facts> = fc
  .array(factArbitrary, { maxLength: 40 })
  .map(pairs => Object.fromEntries(pairs) as Facts)
