import type { RecordSummary } from '../../../shared/classroom'

/** The runs of one person, of those who gave no name, or of teams; newest first. */
export interface RecordGroup {
  readonly key: string
  readonly who:
    | { readonly kind: 'person'; readonly name: string }
    | { readonly kind: 'nameless' | 'teams' }
  readonly records: readonly RecordSummary[]
  readonly best: number
}

/** Whoever practised last comes first. */
export function groupsOf(records: readonly RecordSummary[]): readonly RecordGroup[] {
  const groups = new Map<string, RecordSummary[]>()
  const newestFirst = [...records].sort((a, b) => b.at.localeCompare(a.at))
  for (const record of newestFirst) {
    const key = keyOf(record)
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return [...groups].map(([key, own]) => ({
    key,
    who: whoOf(key),
    records: own,
    best: Math.max(...own.map(({ score }) => score)),
  }))
}

const PERSON = 'person '

function keyOf({ trainee, team }: RecordSummary): string {
  if (team) return 'teams'
  return trainee === null ? 'nameless' : PERSON + trainee
}

const whoOf = (key: string): RecordGroup['who'] =>
  key.startsWith(PERSON)
    ? { kind: 'person', name: key.slice(PERSON.length) }
    : { kind: key === 'teams' ? 'teams' : 'nameless' }
