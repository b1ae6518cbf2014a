/** One comparison of ours with what it stands on, both from the same run. */
export interface Ratio {
  readonly what: string
  readonly ours: number
  readonly against: string
  readonly theirs: number
  readonly unit: 'ms' | 'per second'
  /** Ours divided by theirs. */
  readonly ratio: number
  /** What we want it to be; absolute figures move with the machine, ratios hardly. */
  readonly bar: { readonly atMost: number } | { readonly atLeast: number } | null
}

export const compared = (rest: Omit<Ratio, 'ratio'>): Ratio => ({
  ...rest,
  ratio: rest.ours / rest.theirs,
})

/** Takes turns, so that a busy moment of the machine hits both; the middle of `rounds` each. */
export async function inTurns(
  rounds: number,
  ours: () => Promise<number> | number,
  theirs: () => Promise<number> | number,
): Promise<{ ours: number; theirs: number }> {
  const figures = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    figures.ours.push(await ours())
    figures.theirs.push(await theirs())
  }
  return { ours: median(figures.ours), theirs: median(figures.theirs) }
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
