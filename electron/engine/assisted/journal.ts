import type { Meaning } from '../../../shared/assisted'
import type { JournalEntry, JsonObject } from '../ledger/ledger'
import { next } from './flow'
import { type Flow, START } from './flow-state'
import type { MenuBrand } from './menu-brand'
import { Said } from './said'

/** Where an attempt stands: its reports, told again in order. Entries of ours without a report change nothing. */
export const replayed = (entries: readonly JournalEntry[], brand: MenuBrand): Flow =>
  entries
    .map(({ body }) => Said.safeParse(body?.said))
    .reduce((flow, said) => (said.success ? next(flow, said.data, brand) : flow), START)

const TROUBLES: readonly Meaning[] = [
  ...(['paper', 'lid', 'print-failed', 'upload-failed', 'unreachable', 'no-answer'] as const),
  ...(['refused', 'sign-on', 'battery', 'card', 'cancelled', 'verdict-error'] as const),
]

/** The saga's own kinds, so that time line and history read the same whoever worked the terminal. */
export function kindOf(said: Said): string {
  switch (said.kind) {
    case 'heard':
      if (said.meaning === 'settled') return 'completed'
      return said.meaning && TROUBLES.includes(said.meaning) ? 'aborted' : 'progress'
    case 'batch':
      return 'inquired'
    case 'slip':
      return said.issues.length === 0 || said.confirmed ? 'reported' : 'step'
    case 'red-line':
      return 'red-line-refused'
    case 'resumed':
      return 'resumed'
    default:
      return 'step'
  }
}

export const bodyOf = (said: Said, flow: Flow, words: readonly string[] = []): JsonObject => ({
  said,
  step: flow.at,
  ...(words.length > 0 && { words }),
  ...(said.kind === 'heard' && { stage: said.stage }),
})
