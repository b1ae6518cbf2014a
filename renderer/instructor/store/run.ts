import type { StateCreator } from 'zustand'
import type { InstructorView, Speed, TrainingRecord } from '../../../shared/classroom'
import type { Input } from '../../../shared/contract'
import { Fault, type FaultData } from '../../../shared/fault'
import type { Injection, PlaceInSettlement } from '../../../shared/training'
import { ask } from '../../bridge'

export type Run = NonNullable<InstructorView['run']>
/** Whether the class is open, and what stands in it. */
export type Class = 'unknown' | 'empty' | Run

export interface RunSlice {
  readonly run: Class
  /** The run that was here is over, and nobody at this window ended it. */
  readonly hasEndedElsewhere: boolean
  /** Something was asked and is not answered yet. */
  readonly asking: boolean
  readonly runFault: FaultData | undefined
  runTold(view: InstructorView): void
  loadRun(): Promise<void>
  /** True when it was done; if not, the fault says why. */
  begin(wishes: Input<'instructor.begin'>): Promise<boolean>
  freeze(frozen: boolean): Promise<boolean>
  setSpeed(speed: Speed): Promise<boolean>
  stepBack(step: number): Promise<boolean>
  inject(injection: Injection, at: PlaceInSettlement | null): Promise<boolean>
  fireEarly(index: number): Promise<boolean>
  say(text: string): Promise<boolean>
  note(text: string): Promise<boolean>
  /** Ends the run; the record is what is talked over. */
  finish(): Promise<TrainingRecord | undefined>
}

export const runSlice: StateCreator<RunSlice> = (set, get) => {
  const told = (view: InstructorView) => set(state => withView(state, view))
  const change = async (question: () => Promise<InstructorView>) => {
    const view = await asked(set, question)
    if (view) told(view)
    return view !== undefined
  }
  return {
    run: 'unknown',
    hasEndedElsewhere: false,
    asking: false,
    runFault: undefined,
    runTold: told,
    loadRun: async () => void (await change(() => ask('instructor.view', undefined))),
    begin: wishes => change(() => ask('instructor.begin', wishes)),
    freeze: frozen => change(() => ask('instructor.freeze', { frozen })),
    setSpeed: speed => change(() => ask('instructor.speed', { speed })),
    stepBack: step => change(() => ask('instructor.back', { step })),
    inject: (injection, at) => change(() => ask('instructor.inject', { injection, at })),
    fireEarly: index => change(() => ask('instructor.early', { index })),
    say: text => change(() => ask('instructor.say', { text })),
    note: text => change(() => ask('instructor.note', { text })),
    finish: async () => {
      const before = get().run
      const record = await asked(set, () => ask('instructor.finish', undefined))
      if (record && get().run === before) told({ run: null })
      if (record) set({ hasEndedElsewhere: false })
      return record
    },
  }
}

/** While something is asked the page says so; a refusal is shown, and changes nothing. */
async function asked<T>(
  set: (change: Partial<RunSlice>) => void,
  question: () => Promise<T>,
): Promise<T | undefined> {
  set({ asking: true, runFault: undefined })
  try {
    return await question()
  } catch (thrown) {
    set({ runFault: Fault.from(thrown).toData() })
    return undefined
  } finally {
    set({ asking: false })
  }
}

/** A run that is gone is told on the page it leaves behind. */
const withView = ({ run: before, hasEndedElsewhere }: RunSlice, { run }: InstructorView) => ({
  run: run ?? ('empty' as const),
  hasEndedElsewhere: run === null && (hasEndedElsewhere || typeof before === 'object'),
})
