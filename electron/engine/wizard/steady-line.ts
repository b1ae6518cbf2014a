import type { ProbeId } from '../../../shared/diagnosis'
import type { FactRef } from '../../../shared/facts'
import type { Clock } from '../clock'
import { probeOf } from '../diagnosis/probes'
import { STEADY } from './limits'

interface Watching {
  readonly clock: Clock
  readonly patienceMs: number
  readonly obstacles: () => readonly FactRef[]
  readonly measure: (probes: readonly ProbeId[]) => Promise<void>
  readonly left: (seconds: number) => void
}

/** Waits until nothing has stood in the way for a while. False: patience ended first. */
export async function steadyLine(watching: Watching): Promise<boolean> {
  const { clock, obstacles, measure, left } = watching
  const until = clock.now() + Math.max(watching.patienceMs, STEADY.forMs) + STEADY.forMs
  let steadySince: number | undefined
  while (clock.now() < until) {
    const aim = steadySince === undefined ? until : steadySince + STEADY.forMs
    left(Math.max(0, Math.ceil((aim - clock.now()) / 1000)))
    await measure(probesFor(obstacles()))
    if (obstacles().length > 0) steadySince = undefined
    else steadySince ??= clock.now()
    if (steadySince !== undefined && clock.now() - steadySince >= STEADY.forMs) return true
    await clock.sleep(STEADY.everyMs)
  }
  return false
}

/** What was bad, and always the terminal itself. */
const probesFor = (obstacles: readonly FactRef[]): readonly ProbeId[] => [
  ...new Set<ProbeId>(['link', 'status', ...obstacles.flatMap(({ fact }) => probeOf(fact) ?? [])]),
]
