import type { RecordSummary } from '../../../shared/classroom'

interface Props {
  readonly records: readonly RecordSummary[]
  readonly onOpen: (id: string) => void
  readonly onForget: (what: { readonly trainee: string | null } | { readonly id: string }) => void
}
export function Progress({ records }: Props) {
  return <p>{records.length}</p>
}
