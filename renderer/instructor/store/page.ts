import type { StateCreator } from 'zustand'

export const TABS = ['run', 'scenarios', 'records'] as const
export type Tab = (typeof TABS)[number]

export interface PageSlice {
  readonly tab: Tab
  showTab(tab: Tab): void
}

export const pageSlice: StateCreator<PageSlice> = set => ({
  tab: 'run',
  showTab: tab => set({ tab }),
})
