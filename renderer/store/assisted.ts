import type { StateCreator } from 'zustand'
import type { AssistedReport, AssistedView, SlipTotals } from '../../shared/assisted'
import { Fault, type FaultData } from '../../shared/fault'
import type { TerminalId } from '../../shared/terminal'
import { ask } from '../bridge'

export interface AssistedSlice {
  readonly assisted: Readonly<Record<string, AssistedView>>
  readonly assistedBusy: boolean
  readonly assistedFault: FaultData | undefined
  /** Begins, or goes on after any break. */
  beginAssisted(terminalId: TerminalId): Promise<void>
  answerAssisted(view: AssistedView, report: AssistedReport): Promise<void>
  totalsAssisted(view: AssistedView, slip: SlipTotals): Promise<void>
}

export const assistedSlice: StateCreator<AssistedSlice> = (set, get) => {
  const asking = async (question: () => Promise<AssistedView>) => {
    if (get().assistedBusy) return
    set({ assistedBusy: true, assistedFault: undefined })
    try {
      const view = await question()
      set(({ assisted }) => ({ assisted: { ...assisted, [view.terminalId]: view } }))
    } catch (thrown) {
      set({ assistedFault: Fault.from(thrown).toData() })
    } finally {
      set({ assistedBusy: false })
    }
  }
  return {
    assisted: {},
    assistedBusy: false,
    assistedFault: undefined,
    beginAssisted: terminalId => asking(() => ask('assisted.begin', { terminalId })),
    answerAssisted: async ({ terminalId, step }, report) => {
      if (step) await asking(() => ask('assisted.answer', { terminalId, step: step.id, report }))
    },
    totalsAssisted: ({ terminalId }, slip) =>
      asking(() => ask('assisted.totals', { terminalId, slip })),
  }
}
