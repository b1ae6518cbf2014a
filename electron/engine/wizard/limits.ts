import type { ProbeId } from '../../../shared/diagnosis'

/** Measured at once and unasked, each round: quick, and nothing that loads the line. */
export const FIRST_LOOK: readonly ProbeId[] = [
  ...(['link', 'status', 'history', 'pc-link', 'gateway', 'profile', 'computer'] as const),
  ...(['books', 'slip-printer', 'scanner', 'care'] as const),
]

/** After a proven end: what the display says now. */
export const LAST_LOOK: readonly ProbeId[] = ['status', 'history']

/** How much a person is asked to do before the incident goes to support. */
export const LIMITS = {
  questions: 3,
  fixes: 6,
  /** Settlements and inquiries together. */
  attempts: 5,
  /** Attempts on a terminal on which nothing is found wrong. */
  plainAttempts: 3,
  pages: 14,
} as const

/** After these waits the result is asked for again, then support takes over. */
export const ASK_AGAIN_AFTER_MS: readonly number[] = [30_000, 120_000, 600_000]

/** How long a line must be up before a settlement is trusted to it, and how often it is looked at. */
export const STEADY = { forMs: 30_000, everyMs: 10_000 } as const
