import type { Clock } from '../../clock'
import type { Quality } from '../surroundings'
import { knock } from './knock'

/** One connection a second: enough to see a line, too little to disturb it. */
const EVERY_MS = 1_000
const KNOCK_MS = 900

/** Connections in a row for so long: how many came back, how fast, how evenly. A refusal came back too. */
export async function qualityOf(
  host: string,
  port: number,
  { clock, forMs }: { readonly clock: Clock; readonly forMs: number },
): Promise<Quality> {
  const until = clock.now() + forMs
  const times: number[] = []
  let sent = 0
  while (clock.now() < until) {
    const { result, milliseconds } = await knock(host, port, { clock, timeoutMs: KNOCK_MS })
    sent++
    if (result !== 'silent') times.push(milliseconds)
    await clock.sleep(Math.max(0, Math.min(EVERY_MS - milliseconds, until - clock.now())))
  }
  return { sent, lost: sent - times.length, ...steadiness(times) }
}

/** Median, and the mean step from one to the next. */
export function steadiness(times: readonly number[]): Pick<Quality, 'latencyMs' | 'jitterMs'> {
  const sorted = [...times].sort((a, b) => a - b)
  const steps = times.slice(1).map((time, index) => Math.abs(time - (times[index] ?? time)))
  const mean = steps.reduce((sum, step) => sum + step, 0) / (steps.length || 1)
  return { latencyMs: sorted[Math.floor(sorted.length / 2)] ?? 0, jitterMs: Math.round(mean) }
}
