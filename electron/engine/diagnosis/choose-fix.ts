import type { CauseId } from '../../../shared/diagnosis'
import type { Facts } from '../../../shared/facts'
import { Stage } from '../../../shared/stage'
import { type Answers, isHealthy } from './answers'
import type { Fix } from './entry'
import { entryOf } from './knowledge/causes'
import { FIXES, type FixId } from './knowledge/fixes'

/** The next thing to try for a cause: what was measured calls for it, or it fits anything; never what may lose a batch. */
export function chooseFix(
  cause: CauseId,
  facts: Facts,
  { tried, pointless = [] }: Pick<Answers, 'tried' | 'pointless'>,
): FixId | undefined {
  const open = (entryOf(cause)?.fixes ?? []).filter(
    id =>
      tried[id] === undefined &&
      !pointless.includes(id) &&
      isAllowed(FIXES[id], facts) &&
      !isDone(FIXES[id], facts),
  )
  const rated = open.map(id => ({ id, fits: fitOf(FIXES[id], facts) }))
  const best = (fits: Fit) => rated.find(each => each.fits === fits)?.id
  return best('called-for') ?? best('general') ?? best('possible')
}

type Fit = 'called-for' | 'general' | 'possible' | 'pointless'

function fitOf({ when }: Fix, facts: Facts): Fit {
  if (!when) return 'general'
  const results = when.map(call => facts[call.fact])
  if (when.some((call, index) => has(call.results, results[index]))) return 'called-for'
  const open = results.some(result => result === undefined || result === 'unknown')
  return open ? 'possible' : 'pointless'
}

/** What was measured or said asks for exactly this. */
export const isCalledFor = (fix: Fix, facts: Facts): boolean => fitOf(fix, facts) === 'called-for'

const has = (results: readonly string[], result: string | undefined): boolean =>
  result !== undefined && results.includes(result)

/** A step that asks for care must know where the settlement stands. */
function isAllowed({ risk, notAt }: Fix, facts: Facts): boolean {
  if (risk === 'harmful') return false
  if (!notAt) return true
  const standing = facts['settlement.stage']
  const stage = Stage.safeParse(standing)
  return standing === 'none' || (stage.success && !notAt.includes(stage.data))
}

/** What it would mend is measured to be well. */
const isDone = ({ verify }: Fix, facts: Facts): boolean =>
  typeof verify === 'object' && isHealthy(facts, verify.fact)
