import { join } from 'node:path'
import { app, nativeTheme } from 'electron'
import type { Settings } from '../shared/contract'
import { claimScheme, serveApp, serveFrom } from './shell/app-protocol'
import { keepDumpsHere, watchCrashes } from './shell/crash'
import { prepareEngine } from './shell/engine-process'
import { openGate, tellRooms } from './shell/gate'
import type { Shell } from './shell/handlers'
import { openLog } from './shell/log'
import { showMenu } from './shell/menu'
import { printFile } from './shell/print-page'
import { OpenRooms } from './shell/rooms'
import { openSettings } from './shell/settings'
import { forbidEverything } from './shell/window'

keepDumpsHere()
claimScheme()
// A second sandbox order would overrule the switch, and Chromium does not start as root without it.
if (app.isPackaged && !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
const page = app.isPackaged ? '' : app.commandLine.getSwitchValue('print-page')
if (page) void app.whenReady().then(() => print(page))
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  const log = openLog(app.getPath('logs'))
  const settings = openSettings()
  nativeTheme.themeSource = settings.read().theme
  const server = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  if (server) serveFrom(server)
  else serveApp(join(__dirname, '../renderer'))

  forbidEverything()
  const windows = new OpenRooms(__dirname)
  const tell = tellRooms(windows.rooms)
  const console = windows.openConsole(settings)
  watchCrashes(console, log)
  const engine = prepareEngine({
    entryOf: mode => join(__dirname, `engine-${mode}.js`),
    userData: app.getPath('userData'),
    mode: settings.read().mode,
    emit: tell,
    log,
  })
  const shell: Shell = {
    ...{ settings, apply, ask: engine.ask },
    openInstructor: () => windows.openInstructors(shell),
  }
  windows.admitConsole(console, shell)
  openGate(windows.rooms, engine.ask)
  showMenu(settings.read().locale, change)

  function apply(next: Settings): void {
    engine.switchMode(next.mode)
    if (next.mode === 'shop') windows.closeInstructors()
    nativeTheme.themeSource = next.theme
    showMenu(next.locale, change)
    tell('settings.changed', next)
  }
  function change(part: Partial<Settings>): void {
    const next = { ...settings.read(), ...part }
    apply(next)
    settings.keep(next)
  }
  // The window is drawn first: the engine would take half of a small machine's power from it.
  console.once('ready-to-show', () => engine.start())
  app.on('second-instance', () => {
    if (console.isMinimized()) console.restore()
    console.focus()
  })
  app.on('before-quit', () => engine.stop())
}

/** For `desk export` out of a clone: no window, no engine, no profile of anybody. */
async function print(from: string): Promise<void> {
  try {
    await printFile(from, app.commandLine.getSwitchValue('print-to'))
    app.exit(0)
  } catch (thrown) {
    process.stderr.write(`${thrown}\n`)
    app.exit(1)
  }
}
app.on('window-all-closed', () => {
  if (!page) app.quit()
})
