/** Simulated time since the start, as a stop watch shows it: 3:05, and 1:02:09 from an hour on. */
export function runClock(atMs: number): string {
  const seconds = Math.floor(Math.max(0, atMs) / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  const rest = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}

/** How long a run took, and a moment longer where it took none. */
export const lengthMs = (log: readonly { readonly atMs: number }[]): number =>
  Math.max(1_000, ...log.map(({ atMs }) => atMs))
