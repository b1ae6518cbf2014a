/** Tries before a wait begins; then it doubles with each, up to a day. */
const FREE_TRIES = 3
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000

export interface Tries {
  /** Wrong ones since the last right one. */
  readonly wrong: number
  /** Milliseconds since 1970 UTC. */
  readonly lastAtMs: number
}

/**
 * Milliseconds until the next try is taken. A clock set back does not make it longer than one wait;
 * a guesser with a million PINs to go needs lifetimes.
 */
export function waitMs({ wrong, lastAtMs }: Tries, nowMs: number): number {
  if (wrong < FREE_TRIES) return 0
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT_MS)
  return Math.min(wait, Math.max(0, lastAtMs + wait - nowMs))
}
