import type { StateCreator } from 'zustand'
import type { EventData } from '../../shared/contract'

type EngineState = EventData<'engine.changed'>

export interface EngineSlice {
  /** Whether the background program runs. A restart is shown, never hidden. */
  readonly engine: EngineState
  engineTold(engine: EngineState): void
}

export const engineSlice: StateCreator<EngineSlice> = set => ({
  engine: { state: 'up', fault: null },
  engineTold: engine => set({ engine }),
})
