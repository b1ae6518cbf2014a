import type { StateCreator } from 'zustand'
import type { TerminalId } from '../../shared/terminal'

/** Pages that the navigation leads to. */
export type MainPage =
  | ('today' | 'fix' | 'history' | 'prevent')
  | ('add-terminal' | 'demo' | 'settings')
export type Page = MainPage | 'passport' | 'plans' | 'red-line'

export interface PageSlice {
  readonly page: Page
  /** The terminal the page is about; undefined means the first one. */
  readonly chosenTerminal: TerminalId | undefined
  go(page: Page): void
  chooseTerminal(terminalId: TerminalId): void
}

export const pageSlice: StateCreator<PageSlice> = set => ({
  page: 'today',
  chosenTerminal: undefined,
  go: page => set({ page }),
  chooseTerminal: chosenTerminal => set({ chosenTerminal }),
})
