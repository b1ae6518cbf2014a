import type { Clock } from '../clock'

/** Longer sleeps are idle waits, not deadlines: nobody leaps over them. */
const FARTHEST_LEAP_MS = 30 * 60_000

interface Sleeper {
  readonly at: number
  wake(): void
}

/**
 * A clock for simulated days: when nothing can go on without time passing, it leaps to the next deadline.
 * Only for work inside this process; a socket or a child would be taken for idleness.
 */
export function leapClock(startMs: number): Clock {
  let now = startMs
  let leaping = false
  const sleepers = new Set<Sleeper>()
  const leap = (): void => {
    leaping = false
    const [first] = [...sleepers].sort((a, b) => a.at - b.at)
    if (!first || first.at - now > FARTHEST_LEAP_MS) return
    now = Math.max(now, first.at)
    first.wake()
    later()
  }
  const later = (): void => {
    if (leaping) return
    leaping = true
    setImmediate(leap)
  }
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise(resolve => {
        if (signal?.aborted) return resolve()
        const wake = (): void => {
          sleepers.delete(sleeper)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        const sleeper: Sleeper = { at: now + ms, wake }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', wake, { once: true })
        later()
      }),
  }
}
