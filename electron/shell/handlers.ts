import type { BrowserWindow } from 'electron'
import type { Settings, ShellHandlers } from '../../shared/contract'
import { savePassport } from './passport'
import type { KeptSettings } from './settings'
import { printSlip, saveSlip } from './slip'

/** What the shell answers itself. A setting is put to work before it is kept, so that a refused one leaves no trace. */
export const shellHandlers = (
  settings: KeptSettings,
  window: BrowserWindow,
  apply: (next: Settings) => void,
): ShellHandlers => ({
  'settings.read': async () => settings.read(),
  'settings.change': async change => {
    const now = settings.read()
    const next: Settings = {
      locale: change.locale ?? now.locale,
      theme: change.theme ?? now.theme,
      mode: change.mode ?? now.mode,
    }
    apply(next)
    settings.keep(next)
    return next
  },
  'slip.print': () => printSlip(window),
  'slip.save': ({ suggestedName }) => saveSlip(window, suggestedName),
  'passport.save': ({ passport }) => savePassport(window, passport),
})
