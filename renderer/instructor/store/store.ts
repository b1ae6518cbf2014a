import { create } from 'zustand'
import { type EngineSlice, engineSlice } from '../../store/engine'
import { type SettingsSlice, settingsSlice } from '../../store/settings'
import { type EditorSlice, editorSlice } from './editor'
import { type PageSlice, pageSlice } from './page'
import { type RecordsSlice, recordsSlice } from './records'
import { type RunSlice, runSlice } from './run'
import { type ScenariosSlice, scenariosSlice } from './scenarios'

export type Store = EditorSlice &
  EngineSlice &
  PageSlice &
  RecordsSlice &
  RunSlice &
  ScenariosSlice &
  SettingsSlice

/** Everything the instructor's window knows; the console's window has a store of its own, and nothing of this. */
export const useStore = create<Store>()((...a) => ({
  ...editorSlice(...a),
  ...engineSlice(...a),
  ...pageSlice(...a),
  ...recordsSlice(...a),
  ...runSlice(...a),
  ...scenariosSlice(...a),
  ...settingsSlice(...a),
}))
