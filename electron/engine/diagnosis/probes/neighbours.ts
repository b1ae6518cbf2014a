import type { Attempt } from '../../../../shared/settlement'
import type { Finding, Measure, Scene } from '../scene'

/** What happened at another terminal longer ago says nothing of now, ms. */
const LATELY_MS = 30 * 60_000
const CLOSED: ReadonlySet<string> = new Set(['agreed', 'closed-with-difference'])

/**
 * Whether others have it too: by what the shop's other terminals came to lately, and what is known of shops nearby. No
 * other terminal is spoken to, because a customer may stand in front of it.
 */
export const neighbours: Measure = async scene => {
  const near = (await scene.surroundings.neighbours()) ?? []
  const others = [...near.map(({ reachesBank }) => reachesBank), ...ofThisShop(scene)]
  if (others.length === 0) return []
  const cut = others.filter(reaches => !reaches).length
  const result = cut === others.length ? 'same-trouble' : 'fine'
  const finding: Finding = {
    fact: 'others.state',
    result,
    measured: { count: cut, of: others.length },
  }
  return [finding]
}

function ofThisShop({ ledger, card, clock }: Scene): readonly boolean[] {
  return ledger.terminals().flatMap(({ id }) => {
    const attempt = id === card.id ? undefined : ledger.lastAttempt(id)
    const isLate = attempt?.endedAt && clock.now() - Date.parse(attempt.endedAt) < LATELY_MS
    const reaches = attempt && isLate ? reachedBank(attempt) : undefined
    return reaches === undefined ? [] : [reaches]
  })
}

/** Undefined: it ended for a reason of its own. */
function reachedBank({ outcome, fault }: Attempt): boolean | undefined {
  if (outcome && CLOSED.has(outcome)) return true
  return fault?.code === 'terminal.host-unreachable' ? false : undefined
}
