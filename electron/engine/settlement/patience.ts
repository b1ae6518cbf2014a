/** Waits between attempts to reach a terminal that broke off: a terminal restarts in well under two minutes. */
export const RECONNECT_WAITS_MS: readonly number[] = [250, 500, 1000, 2000, 4000]

/** Waits between status enquiries while the terminal says "please wait" (ZVT 9C). */
export const BUSY_WAITS_MS: readonly number[] = [
  500, 1000, 2000, 2000, 3000, 5000, 5000, 10_000, 15_000, 15_000, 15_000, 15_000,
]

/** Waits before another run after the terminal said for sure that nothing changed. */
export const RERUN_WAITS_MS: readonly number[] = [2000, 5000]

/** The same for somebody who only looks: one more try, then say so. */
export const LOOK_WAITS_MS: readonly number[] = [500]

/** A question that stayed without its end for so long is not like a line that breaks: ZVT waits three minutes (T4). */
export const LONG_SILENCE_MS = 60_000

/** Closes of one run whose end may go unheard, while the terminal says each time that the batch is still open. */
export const UNHEARD_CLOSES = 3
