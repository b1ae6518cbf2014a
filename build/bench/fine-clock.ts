import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../../electron/engine/clock'

/** Timers are late by a millisecond or two; for the rest we stay awake. */
const TIMER_SLACK_MS = 3

/** Real time to the microsecond, for a simulated wire on which a byte takes a tenth of a millisecond. */
export const fineClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  async sleep(ms, signal) {
    const due = performance.now() + ms
    if (ms > TIMER_SLACK_MS)
      await pause(ms - TIMER_SLACK_MS, undefined, signal && { signal }).catch(() => undefined)
    while (performance.now() < due && !signal?.aborted) await nextTurn()
  },
}
