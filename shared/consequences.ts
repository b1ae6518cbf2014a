/** What an unfinished settlement leads to (K) and what the prompt may mean (M), by the numbers of the list this product answers to. */
export const CONSEQUENCE_ROWS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const
export type ConsequenceRow = (typeof CONSEQUENCE_ROWS)[number]

export const MEANING_ROWS = ['M1', 'M2', 'M3', 'M4'] as const
export type MeaningRow = (typeof MEANING_ROWS)[number]

/** Said where it helps and nowhere else. The three questions stay apart: did the batch close, is the terminal done, did money arrive. */
export const SAID_AT = {
  K1: 'can-sell',
  K2: 'at-risk',
  K3: 'before-each-fix',
  K4: 'customer-look-up',
  K5: 'cross-check',
  K6: 'evidence',
  K7: 'waiting-words',
  K8: 'time-to-fix',
  M1: 'prompt-card',
  M2: 'prompt-card',
  M3: 'account-page',
  M4: 'settlement-page',
} as const satisfies Readonly<Record<ConsequenceRow | MeaningRow, string>>

/** The texts of a row: what it is about, and the one thing worth saying. */
export const textsOf = (row: ConsequenceRow | MeaningRow) =>
  isMeaning(row)
    ? ({ title: `meaning.${row}`, say: `meaning.${row}.say` } as const)
    : ({ title: `consequence.${row}`, say: `consequence.${row}.say` } as const)

const isMeaning = (row: ConsequenceRow | MeaningRow): row is MeaningRow => row.startsWith('M')
