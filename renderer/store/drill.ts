import type { StateCreator } from 'zustand'
import type { ScenarioInfo } from '../../shared/contract'
import { Fault, type FaultData } from '../../shared/fault'
import { ask } from '../bridge'
import type { DeskSlice } from './desk'

export interface DrillSlice {
  readonly scenarios: readonly ScenarioInfo[]
  readonly startingDrill: boolean
  readonly drillFault: FaultData | undefined
  loadScenarios(): Promise<void>
  /** Puts a new interrupted settlement on the simulated terminal. True when it stands there. */
  startDrill(scenario: string, seed: number): Promise<boolean>
}

type WithDesk = DrillSlice & Pick<DeskSlice, 'loadDesk'>

export const drillSlice: StateCreator<WithDesk, [], [], DrillSlice> = (set, get) => {
  const failed = (thrown: unknown) => set({ drillFault: Fault.from(thrown).toData() })
  return {
    scenarios: [],
    startingDrill: false,
    drillFault: undefined,
    loadScenarios: () =>
      ask('demo.scenarios', undefined).then(scenarios => set({ scenarios }), failed),
    startDrill: async (scenario, seed) => {
      set({ startingDrill: true, drillFault: undefined })
      try {
        await ask('demo.reset', { scenario, seed })
        await get().loadDesk()
        return true
      } catch (thrown) {
        failed(thrown)
        return false
      } finally {
        set({ startingDrill: false })
      }
    },
  }
}
