import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'
import type { Passport } from '../../shared/passport'

/** Saves an incident's passport as a file that a machine can read; `path` is null when the person chooses nothing. */
export async function savePassport(window: BrowserWindow, passport: Passport) {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `passport-${passport.reference.replace(/[^\w-]/g, '-')}.json`,
    filters: [{ name: 'JSON', extensions: ['json'] }],
  })
  if (!filePath) return { path: null }
  await writeFile(filePath, `${JSON.stringify(passport, null, 2)}\n`, { mode: 0o600 })
  return { path: filePath }
}
