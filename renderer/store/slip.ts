import type { StateCreator } from 'zustand'
import { Fault, type FaultData } from '../../shared/fault'
import { ask } from '../bridge'

export interface SlipSlice {
  /** What became of the last print or save; undefined when nothing was asked or the person cancelled. */
  readonly slipDone:
    | { readonly kind: 'printed' }
    | { readonly kind: 'saved'; readonly path: string }
    | undefined
  readonly slipFault: FaultData | undefined
  readonly slipBusy: boolean
  printSlip(): Promise<void>
  saveSlip(suggestedName: string): Promise<void>
}

type Done = SlipSlice['slipDone']

export const slipSlice: StateCreator<SlipSlice> = set => {
  const asking = async (question: () => Promise<Done>) => {
    set({ slipBusy: true, slipDone: undefined, slipFault: undefined })
    try {
      set({ slipDone: await question() })
    } catch (thrown) {
      set({ slipFault: Fault.from(thrown).toData() })
    } finally {
      set({ slipBusy: false })
    }
  }
  return {
    slipDone: undefined,
    slipFault: undefined,
    slipBusy: false,
    printSlip: () =>
      asking(async () => {
        const { printed } = await ask('slip.print', undefined)
        return printed ? { kind: 'printed' } : undefined
      }),
    saveSlip: suggestedName =>
      asking(async () => {
        const { path } = await ask('slip.save', { suggestedName })
        return path === null ? undefined : { kind: 'saved', path }
      }),
  }
}
