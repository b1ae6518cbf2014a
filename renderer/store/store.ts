import { create } from 'zustand'
import { type DeskSlice, deskSlice } from './desk'
import { type DrillSlice, drillSlice } from './drill'
import { type EngineSlice, engineSlice } from './engine'
import { type HistorySlice, historySlice } from './history'
import { type NewTerminalSlice, newTerminalSlice } from './new-terminal'
import { type PageSlice, pageSlice } from './page'
import { type SettingsSlice, settingsSlice } from './settings'
import { type SlipSlice, slipSlice } from './slip'

export type Store = DeskSlice &
  DrillSlice &
  EngineSlice &
  HistorySlice &
  NewTerminalSlice &
  PageSlice &
  SettingsSlice &
  SlipSlice

/** Everything the window knows, one slice a topic. */
export const useStore = create<Store>()((...a) => ({
  ...deskSlice(...a),
  ...drillSlice(...a),
  ...engineSlice(...a),
  ...historySlice(...a),
  ...newTerminalSlice(...a),
  ...pageSlice(...a),
  ...settingsSlice(...a),
  ...slipSlice(...a),
}))
