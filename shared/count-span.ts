const COUNT = /\d+\s*\/\s*\d+/g

/**
 * Words of a display that counts on, as one: `批上送 74/86` to `批上送 86/86` is `批上送 74/86–86/86`.
 * Undefined: more than a count differs.
 */
export function countSpan(first: readonly string[], last: readonly string[]): string[] | undefined {
  if (first.length !== last.length) return undefined
  const spans = last.map((line, index) => spanOf(first[index] ?? '', line))
  return spans.every(line => line !== undefined) ? spans : undefined
}

function spanOf(first: string, last: string): string | undefined {
  if (first === last) return last
  if (first.replace(COUNT, '#') !== last.replace(COUNT, '#')) return undefined
  const counts = first.match(COUNT) ?? []
  let at = 0
  return last.replace(COUNT, count => {
    const before = counts[at++] ?? count
    return before === count ? count : `${before}–${count}`
  })
}
