import { join } from 'node:path'
import { app, nativeTheme } from 'electron'
import type { Settings } from '../shared/contract'
import { APP_PAGE, claimScheme, serveApp, serveFrom } from './shell/app-protocol'
import { keepDumpsHere, watchCrashes } from './shell/crash'
import { prepareEngine } from './shell/engine-process'
import { openGate, tell } from './shell/gate'
import { shellHandlers } from './shell/handlers'
import { openLog } from './shell/log'
import { showMenu } from './shell/menu'
import { openSettings } from './shell/settings'
import { openWindow } from './shell/window'

keepDumpsHere()
claimScheme()
// A second sandbox order would overrule the switch, and Chromium does not start as root without it.
if (app.isPackaged && !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const log = openLog(app.getPath('logs'))
  const settings = openSettings()
  nativeTheme.themeSource = settings.read().theme
  const server = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  if (server) serveFrom(server)
  else serveApp(join(__dirname, '../renderer'))

  const window = openWindow(APP_PAGE, join(__dirname, '../preload/preload.js'), settings)
  watchCrashes(window, log)
  const engine = prepareEngine({
    entry: join(__dirname, 'engine.js'),
    folderOf: mode => join(app.getPath('userData'), mode),
    mode: settings.read().mode,
    emit: tell,
    log,
  })
  const handlers = shellHandlers(settings, window, apply)
  openGate(APP_PAGE, handlers, engine.ask)
  showMenu(settings.read().locale, change)

  function apply(next: Settings): void {
    engine.switchMode(next.mode)
    nativeTheme.themeSource = next.theme
    showMenu(next.locale, change)
    tell('settings.changed', next)
  }
  function change(part: Partial<Settings>): void {
    void handlers['settings.change'](part)
  }
  // The window is drawn first: the engine would take half of a small machine's power from it.
  window.once('ready-to-show', () => engine.start())
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('before-quit', () => engine.stop())
}
app.on('window-all-closed', () => app.quit())
