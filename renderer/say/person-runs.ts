import type { RecordSummary } from '../../shared/classroom'

/** The runs of one person, or of those without a name, or of teams; oldest first. */
export interface PersonRuns {
  readonly who:
    | { readonly kind: 'person'; readonly trainee: string }
    | { readonly kind: 'nameless' }
    | { readonly kind: 'teams' }
  readonly runs: readonly RecordSummary[]
}

/** By person, whoever ran last first; then those without a name, then teams. */
export function personRuns(records: readonly RecordSummary[]): readonly PersonRuns[] {
  const oldestFirst = [...records].sort((one, other) => (one.at < other.at ? -1 : 1))
  const alone = oldestFirst.filter(({ team }) => team === null)
  const names = [...new Set([...alone].reverse().flatMap(({ trainee }) => trainee ?? []))]
  const groups: readonly PersonRuns[] = [
    ...names.map(trainee => ({
      who: { kind: 'person', trainee } as const,
      runs: alone.filter(run => run.trainee === trainee),
    })),
    { who: { kind: 'nameless' }, runs: alone.filter(({ trainee }) => trainee === null) },
    { who: { kind: 'teams' }, runs: oldestFirst.filter(({ team }) => team !== null) },
  ]
  return groups.filter(({ runs }) => runs.length > 0)
}
