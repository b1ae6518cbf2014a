/** Simulated time as a stop watch shows it: 3:07, and 1:02:45 from an hour on. */
export function clockText(atMs: number): string {
  const seconds = Math.floor(Math.max(0, atMs) / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`
}
