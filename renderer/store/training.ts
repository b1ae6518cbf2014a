import type { StateCreator } from 'zustand'
import type {
  Offer,
  RecordSummary,
  Suggestion,
  TrainingRecord,
  TrainingView,
} from '../../shared/classroom'
import { Fault, type FaultData } from '../../shared/fault'
import type { Touch } from '../../shared/handset'
import { ask } from '../bridge'
import type { DeskSlice } from './desk'
import type { PageSlice } from './page'
import type { SettingsSlice } from './settings'
import type { WizardSlice } from './wizard'

export interface TrainingSlice {
  /** The run that is under way; null: there is none. */
  readonly training: TrainingView | null
  /** How far the clock of a run's shop is ahead of this machine's, milliseconds. */
  readonly clockAheadMs: number
  readonly trainingBusy: boolean
  readonly trainingFault: FaultData | undefined
  /** Empty: whoever practises does not say. */
  readonly trainee: string
  readonly offers: readonly Offer[]
  readonly suggestions: readonly Suggestion[]
  readonly records: readonly RecordSummary[]
  /** The run that is talked over now. */
  readonly debrief: TrainingRecord | undefined
  trainingTold(view: TrainingView | null): void
  nameTrainee(trainee: string): void
  /** What can be practised, what would help, what was done; and the run that an earlier window left. */
  loadTraining(): Promise<void>
  /** An engine that died has taken its run along. */
  refreshTraining(): Promise<void>
  beginTraining(code: string, team: readonly string[]): Promise<void>
  startTraining(): Promise<void>
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
  openInstructor(): Promise<void>
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
    clockAheadMs: 0,
    trainingBusy: false,
    trainingFault: undefined,
    trainee: '',
    offers: [],
    suggestions: [],
    records: [],
    debrief: undefined,
    trainingTold: view => {
      const before = get().training
      set({ training: view, clockAheadMs: aheadOf(view) })
      const move = moveOf(before, view)
      if (move === 'begun') {
        set({ debrief: undefined })
        get().go('demo')
      }
      if (move === 'started' || move === 'stepped-back') {
        set({ wizards: {} })
        get().go('today')
        void get().loadDesk()
      }
      if (move === 'over' && before) void talkOver(before.runId)
    },
    nameTrainee: trainee => {
      set({ trainee })
      void get().loadTraining()
    },
    loadTraining: () =>
      Promise.all([
        ask('training.offers', { trainee: nameOf(get().trainee) }),
        ask('training.records', undefined),
        ask('training.view', undefined),
      ]).then(([{ offers, suggestions }, records, view]) => {
        set({ offers, suggestions, records })
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
    touchTerminal: touch => viewing(() => ask('training.touch', { touch })),
    doByHand: () => viewing(() => ask('training.do', undefined)),
    letTimePass: seconds => viewing(() => ask('training.wait', { seconds })),
    setTrainingSpeed: speed => viewing(() => ask('training.speed', { speed })),
    askForHint: () => viewing(() => ask('training.hint', undefined)),
    passOn: () => viewing(() => ask('training.turn', undefined)),
    finishTraining: () =>
      asking(async () => {
        const debrief = await ask('training.finish', undefined)
        set({ debrief, training: null, clockAheadMs: 0 })
        get().go('demo')
      }),
    leaveTraining: () =>
      asking(async () => {
        set({ training: null, clockAheadMs: 0 })
        await ask('training.leave', undefined)
        get().go('demo')
      }),
    openRecord: id => asking(async () => set({ debrief: await ask('training.record', { id }) })),
    closeDebrief: () => set({ debrief: undefined }),
    forget: what => asking(async () => set({ records: await ask('training.forget', what) })),
    openInstructor: () => asking(() => ask('instructor.open', undefined)),
  }

  /** An instructor has ended it. A run that was left leaves nothing to talk over. */
  async function talkOver(runId: string): Promise<void> {
    set({ wizards: {} })
    const debrief = await ask('training.record', { id: runId }).catch(() => undefined)
    if (!debrief) return
    set({ debrief })
    get().go('demo')
  }
}

/** In the prebrief the console still stands in its own time. */
const aheadOf = (view: TrainingView | null): number =>
  view && view.state !== 'prebrief' ? view.nowMs - Date.now() : 0

type Move = 'begun' | 'started' | 'stepped-back' | 'over' | 'none'

function moveOf(before: TrainingView | null, now: TrainingView | null): Move {
  if (!now) return before ? 'over' : 'none'
  if (now.runId !== before?.runId) return 'begun'
  if (before.state === 'prebrief' && now.state !== 'prebrief') return 'started'
  return now.life === before.life ? 'none' : 'stepped-back'
}

const nameOf = (typed: string): string | null => typed.trim() || null
