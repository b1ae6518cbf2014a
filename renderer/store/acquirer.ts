import type { StateCreator } from 'zustand'
import type { Acquirer } from '../../shared/acquirer'
import { Fault, type FaultData } from '../../shared/fault'
import { ask } from '../bridge'

export interface AcquirerSlice {
  /** Undefined: not asked yet. */
  readonly acquirer: Acquirer | null | undefined
  readonly acquirerFault: FaultData | undefined
  loadAcquirer(): Promise<void>
  writeAcquirer(acquirer: Acquirer | null): Promise<void>
}

export const acquirerSlice: StateCreator<AcquirerSlice> = set => {
  const told = (question: Promise<Acquirer | null>) =>
    question.then(
      acquirer => set({ acquirer, acquirerFault: undefined }),
      thrown => set({ acquirerFault: Fault.from(thrown).toData() }),
    )
  return {
    acquirer: undefined,
    acquirerFault: undefined,
    loadAcquirer: () => told(ask('acquirer.read', undefined)),
    writeAcquirer: acquirer => told(ask('acquirer.write', { acquirer })),
  }
}
