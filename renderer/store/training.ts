import type { StateCreator } from 'zustand'
import type {
  LeftRun,
  Offer,
  RecordSummary,
  Suggestion,
  TrainingRecord,
  TrainingView,
} from '../../shared/classroom'
import { Fault, type FaultData } from '../../shared/fault'
import type { Touch } from '../../shared/handset'
import type { Credentials, Person } from '../../shared/roles'
import type { WizardScreen } from '../../shared/wizard'
import { ask } from '../bridge'
import { nameProblem } from '../say/crew'
import type { DeskSlice } from './desk'
import type { PageSlice } from './page'
import type { SettingsSlice } from './settings'
import type { WizardSlice } from './wizard'

export interface TrainingSlice {
  /** The run that is under way; null: there is none. */
  readonly training: TrainingView | null
  /** The run that an engine left when it died. */
  readonly left: LeftRun | null
  /** How far the clock of a run's shop is ahead of this machine's, milliseconds. */
  readonly clockAheadMs: number
  readonly trainingBusy: boolean
  readonly trainingFault: FaultData | undefined
  /** Empty: whoever practises does not say. */
  readonly trainee: string
  readonly offers: readonly Offer[]
  readonly suggestions: readonly Suggestion[]
  readonly records: readonly RecordSummary[]
  /** Whose PIN opens the instructor's window, once it was asked for. */
  readonly instructors: readonly Person[]
  /** The run that is talked over now. */
  readonly debrief: TrainingRecord | undefined
  /** The guide was open at the moment to which a run went back, or from which it goes on. */
  readonly isBackAmid: boolean
  trainingTold(view: TrainingView | null): void
  /** A page of the guide was told: somebody who stood there stands there again. */
  guideTold(screen: WizardScreen): void
  nameTrainee(trainee: string): void
  /** What can be practised, what would help, what was done; and the run that an earlier window or engine left. */
  loadTraining(): Promise<void>
  /** Another engine is up: the run may have stopped with the one before. */
  refreshTraining(): Promise<void>
  beginTraining(code: string, team: readonly string[]): Promise<void>
  startTraining(): Promise<void>
  goOnTraining(): Promise<void>
  endLeftTraining(): Promise<void>
  touchTerminal(touch: Touch): Promise<void>
  doByHand(): Promise<void>
  letTimePass(seconds: number): Promise<void>
  setTrainingSpeed(speed: 1 | 2 | 5 | 10): Promise<void>
  askForHint(): Promise<void>
  passOn(): Promise<void>
  finishTraining(): Promise<void>
  leaveTraining(): Promise<void>
  openRecord(id: string): Promise<void>
  closeDebrief(): void
  forget(what: { readonly trainee: string | null } | { readonly id: string }): Promise<void>
  /** Without a PIN: opens it, or learns whose PIN it takes. */
  openInstructor(by?: Credentials): Promise<void>
  /** Nobody gives a PIN after all. */
  closeInstructorDoor(): void
}

type WithDesk = TrainingSlice &
  Pick<DeskSlice, 'loadDesk'> &
  Pick<PageSlice, 'go'> &
  Pick<SettingsSlice, 'settings'> &
  Pick<WizardSlice, 'wizards'>

