import type { StateCreator } from 'zustand'
import type { InstructorView, LeftRun, Speed, TrainingRecord } from '../../../shared/classroom'
import type { Input } from '../../../shared/contract'
import { Fault, type FaultData } from '../../../shared/fault'
import type { Injection, PlaceInSettlement } from '../../../shared/training'
import { ask } from '../../bridge'

export type Run = NonNullable<InstructorView['run']>
/** Whether the class is open, and what stands in it. */
export type Class = 'unknown' | 'empty' | Run

export interface RunSlice {
  readonly run: Class
  /** The run that an engine left when it died. */
  readonly left: LeftRun | null
  /** The run that was here is over, and nobody at this window ended it. */
  readonly hasEndedElsewhere: boolean
  /** Something was asked and is not answered yet. */
  readonly asking: boolean
  readonly runFault: FaultData | undefined
  runTold(view: InstructorView): void
  loadRun(): Promise<void>
  /** True when it was done; if not, the fault says why. */
  begin(wishes: Input<'instructor.begin'>): Promise<boolean>
  goOn(): Promise<boolean>
  /** Ends what was left where it stopped; the record is what is talked over. */
  endLeft(): Promise<TrainingRecord | undefined>
  dropLeft(): Promise<boolean>
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
    left: null,
    hasEndedElsewhere: false,
    asking: false,
    runFault: undefined,
    runTold: told,
    loadRun: async () => void (await change(() => ask('instructor.view', undefined))),
    begin: wishes => change(() => ask('instructor.begin', wishes)),
    goOn: () => change(() => lookAfter(ask('training.go-on', undefined))),
    endLeft: async () => {
      const record = await asked(set, () => ask('training.end-left', undefined))
      if (record) told({ run: null, left: null })
      return record
    },
    dropLeft: () => change(() => lookAfter(ask('training.leave', undefined))),
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
      if (record && get().run === before) told({ run: null, left: null })
      if (record) set({ hasEndedElsewhere: false })
      return record
    },
  }
}

async function lookAfter(work: Promise<unknown>): Promise<InstructorView> {
  await work
  return ask('instructor.view', undefined)
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
const withView = ({ run: before, hasEndedElsewhere }: RunSlice, { run, left }: InstructorView) => ({
  run: run ?? ('empty' as const),
  left,
  hasEndedElsewhere:
    run === null && left === null && (hasEndedElsewhere || typeof before === 'object'),
})
