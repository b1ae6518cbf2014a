import type { Meaning } from '../../../shared/assisted'
import type { Stage } from '../../../shared/stage'

/** One text of a display with what it comes to. Lines are joined by a space; numbers that change are left out. */
export interface Saying {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly meaning: Meaning
  readonly stage: Stage | null
}

type Row = readonly [id: string, zh: string, en: string, meaning: Meaning, stage?: Stage]

/** Reads a table of sayings; the brand's name keeps its ids apart from other tables. */
export const sayings = (prefix: string, rows: readonly Row[]): readonly Saying[] =>
  rows.map(([id, zh, en, meaning, stage = null]) => ({
    id: `${prefix}.${id}`,
    zh,
    en,
    meaning,
    stage,
  }))
