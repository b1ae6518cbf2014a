import type { StateCreator } from 'zustand'
import type { Overview, Progress, TerminalView } from '../../shared/contract'
import { Fault, type FaultData } from '../../shared/fault'
import type { TerminalId } from '../../shared/terminal'
import { ask } from '../bridge'
import type { PageSlice } from './page'
import type { SettingsSlice } from './settings'

/** What was asked of the engine about one terminal and is not answered yet. */
export type Asking = 'examine' | 'complete' | 'remove'

export interface DeskSlice {
  /** Undefined until the engine has given its first overview. */
  readonly mode: Overview['mode'] | undefined
  readonly order: readonly TerminalId[]
  readonly terminals: Readonly<Record<string, TerminalView>>
  readonly asking: Readonly<Record<string, Asking>>
  readonly deskFault: FaultData | undefined
  overviewTold(overview: Overview): void
  terminalTold(view: TerminalView): void
  progressTold(progress: Progress): void
  /** Asks for everything anew, and looks at each terminal not yet looked at: looking only reads. */
  loadDesk(): Promise<void>
  examine(terminalId: TerminalId): Promise<void>
  /** 完成上次结算: the engine decides what that means for this terminal. */
  complete(terminalId: TerminalId): Promise<void>
  removeTerminal(terminalId: TerminalId): Promise<void>
  /** From the demo to the shop, or back. Nothing happens while a real settlement runs but that it is said. */
  crossOver(): Promise<void>
}

type WithDoor = DeskSlice & Pick<SettingsSlice, 'changeSettings'> & Pick<PageSlice, 'go'>

export const deskSlice: StateCreator<WithDoor, [], [], DeskSlice> = (set, get) => {
  const failed = (thrown: unknown) => set({ deskFault: Fault.from(thrown).toData() })
  const about: About = (id, what, question) => asked(set, id, what, question).catch(failed)
  const lookAtNew = () =>
    Object.values(get().terminals)
      .filter(({ mood, card }) => mood === 'unexamined' && !get().asking[card.id])
      .map(({ card }) => get().examine(card.id))
  return {
    mode: undefined,
    order: [],
    terminals: {},
    asking: {},
    deskFault: undefined,
    overviewTold: ({ mode, terminals }) =>
      set({
        mode,
        order: terminals.map(({ card }) => card.id),
        terminals: Object.fromEntries(terminals.map(view => [view.card.id, view])),
      }),
    terminalTold: view => set(state => withTerminal(state, view)),
    progressTold: progress => set(state => withProgress(state, progress)),
    loadDesk: async () => {
      try {
        get().overviewTold(await ask('desk.overview', undefined))
        set({ deskFault: undefined })
      } catch (thrown) {
        failed(thrown)
      }
      await Promise.all(lookAtNew())
    },
    crossOver: async () => {
      const mode = get().mode === 'demo' ? 'shop' : 'demo'
      if (!(await get().changeSettings({ mode }))) return get().go('settings')
      get().go('today')
      await get().loadDesk()
    },
    ...terminalCalls(get, about),
  }
}

type Asked<R> = <T>(id: TerminalId, what: Asking, question: () => Promise<T>) => Promise<T | R>
type About = Asked<void>
type Change = (change: (state: DeskSlice) => Partial<DeskSlice>) => void

/** While a terminal is asked about, the page says so; afterwards it stops saying so, whatever came. */
async function asked<T>(set: Change, id: TerminalId, what: Asking, question: () => Promise<T>) {
  set(({ asking }) => ({ asking: { ...asking, [id]: what }, deskFault: undefined }))
  try {
    return await question()
  } finally {
    set(({ asking }) => ({ asking: without(asking, id) }))
  }
}

/** The calls that concern one terminal. */
const terminalCalls = (get: () => DeskSlice, about: About) => ({
  examine: async (terminalId: TerminalId) => {
    const view = await about(terminalId, 'examine', () => ask('terminal.examine', { terminalId }))
    if (view) get().terminalTold(view)
  },
  complete: async (terminalId: TerminalId) => {
    const view = await about(terminalId, 'complete', () =>
      ask('settlement.complete', { terminalId }),
    )
    if (view) get().terminalTold(view)
  },
  removeTerminal: async (terminalId: TerminalId) => {
    const overview = await about(terminalId, 'remove', () => ask('terminal.remove', { terminalId }))
    if (overview) get().overviewTold(overview)
  },
})

function without(asking: DeskSlice['asking'], terminalId: TerminalId): DeskSlice['asking'] {
  const { [terminalId]: _, ...others } = asking
  return others
}

/** The overview says which terminals there are; late news of one that was removed does not bring it back. */
function withTerminal({ terminals }: DeskSlice, view: TerminalView): Partial<DeskSlice> {
  const { id } = view.card
  return id in terminals ? { terminals: { ...terminals, [id]: view } } : {}
}

/** Live words of a running settlement; news of a terminal we do not know is not ours to keep. */
function withProgress({ terminals }: DeskSlice, progress: Progress): Partial<DeskSlice> {
  const view = terminals[progress.terminalId]
  if (!view) return {}
  const { words } = progress
  return { terminals: { ...terminals, [progress.terminalId]: { ...view, progress, words } } }
}
