import type { StateCreator } from 'zustand'
import type { ScenarioCard } from '../../../shared/classroom'
import { Fault, type FaultData } from '../../../shared/fault'
import type { TrainingScenario } from '../../../shared/training'
import { ask } from '../../bridge'

export interface ScenariosSlice {
  readonly scenarios: readonly ScenarioCard[]
  readonly scenariosFault: FaultData | undefined
  /** Where the last export was written. */
  readonly exportedTo: string | undefined
  loadScenarios(): Promise<void>
  saveScenario(scenario: TrainingScenario): Promise<boolean>
  removeScenario(id: string): Promise<boolean>
  exportScenario(scenario: TrainingScenario): Promise<void>
  /** The text of a file; undefined where nobody chose one. */
  importText(): Promise<string | undefined>
}

export const scenariosSlice: StateCreator<ScenariosSlice> = set => {
  const failed = (thrown: unknown) => {
    set({ scenariosFault: Fault.from(thrown).toData() })
    return false
  }
  const listing = (question: Promise<ScenarioCard[]>) =>
    question.then(scenarios => {
      set({ scenarios, scenariosFault: undefined })
      return true
    }, failed)
  return {
    scenarios: [],
    scenariosFault: undefined,
    exportedTo: undefined,
    loadScenarios: async () => void (await listing(ask('scenarios.list', undefined))),
    saveScenario: scenario => listing(ask('scenarios.save', { scenario })),
    removeScenario: id => listing(ask('scenarios.remove', { id })),
    exportScenario: async scenario => {
      set({ exportedTo: undefined })
      await ask('scenario.export', { scenario }).then(
        ({ path }) => set({ exportedTo: path ?? undefined, scenariosFault: undefined }),
        failed,
      )
    },
    importText: async () => {
      set({ scenariosFault: undefined })
      try {
        return (await ask('scenario.import', undefined)).text ?? undefined
      } catch (thrown) {
        failed(thrown)
        return undefined
      }
    },
  }
}
