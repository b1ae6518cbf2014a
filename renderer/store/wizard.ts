import type { StateCreator } from 'zustand'
import { Fault, type FaultData } from '../../shared/fault'
import type { TerminalId } from '../../shared/terminal'
import type { WizardScreen } from '../../shared/wizard'
import { ask } from '../bridge'
import type { PageSlice } from './page'

export interface WizardSlice {
  /** The page of the guide each terminal stands on. */
  readonly wizards: Readonly<Record<string, WizardScreen>>
  /** A press is on its way; a second one would be about a page that is gone. */
  readonly wizardBusy: boolean
  readonly wizardFault: FaultData | undefined
  wizardTold(screen: WizardScreen): void
  /** Begins, or goes on where this terminal's incident was left. `closeDay`: today's batch is to be settled at the end. */
  openWizard(terminalId: TerminalId, closeDay?: boolean): Promise<void>
  pressWizard(screen: WizardScreen, option: string): Promise<void>
  backWizard(screen: WizardScreen): Promise<void>
  /** The incident stays as it is and can be taken up again. */
  leaveWizard(screen: WizardScreen): Promise<void>
}

type WithPage = WizardSlice & Pick<PageSlice, 'go'>

export const wizardSlice: StateCreator<WithPage, [], [], WizardSlice> = (set, get) => {
  const asking = async (question: () => Promise<WizardScreen | undefined>) => {
    if (get().wizardBusy) return
    set({ wizardBusy: true, wizardFault: undefined })
    try {
      const screen = await question()
      if (screen) get().wizardTold(screen)
    } catch (thrown) {
      set({ wizardFault: Fault.from(thrown).toData() })
    } finally {
      set({ wizardBusy: false })
    }
  }
  return {
    wizards: {},
    wizardBusy: false,
    wizardFault: undefined,
    wizardTold: screen =>
      set(({ wizards }) => ({ wizards: { ...wizards, [screen.terminalId]: screen } })),
    openWizard: (terminalId, closeDay = false) => {
      get().go('fix')
      set(({ wizards }) => ({ wizards: without(wizards, terminalId) }))
      return asking(() => ask('wizard.open', { terminalId, closeDay }))
    },
    pressWizard: ({ incidentId }, option) =>
      asking(() => ask('wizard.answer', { incidentId, option })),
    backWizard: ({ incidentId }) => asking(() => ask('wizard.back', { incidentId })),
    leaveWizard: async ({ incidentId, terminalId, end }) => {
      set(({ wizards }) => ({ wizards: without(wizards, terminalId), wizardFault: undefined }))
      get().go('today')
      if (end) return
      await ask('wizard.leave', { incidentId }).catch(thrown =>
        set({ wizardFault: Fault.from(thrown).toData() }),
      )
    },
  }
}

function without(wizards: WizardSlice['wizards'], terminalId: string): WizardSlice['wizards'] {
  const { [terminalId]: _, ...others } = wizards
  return others
}
