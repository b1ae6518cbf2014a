import { app, BrowserWindow, nativeTheme, screen, session } from 'electron'
import type { Bounds } from './settings'

const SMALLEST = { width: 900, height: 600 }
const FIRST = { width: 1280, height: 820 }
/** The paper of the page, so that no white flash comes before it. */
const PAPER = { light: '#f6f4ee', dark: '#14181c' }

/** One window, which can go nowhere and may ask for nothing. */
export function openWindow(
  page: string,
  preload: string,
  kept: { readonly bounds: Bounds | null; keepBounds(bounds: Bounds): void },
): BrowserWindow {
  forbidEverything()
  const window = new BrowserWindow({
    ...(kept.bounds && isOnScreen(kept.bounds) ? kept.bounds : FIRST),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.on('close', () => kept.keepBounds(window.getNormalBounds()))
  void window.loadURL(page)
  return window
}

/** Holds for every page this app could ever have, not only for the one we open. */
function forbidEverything(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) =>
    decide(false),
  )
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
  session.defaultSession.on('will-download', event => event.preventDefault())
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', event => event.preventDefault())
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
  })
}

/** A screen may be gone since the last time. */
function isOnScreen({ x, y, width, height }: Bounds): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const shown = (from: number, length: number, start: number, room: number) =>
    Math.min(from + length, start + room) - Math.max(from, start)
  return (
    shown(x, width, workArea.x, workArea.width) >= 200 &&
    shown(y, height, workArea.y, workArea.height) >= 200
  )
}
