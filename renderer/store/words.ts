import type { StateCreator } from 'zustand'
import type { WordHit } from '../../shared/assisted'
import type { AssistedBrand } from '../../shared/terminal'
import { ask } from '../bridge'

/** As many as a person reads before typing on. */
const LIMIT = 5

export interface WordsSlice {
  readonly wordsQuery: string
  readonly wordsHits: readonly WordHit[]
  /** Which terminal texts are like what was typed; the last one typed wins. */
  searchWords(query: string, brand: AssistedBrand | null): Promise<void>
}

export const wordsSlice: StateCreator<WordsSlice> = (set, get) => ({
  wordsQuery: '',
  wordsHits: [],
  searchWords: async (query, brand) => {
    set({ wordsQuery: query })
    const hits = query.trim()
      ? await ask('words.search', { query: query.slice(0, 200), brand, limit: LIMIT }).catch(
          () => [],
        )
      : []
    if (get().wordsQuery === query) set({ wordsHits: hits })
  },
})
