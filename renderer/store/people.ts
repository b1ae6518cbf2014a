import type { StateCreator } from 'zustand'
import type { Input } from '../../shared/contract'
import { Fault, type FaultData } from '../../shared/fault'
import type { Credentials, Person } from '../../shared/roles'
import { ask } from '../bridge'

/** PINs pass through these calls and are kept nowhere in the window. */
export interface PeopleSlice {
  readonly people: readonly Person[]
  readonly onDuty: Person | undefined
  readonly peopleFault: FaultData | undefined
  /** File name of the ledger's copy, once a red line was allowed. */
  readonly redLineSnapshot: string | undefined
  loadPeople(): Promise<void>
  /** True when the person is written down. */
  addPerson(wanted: Input<'people.add'>): Promise<boolean>
  enterPerson(credentials: Credentials): Promise<boolean>
  leavePerson(): Promise<void>
  requestRedLine(request: Input<'redline.request'>): Promise<boolean>
}

export const peopleSlice: StateCreator<PeopleSlice> = (set, get) => {
  const failed = (thrown: unknown) => {
    set({ peopleFault: Fault.from(thrown).toData() })
    return false
  }
  const asking = async (question: () => Promise<Partial<PeopleSlice>>) => {
    set({ peopleFault: undefined })
    try {
      set(await question())
      return true
    } catch (thrown) {
      return failed(thrown)
    }
  }
  return {
    people: [],
    onDuty: undefined,
    peopleFault: undefined,
    redLineSnapshot: undefined,
    loadPeople: async () =>
      void (await asking(async () => ({ people: await ask('people.list', undefined) }))),
    addPerson: wanted =>
      asking(async () => {
        const person = await ask('people.add', wanted)
        return { people: [...get().people, person] }
      }),
    enterPerson: credentials =>
      asking(async () => ({ onDuty: await ask('people.enter', credentials) })),
    leavePerson: async () =>
      void (await asking(async () => {
        await ask('people.leave', undefined)
        return { onDuty: undefined }
      })),
    requestRedLine: request =>
      asking(async () => ({
        redLineSnapshot: (await ask('redline.request', request)).snapshot,
      })),
  }
}
