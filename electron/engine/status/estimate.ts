/** How fast a terminal has worked so far in one stage of one attempt. */
export interface Pace {
  readonly stage: string
  readonly firstItem: number
  readonly firstAtMs: number
}

/** Time left from the terminal's own speed; null until it has shown one. */
export function aboutMsLeft(
  pace: Pace | undefined,
  item: number | undefined,
  of: number | undefined,
  nowMs: number,
): number | null {
  if (!pace || item === undefined || of === undefined) return null
  const done = item - pace.firstItem
  if (done < 3) return null
  return Math.max(0, Math.round(((nowMs - pace.firstAtMs) / done) * (of - item)))
}
