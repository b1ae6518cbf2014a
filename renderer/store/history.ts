import type { StateCreator } from 'zustand'
import type { HistoryEntry, Output } from '../../shared/contract'
import { Fault, type FaultData } from '../../shared/fault'
import type { HistoryForm } from '../../shared/history-file'
import { ask } from '../bridge'

/** As many as fill a screen twice. */
const LIMIT = 40

export interface HistorySlice {
  readonly history: readonly HistoryEntry[]
  /** False once the oldest record is shown. */
  readonly historyHasOlder: boolean
  readonly historyFault: FaultData | undefined
  readonly verification: Output<'ledger.verify'> | 'running' | undefined
  /** The file that is being made; undefined: none. */
  readonly historyExporting: HistoryForm | undefined
  /** Where the last file went; undefined until one was saved. */
  readonly historySavedAs: string | undefined
  loadHistory(): Promise<void>
  loadOlderHistory(): Promise<void>
  verifyLedger(): Promise<void>
  exportHistory(as: HistoryForm, suggestedName: string): Promise<void>
}

export const historySlice: StateCreator<HistorySlice> = (set, get) => {
  const failed = (thrown: unknown) => set({ historyFault: Fault.from(thrown).toData() })
  const page = async (before: string | null, known: readonly HistoryEntry[]) => {
    try {
      const found = await ask('history.list', { limit: LIMIT, before })
      set({
        history: [...known, ...found],
        historyHasOlder: found.length === LIMIT,
        historyFault: undefined,
      })
    } catch (thrown) {
      failed(thrown)
    }
  }
  return {
    history: [],
    historyHasOlder: false,
    historyFault: undefined,
    verification: undefined,
    historyExporting: undefined,
    historySavedAs: undefined,
    loadHistory: () => page(null, []),
    loadOlderHistory: () => page(get().history.at(-1)?.attempt.startedAt ?? null, get().history),
    verifyLedger: async () => {
      set({ verification: 'running', historyFault: undefined })
      try {
        set({ verification: await ask('ledger.verify', undefined) })
      } catch (thrown) {
        set({ verification: undefined })
        failed(thrown)
      }
    },
    exportHistory: async (as, suggestedName) => {
      set({ historyExporting: as, historySavedAs: undefined, historyFault: undefined })
      await ask('history.save', { as, suggestedName }).then(
        ({ path }) => set({ historySavedAs: path ?? undefined }),
        failed,
      )
      set({ historyExporting: undefined })
    },
  }
}
