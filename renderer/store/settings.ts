import type { StateCreator } from 'zustand'
import type { Settings } from '../../shared/contract'
import { Fault, type FaultData } from '../../shared/fault'
import { ask } from '../bridge'

export interface SettingsSlice {
  readonly settings: Settings
  readonly settingsFault: FaultData | undefined
  /** What the shell said last. */
  settingsTold(settings: Settings): void
  loadSettings(): Promise<void>
  /** True when the shell has taken the change. */
  changeSettings(change: Partial<Settings>): Promise<boolean>
}

export const settingsSlice: StateCreator<SettingsSlice> = set => {
  const told = (settings: Settings) => set({ settings, settingsFault: undefined })
  const asking = (question: Promise<Settings>) =>
    question.then(
      settings => {
        told(settings)
        return true
      },
      thrown => {
        set({ settingsFault: Fault.from(thrown).toData() })
        return false
      },
    )
  return {
    settings: { locale: 'zh-CN', theme: 'system', mode: 'demo' },
    settingsFault: undefined,
    settingsTold: told,
    loadSettings: async () => void (await asking(ask('settings.read', undefined))),
    changeSettings: change => asking(ask('settings.change', change)),
  }
}
