import { create } from 'zustand'
import { type AcquirerSlice, acquirerSlice } from './acquirer'
import { type AssistedSlice, assistedSlice } from './assisted'
import { type CareSlice, careSlice } from './care'
import { type DeskSlice, deskSlice } from './desk'
import { type DrillSlice, drillSlice } from './drill'
import { type EngineSlice, engineSlice } from './engine'
import { type HistorySlice, historySlice } from './history'
import { type NewTerminalSlice, newTerminalSlice } from './new-terminal'
import { type PageSlice, pageSlice } from './page'
import { type PassportSlice, passportSlice } from './passport'
import { type PaymentsSlice, paymentsSlice } from './payments'
import { type PeopleSlice, peopleSlice } from './people'
import { type SettingsSlice, settingsSlice } from './settings'
import { type SlipSlice, slipSlice } from './slip'
import { type TrainingSlice, trainingSlice } from './training'
import { type WizardSlice, wizardSlice } from './wizard'
import { type WordsSlice, wordsSlice } from './words'

export type Store = AcquirerSlice &
  AssistedSlice &
  CareSlice &
  DeskSlice &
  DrillSlice &
  EngineSlice &
  HistorySlice &
  NewTerminalSlice &
  PageSlice &
  PassportSlice &
  PaymentsSlice &
  PeopleSlice &
  SettingsSlice &
  SlipSlice &
  TrainingSlice &
  WizardSlice &
  WordsSlice

/** Everything the window knows, one slice a topic. */
export const useStore = create<Store>()((...a) => ({
  ...acquirerSlice(...a),
  ...assistedSlice(...a),
  ...careSlice(...a),
  ...deskSlice(...a),
  ...drillSlice(...a),
  ...engineSlice(...a),
  ...historySlice(...a),
  ...newTerminalSlice(...a),
  ...pageSlice(...a),
  ...passportSlice(...a),
  ...paymentsSlice(...a),
  ...peopleSlice(...a),
  ...settingsSlice(...a),
  ...slipSlice(...a),
  ...trainingSlice(...a),
  ...wizardSlice(...a),
  ...wordsSlice(...a),
}))
