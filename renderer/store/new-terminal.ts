import type { StateCreator } from 'zustand'
import type { LinkReport, SerialPortInfo } from '../../shared/contract'
import { Fault, type FaultData } from '../../shared/fault'
import type { TerminalId } from '../../shared/terminal'
import { ask } from '../bridge'
import { addressOf, type Draft, EMPTY_DRAFT } from '../say/draft'

export interface NewTerminalSlice {
  readonly draft: Draft
  readonly ports: readonly SerialPortInfo[]
  readonly findingPorts: boolean
  readonly linkTest: LinkReport | 'running' | undefined
  readonly saving: boolean
  readonly newTerminalFault: FaultData | undefined
  /** A change of the link makes the last test worthless. */
  changeDraft(change: Partial<Draft>): void
  findPorts(): Promise<void>
  testLink(): Promise<void>
  /** The id of the saved terminal, or undefined when it was refused. */
  saveTerminal(): Promise<TerminalId | undefined>
}

export const newTerminalSlice: StateCreator<NewTerminalSlice> = (set, get) => {
  const failed = (thrown: unknown) => set({ newTerminalFault: Fault.from(thrown).toData() })
  return {
    draft: EMPTY_DRAFT,
    ports: [],
    findingPorts: false,
    linkTest: undefined,
    saving: false,
    newTerminalFault: undefined,
    changeDraft: change =>
      set(({ draft, linkTest }) => {
        const next = { ...draft, ...change }
        return {
          draft: next,
          newTerminalFault: undefined,
          linkTest: addressOf(next) === addressOf(draft) ? linkTest : undefined,
        }
      }),
    findPorts: async () => {
      set({ findingPorts: true, newTerminalFault: undefined })
      await ask('terminal.ports', undefined).then(ports => set({ ports }), failed)
      set({ findingPorts: false })
    },
    ...linkCalls(set, get, failed),
  }
}

type Set = (change: Partial<NewTerminalSlice>) => void

const linkCalls = (set: Set, get: () => NewTerminalSlice, failed: (thrown: unknown) => void) => ({
  testLink: async () => {
    const address = addressOf(get().draft)
    set({ linkTest: 'running', newTerminalFault: undefined })
    try {
      const report = await ask('terminal.test', { address })
      // typed on while the terminal was asked: the answer is about another address
      if (addressOf(get().draft) === address) set({ linkTest: report })
    } catch (thrown) {
      set({ linkTest: undefined })
      failed(thrown)
    }
  },
  saveTerminal: async () => {
    const { draft } = get()
    set({ saving: true, newTerminalFault: undefined })
    try {
      const { name, currency } = draft
      const input = { name: name.trim(), currency, address: addressOf(draft) }
      const { card } = await ask('terminal.add', input)
      set({ draft: EMPTY_DRAFT, linkTest: undefined })
      return card.id
    } catch (thrown) {
      failed(thrown)
      return undefined
    } finally {
      set({ saving: false })
    }
  },
})
