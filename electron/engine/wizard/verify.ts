import type { ProbeId } from '../../../shared/diagnosis'
import { type FactName, type FactRef, healthyResult } from '../../../shared/facts'
import type { Fix } from '../diagnosis/entry'
import { probeOf } from '../diagnosis/probes'
import type { Flow } from './flow'

type Readings = Flow['readings']

interface Verdict {
  readonly result: 'worked' | 'no-change'
  readonly proof: FactRef | null
}

interface Verification {
  /** Measured first; empty where nothing can measure it. */
  readonly probes: readonly ProbeId[]
  readonly judge: (after: Readings) => Verdict
}

/**
 * How a fix is proven: a measurement, or the person who confirmed it, makes it good. Where its own fact cannot be told
 * here, that what called for the fix is well again is proof too.
 */
export function verification({ verify, when = [] }: Fix, before: Readings): Verification {
  if (typeof verify === 'string')
    return { probes: [], judge: () => ({ result: 'worked', proof: null }) }
  const called = when
    .filter(({ fact, results }) => (results as readonly string[]).includes(resultOf(before, fact)))
    .map(({ fact }) => fact)
  const probes = [verify.fact, ...called].flatMap(fact => probeOf(fact) ?? [])
  return {
    probes: [...new Set(probes)],
    judge: after => {
      // What was not told anew is what it was before the fix, and proves nothing of it.
      const isTold = after[verify.fact] !== before[verify.fact]
      const result = isTold ? resultOf(after, verify.fact) : 'unknown'
      const proof = { fact: verify.fact, result }
      if (result === verify.becomes) return { result: 'worked', proof }
      const mended = result === 'unknown' ? called.find(fact => isWell(after, fact)) : undefined
      return mended
        ? { result: 'worked', proof: { fact: mended, result: healthyResult(mended) } }
        : { result: 'no-change', proof }
    },
  }
}

const resultOf = (readings: Readings, fact: FactName): string => readings[fact]?.result ?? 'unknown'

const isWell = (readings: Readings, fact: FactName): boolean =>
  resultOf(readings, fact) === healthyResult(fact)
