import type { Incident } from '../../../shared/incident'
import type { Attempt } from '../../../shared/settlement'
import { learn, type Priors } from '../diagnosis/priors'

/** What this shop's own proven incidents teach. Nothing else changes the priors. */
export function priorsOf(incidents: readonly Incident[], attempt: (id: string) => Attempt): Priors {
  return incidents.reduce<Priors>((priors, { end, tried, attemptIds }) => {
    const cause = tried.filter(({ result }) => result === 'worked').pop()?.cause
    const [first] = attemptIds
    if (end !== 'proven-settlement' || !cause || !first) return priors
    return learn(priors, { stage: attempt(first).stoppedAt, cause })
  }, {})
}
