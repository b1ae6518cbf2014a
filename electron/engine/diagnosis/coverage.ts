import { CONSEQUENCE_ROWS, MEANING_ROWS, SAID_AT } from '../../../shared/consequences'
import type { CauseId } from '../../../shared/diagnosis'
import { CAUSES } from '../../../shared/diagnosis'
import { CARE } from './knowledge/care'
import { ENTRIES } from './knowledge/causes'
import { FIX_IDS, FIXES } from './knowledge/fixes'
import { FIX_ROWS } from './knowledge/seed'

/** Every row of the seed by its number, with the places that carry it. */
export interface Coverage {
  readonly rows: Readonly<Record<string, readonly string[]>>
  readonly placed: Readonly<Record<'M' | 'K' | 'C' | 'F', number>>
  readonly missing: readonly string[]
}

/** `cause:C04`, `repair:paper`, `prevent:charge`, `manage:spare`, `shown:can-sell`. */
export function coverage(): Coverage {
  const rows: Record<string, readonly string[]> = {
    ...Object.fromEntries(CAUSES.map(row => [row, causePlaces(row)])),
    ...Object.fromEntries(FIX_ROWS.map(row => [row, [...repairs(row), ...habits(row)]])),
    ...Object.fromEntries(
      [...CONSEQUENCE_ROWS, ...MEANING_ROWS].map(row => [row, [`shown:${SAID_AT[row]}`]]),
    ),
  }
  const placed = (letter: string): number =>
    Object.entries(rows).filter(([row, places]) => row.startsWith(letter) && places.length > 0)
      .length
  return {
    rows,
    placed: { M: placed('M'), K: placed('K'), C: placed('C'), F: placed('F') },
    missing: Object.entries(rows)
      .filter(([, places]) => places.length === 0)
      .map(([row]) => row),
  }
}

const causePlaces = (row: CauseId): readonly string[] =>
  ENTRIES.filter(({ id }) => id === row).map(({ id }) => `cause:${id}`)

/** A repair counts where a cause leads to it. */
const repairs = (row: string): readonly string[] =>
  FIX_IDS.filter(
    id =>
      FIXES[id].rows.some(each => each === row) && ENTRIES.some(({ fixes }) => fixes.includes(id)),
  ).map(id => `repair:${id}`)

const habits = (row: string): readonly string[] =>
  Object.entries(CARE)
    .filter(([, { rows }]) => rows.some(each => each === row))
    .map(([id, { place }]) => `${place}:${id}`)