export const trainingSlice: StateCreator<WithDesk, [], [], TrainingSlice> = (set, get) => {
  const failed = (thrown: unknown) => set({ trainingFault: Fault.from(thrown).toData() })
  const asking = async (work: () => Promise<unknown>) => {
    set({ trainingBusy: true, trainingFault: undefined })
    await work()
      .catch(failed)
      .finally(() => set({ trainingBusy: false }))
  }
  const viewing = (question: () => Promise<TrainingView>) =>
    asking(async () => get().trainingTold(await question()))
  return {
    training: null,
    left: null,
    clockAheadMs: 0,
    trainingBusy: false,
    trainingFault: undefined,
    trainee: '',
    offers: [],
    suggestions: [],
    records: [],
    instructors: [],
    debrief: undefined,
    isBackAmid: false,
    trainingTold: view => {
      const before = get().training
      set({ training: view, clockAheadMs: aheadOf(view) })
      const move = moveOf(before, view)
      if (move === 'begun') {
        set({ debrief: undefined })
        get().go('demo')
      }
      if (view) set({ left: null })
      else if (get().left) void seeLeft()
      if (move === 'started' || move === 'stepped-back') {
        set({ wizards: {}, debrief: undefined, isBackAmid: true })
        get().go('today')
        void get().loadDesk()
      }
      if (move === 'over' && before) void talkOver(before.runId)
    },
    guideTold: ({ end }) => {
      if (get().isBackAmid && end === null) get().go('fix')
      set({ isBackAmid: false })
    },
    nameTrainee: trainee => {
      set({ trainee })
      if (!nameProblem(trainee)) void get().loadTraining()
    },
    loadTraining: () =>
      Promise.all([
        ask('training.offers', { trainee: nameOf(get().trainee) }),
        ask('training.records', undefined),
        ask('training.view', undefined),
        ask('training.left', undefined),
      ]).then(([{ offers, suggestions }, records, view, left]) => {
        set({ offers, suggestions, records, left })
        if (view && !get().training) set({ training: view, clockAheadMs: aheadOf(view) })
      }, failed),
    refreshTraining: async () => {
      if (!get().training) return
      get().trainingTold(await ask('training.view', undefined).catch(() => null))
    },
    beginTraining: (code, team) =>
      viewing(() =>
        ask('training.begin', {
          code,
          trainee: nameOf(get().trainee),
          team: [...team],
          seed: null,
          firmware: get().settings.locale === 'en' ? 'en' : 'zh',
        }),
      ),
    startTraining: () => viewing(() => ask('training.start', undefined)),
    goOnTraining: () => viewing(() => ask('training.go-on', undefined)),
    endLeftTraining: () => asking(async () => talk(await ask('training.end-left', undefined))),
    touchTerminal: touch => viewing(() => ask('training.touch', { touch })),
    doByHand: () => viewing(() => ask('training.do', undefined)),
    letTimePass: seconds => viewing(() => ask('training.wait', { seconds })),
    setTrainingSpeed: speed => viewing(() => ask('training.speed', { speed })),
    askForHint: () => viewing(() => ask('training.hint', undefined)),
    passOn: () => viewing(() => ask('training.turn', undefined)),
    finishTraining: () => asking(async () => talk(await ask('training.finish', undefined))),
    leaveTraining: () =>
      asking(async () => {
        set({ training: null, left: null, clockAheadMs: 0 })
        await ask('training.leave', undefined)
        get().go('demo')
      }),
    openRecord: id => asking(async () => set({ debrief: await ask('training.record', { id }) })),
    closeDebrief: () => set({ debrief: undefined }),
    forget: what => asking(async () => set({ records: await ask('training.forget', what) })),
    openInstructor: by =>
      asking(async () => {
        const instructors = by ? [] : await ask('people.instructors', undefined)
        set({ instructors: by ? get().instructors : instructors })
        if (instructors.length > 0) return
        await ask('instructor.open', { by: by ?? null })
        set({ instructors: [] })
      }),
    closeInstructorDoor: () => set({ instructors: [], trainingFault: undefined }),
  }

  function talk(debrief: TrainingRecord): void {
    set({ debrief, training: null, left: null, clockAheadMs: 0 })
    get().go('demo')
  }

  /** An instructor has ended it, or it stopped with its engine. A run that was given up leaves nothing to talk over. */
  async function talkOver(runId: string): Promise<void> {
    set({ wizards: {} })
    const debrief = await ask('training.record', { id: runId }).catch(() => undefined)
    if (debrief) return talk(debrief)
    await seeLeft()
    if (get().left) get().go('demo')
  }

  async function seeLeft(): Promise<void> {
    set({ left: await ask('training.left', undefined).catch(() => null) })
  }
}

/** In the prebrief the console still stands in its own time. */
const aheadOf = (view: TrainingView | null): number =>
  view && view.state !== 'prebrief' ? view.nowMs - Date.now() : 0

type Move = 'begun' | 'started' | 'stepped-back' | 'over' | 'none'

function moveOf(before: TrainingView | null, now: TrainingView | null): Move {
  if (!now) return before ? 'over' : 'none'
  if (now.runId !== before?.runId) return now.state === 'prebrief' ? 'begun' : 'started'
  if (before.state === 'prebrief' && now.state !== 'prebrief') return 'started'
  return now.life === before.life ? 'none' : 'stepped-back'
}

/** Null as well for what is no name: the page says so, and begins nothing. */
const nameOf = (typed: string): string | null => (nameProblem(typed) ? null : typed.trim() || null)
