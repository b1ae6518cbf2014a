import type { Clock } from '../clock'
import type { Around } from '../settlement/gate'
import type { Surroundings } from './surroundings'

const LATELY_MS = 60_000

/** What the pre-flight gate wants to know of this computer. */
export async function gateSenses(
  { disk, linkEvents }: Pick<Surroundings, 'disk' | 'linkEvents'>,
  { dir, clock }: { readonly dir: string; readonly clock: Clock },
): Promise<Around> {
  const [room, events] = [await disk(dir), await linkEvents()]
  const isLate = ({ at }: { readonly at: string }) => clock.now() - Date.parse(at) <= LATELY_MS
  return {
    freeBytes: room?.freeBytes ?? null,
    linkChanges: events?.filter(isLate).length ?? null,
  }
}
