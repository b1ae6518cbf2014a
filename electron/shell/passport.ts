import type { BrowserWindow } from 'electron'
import type { Passport } from '../../shared/passport'
import { saveAs } from './save-as'

/** Saves an incident's passport as a file that a machine can read. */
export const savePassport = (window: BrowserWindow, passport: Passport) =>
  saveAs(window, {
    suggestedName: `passport-${passport.reference.replace(/[^\w-]/g, '-')}`,
    extension: 'json',
    filter: 'JSON',
    content: () => `${JSON.stringify(passport, null, 2)}\n`,
  })
