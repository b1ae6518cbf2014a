import { app, type BrowserWindow, crashReporter } from 'electron'
import type { Log } from './log'

const RELOAD_REST_MS = 5_000

/** Dumps stay on this machine: one is process memory, and may hold what must not travel. */
export const keepDumpsHere = () => crashReporter.start({ uploadToServer: false })

/** The record gets reason and exit code only. A page that died is loaded again, but never in a loop. */
export function watchCrashes(window: BrowserWindow, log: Log): void {
  let lastReload = 0
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) =>
    log.error('child process gone', { type, name, reason, exitCode }),
  )
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('page gone', { reason, exitCode })
    if (reason === 'clean-exit' || Date.now() - lastReload < RELOAD_REST_MS) return
    lastReload = Date.now()
    window.reload()
  })
}
