import { type FactName, type FactResult, healthyResult, resultsOf } from '../../../shared/facts'
import { entryOf } from './knowledge/causes'
import type { Hypothesis } from './priors'

/** Where nothing is wrong, a bad result is this much rarer. */
const BAD_WHEN_WELL = 0.01
/** Results that a healthy shop has every day. */
const EVERYDAY: ReadonlySet<FactName> = new Set<FactName>([
  ...(['settlement.stage', 'batch.unsent', 'power.mains', 'slip.printer', 'batch.age'] as const),
  ...(['terminal.start', 'pc.sleep', 'profile.software', 'net.events'] as const),
])
/** A bad result that a cause has no word for: something else is behind it, or the cause is the wrong one. */
const UNEXPLAINED = 0.4
/** Signs that go with any trouble. A release with a known defect is in many shops, and mostly has nothing to do with it. */
const GENERAL: ReadonlySet<FactName> = new Set<FactName>([
  ...EVERYDAY,
  'terminal.defects',
  ...(['terminal.status', 'terminal.words', 'attempt.result', 'attempt.link-cut'] as const),
])
/** Share of good results before anything is known; less where one only looks because something happened. */
const GOOD_SHARE = 0.93
const GOOD_SHARE_OF: Readonly<Partial<Record<FactName, number>>> = {
  'attempt.result': 0.6,
  'terminal.words': 0.6,
  'person.saw': 0.3,
  'host.code': 0.7,
}

/** How much more often this result is seen with the hypothesis than without. 1: it says nothing. */
export function ratio(hypothesis: Hypothesis, fact: FactName, result: FactResult): number {
  if (hypothesis === 'none')
    return result === healthyResult(fact) || EVERYDAY.has(fact) ? 1 : BAD_WHEN_WELL
  const evidence = entryOf(hypothesis)?.evidence[fact] as
    | Readonly<Record<string, number>>
    | undefined
  return evidence?.[result] ?? 1
}

/** How much a bad result weighs against a cause that says nothing about it. 1: not at all. */
export function unexplained(hypothesis: Hypothesis, fact: FactName, result: FactResult): number {
  if (hypothesis === 'none' || GENERAL.has(fact) || result === healthyResult(fact)) return 1
  const named = entryOf(hypothesis)?.evidence[fact] as Readonly<Record<string, number>> | undefined
  return named?.[result] === undefined ? UNEXPLAINED : 1
}

/** The share of each result of this fact that the hypothesis expects, in the order of the table. */
export function expectedShares(hypothesis: Hypothesis, fact: FactName): readonly number[] {
  const results = resultsOf(fact)
  const good = GOOD_SHARE_OF[fact] ?? GOOD_SHARE
  const bad = (1 - good) / (results.length - 1)
  const raw = results.map(
    (result, index) => (index === 0 ? good : bad) * ratio(hypothesis, fact, result),
  )
  const all = raw.reduce((sum, share) => sum + share, 0)
  return raw.map(share => share / all)
}
