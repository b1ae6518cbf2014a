import type { World } from '../world/world'

const POOR = { latencyMs: 1_000, loss: 0.05 }
const FAIR = { latencyMs: 300, loss: 0.005 }
const GOOD_LATENCY_MS = 100

/** Bars of the terminal's own line, 0 to 4. They know the way to the bank, not whether the bank is there. */
export function signalBars({ state, wiring }: World): number {
  const { ownLine, router, line } = state
  if (ownLine !== 'up' || (wiring.sharesRouter && router === 'off')) return 0
  if (line.latencyMs >= POOR.latencyMs || line.loss >= POOR.loss) return 1
  if (line.latencyMs >= FAIR.latencyMs || line.loss >= FAIR.loss) return 2
  return line.latencyMs >= GOOD_LATENCY_MS ? 3 : 4
}
