import { app, BrowserWindow, nativeTheme, screen, session } from 'electron'
import type { Bounds } from './settings'

const SMALLEST = { width: 900, height: 600 }
const FIRST = { width: 1280, height: 820 }
/** Beside the console, or on a second screen. */
const INSTRUCTORS = { width: 1180, height: 800 }
/** The paper of the page, so that no white flash comes before it. */
const PAPER = { light: '#f6f4ee', dark: '#14181c' }
/** The instructor's side of the glass is dark, by day too. */
const BEHIND_GLASS = '#1d1630'

interface Wishes {
  readonly page: string
  readonly preload: string
}

/** The console's window, which can go nowhere and may ask for nothing. */
export function openWindow(
  wishes: Wishes & {
    readonly kept: { readonly bounds: Bounds | null; keepBounds(bounds: Bounds): void }
  },
): BrowserWindow {
  const { kept } = wishes
  const place = kept.bounds && isOnScreen(kept.bounds) ? kept.bounds : FIRST
  const paper = nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light
  const window = plainWindow(wishes, place, paper)
  window.on('close', () => kept.keepBounds(window.getNormalBounds()))
  return window
}

/** The instructor's own window; on a second screen where there is one. */
export function openInstructorWindow(wishes: Wishes): BrowserWindow {
  const primary = screen.getPrimaryDisplay().id
  const second = screen.getAllDisplays().find(({ id }) => id !== primary)
  const { x, y } = second?.workArea ?? {}
  const place = x !== undefined && y !== undefined ? { x: x + 40, y: y + 40 } : {}
  return plainWindow(wishes, { ...INSTRUCTORS, ...place }, BEHIND_GLASS)
}

function plainWindow(
  { page, preload }: Wishes,
  place: Partial<Bounds>,
  backgroundColor: string,
): BrowserWindow {
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor,
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
  void window.loadURL(page)
  return window
}

/** Holds for every page this app could ever have, not only for those we open. */
export function forbidEverything(): void {
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
