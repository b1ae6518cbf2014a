import { type FactName, type Facts, healthyResult } from '../../../shared/facts'
import { CHAIN } from './probes'

/**
 * The hop to look at next on the way to the bank: the middle of what is left between the last hop that is known to
 * answer and the first that is known not to. Undefined: it is clear where the way ends, or that it is whole.
 */
export function nextHop(facts: Facts): FactName | undefined {
  const state = CHAIN.map(fact => stateOf(facts, fact))
  const firstBroken = state.indexOf('broken')
  const end = firstBroken < 0 ? CHAIN.length : firstBroken
  const start = state.lastIndexOf('whole', end)
  const open = CHAIN.filter(
    (_, index) => index > start && index < end && state[index] === 'untested',
  )
  return open[Math.floor(open.length / 2)]
}

function stateOf(facts: Facts, fact: FactName): 'whole' | 'broken' | 'untested' | 'unknown' {
  const result = facts[fact]
  if (result === undefined || result === 'unknown') return result ?? 'untested'
  return result === healthyResult(fact) ? 'whole' : 'broken'
}
