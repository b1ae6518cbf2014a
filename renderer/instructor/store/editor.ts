import type { StateCreator } from 'zustand'
import type { ScenarioCheck } from '../../../shared/classroom'
import { Fault, type FaultData } from '../../../shared/fault'
import { ask } from '../../bridge'
import { isObject, type Json, withValue } from '../scenarios/path'
import type { ScenariosSlice } from './scenarios'

export interface Draft {
  /** The file as it would be written, or as it is being typed. */
  readonly text: string
  /** What the form shows: the text as far as it last was JSON. */
  readonly value: Json
  /** The text is no JSON at the moment. */
  readonly isBroken: boolean
  /** The id of the exercise that was opened or saved here: to replace that is what one wants. */
  readonly opened: string | undefined
  /** Something was changed since it was opened or saved. */
  readonly isChanged: boolean
}

export interface EditorSlice {
  readonly draft: Draft | undefined
  /** What the engine says of the draft; undefined until it has said something. */
  readonly check: ScenarioCheck | undefined
  readonly editorFault: FaultData | undefined
  /** `isChanged`: it is not kept anywhere yet. */
  editText(text: string, isChanged: boolean): void
  changeField(path: string, value: Json | undefined): void
  changeText(text: string): void
  saveDraft(): Promise<boolean>
  closeDraft(): void
}

type WithList = EditorSlice & Pick<ScenariosSlice, 'saveScenario'>

export const editorSlice: StateCreator<WithList, [], [], EditorSlice> = (set, get) => {
  const recheck = latestOnly(async () => {
    const { draft } = get()
    if (!draft) return
    try {
      const check = await ask('scenarios.check', { text: draft.text })
      if (get().draft?.text === draft.text) set({ check, editorFault: undefined })
    } catch (thrown) {
      set({ editorFault: Fault.from(thrown).toData() })
    }
  })
  const show = (draft: Draft) => {
    set({ draft })
    recheck()
  }
  return {
    draft: undefined,
    check: undefined,
    editorFault: undefined,
    editText: (text, isChanged) => {
      set({ check: undefined, editorFault: undefined })
      const draft = read(text, {})
      show({ ...draft, isChanged, opened: isChanged ? undefined : idOf(draft.value) })
    },
    changeField: (path, value) => {
      const whole = withValue(get().draft?.value, path, value)
      const opened = get().draft?.opened
      show({ text: written(whole), value: whole, isBroken: false, isChanged: true, opened })
    },
    changeText: text => {
      const { value = {}, opened } = get().draft ?? {}
      show({ ...read(text, value), isChanged: true, opened })
    },
    saveDraft: () => saved(get, set),
    closeDraft: () => set({ draft: undefined, check: undefined, editorFault: undefined }),
  }
}

/** As an exported file is written. */
export const written = (value: Json | object): string => JSON.stringify(value, null, 2)

const idOf = (value: Json): string | undefined =>
  isObject(value) && typeof value.id === 'string' ? value.id : undefined

function read(text: string, before: Json): Omit<Draft, 'isChanged' | 'opened'> {
  try {
    return { text, value: JSON.parse(text), isBroken: false }
  } catch {
    return { text, value: before, isBroken: true }
  }
}

/** Only what was checked as it stands, and found right, is saved. */
async function saved(
  get: () => WithList,
  set: (change: Partial<EditorSlice>) => void,
): Promise<boolean> {
  const { draft, check, saveScenario } = get()
  if (!draft || !check?.scenario || check.problems.length > 0) return false
  const isSaved = await saveScenario(check.scenario)
  const now = get().draft
  const { id: opened } = check.scenario
  if (isSaved && now) set({ draft: { ...now, opened, isChanged: now.text !== draft.text } })
  return isSaved
}

/** While one question is out, further ones wait, and become a single one: typing does not pile up checks. */
function latestOnly(question: () => Promise<void>): () => void {
  let isOut = false
  let again = false
  return function go() {
    if (isOut) {
      again = true
      return
    }
    isOut = true
    void question().finally(() => {
      isOut = false
      if (again) {
        again = false
        go()
      }
    })
  }
}
