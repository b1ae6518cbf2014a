import type { StateCreator } from 'zustand'
import type { CareBoard, EmergencyPlan } from '../../shared/care'
import { Fault, type FaultData } from '../../shared/fault'
import { ask } from '../bridge'

export interface CareSlice {
  readonly care: CareBoard | undefined
  readonly plans: readonly EmergencyPlan[]
  readonly careFault: FaultData | undefined
  loadCare(): Promise<void>
  loadPlans(): Promise<void>
  /** `fine` false: it was looked at, and is not well. */
  careDone(care: string, fine: boolean): Promise<void>
  /** True when it is written down. */
  addNotice(title: string, validFrom: string): Promise<boolean>
  readNotice(notice: string): Promise<void>
}

export const careSlice: StateCreator<CareSlice> = set => {
  const failed = (thrown: unknown) => {
    set({ careFault: Fault.from(thrown).toData() })
    return false
  }
  const told = (care: CareBoard) => {
    set({ care, careFault: undefined })
    return true
  }
  return {
    care: undefined,
    plans: [],
    careFault: undefined,
    loadCare: async () => void (await ask('care.list', undefined).then(told, failed)),
    loadPlans: async () =>
      void (await ask('care.plans', undefined).then(plans => set({ plans }), failed)),
    careDone: async (care, fine) =>
      void (await ask('care.done', { care, fine }).then(told, failed)),
    addNotice: (title, validFrom) =>
      ask('care.add-notice', { title, validFrom }).then(told, failed),
    readNotice: async notice => void (await ask('care.read-notice', { notice }).then(told, failed)),
  }
}
