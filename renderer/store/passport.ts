import type { StateCreator } from 'zustand'
import { Fault, type FaultData } from '../../shared/fault'
import type { Passport } from '../../shared/passport'
import { ask } from '../bridge'
import type { PageSlice } from './page'

export interface PassportSlice {
  readonly passport: Passport | undefined
  readonly passportFault: FaultData | undefined
  /** Where the file went; undefined until one was saved. */
  readonly passportSavedAs: string | undefined
  /** Has the engine write it anew from the ledger, and shows it. */
  openPassport(incidentId: string): Promise<void>
  savePassport(passport: Passport): Promise<void>
}

type WithPage = PassportSlice & Pick<PageSlice, 'go'>

export const passportSlice: StateCreator<WithPage, [], [], PassportSlice> = (set, get) => {
  const failed = (thrown: unknown) => set({ passportFault: Fault.from(thrown).toData() })
  return {
    passport: undefined,
    passportFault: undefined,
    passportSavedAs: undefined,
    openPassport: async incidentId => {
      set({ passport: undefined, passportFault: undefined, passportSavedAs: undefined })
      get().go('passport')
      await ask('passport.read', { incidentId }).then(passport => set({ passport }), failed)
    },
    savePassport: async passport => {
      set({ passportFault: undefined, passportSavedAs: undefined })
      await ask('passport.save', { passport }).then(
        ({ path }) => set({ passportSavedAs: path ?? undefined }),
        failed,
      )
    },
  }
}
