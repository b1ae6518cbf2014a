import type { BrowserWindow } from 'electron'
import type { Settings, ShellHandlers } from '../../shared/contract'
import { Fault } from '../../shared/fault'
import { savePassport } from './passport'
import type { KeptSettings } from './settings'
import { printSlip, saveSlip } from './slip'
import { trainingFiles } from './training-files'

export interface Shell {
  readonly settings: KeptSettings
  /** Puts settings to work. @throws Fault `settlement.running` */
  readonly apply: (next: Settings) => void
  readonly openInstructor: () => void
}

/** What the shell answers itself, to one window. A setting is put to work before it is kept, so that a refused one leaves no trace. */
export const shellHandlers = (
  { settings, apply, openInstructor }: Shell,
  window: BrowserWindow,
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
  'instructor.open': async () => {
    if (settings.read().mode !== 'demo') throw new Fault('training.only-in-demo')
    openInstructor()
    return { opened: true }
  },
  ...trainingFiles(window),
})
