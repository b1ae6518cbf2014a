import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { APP_PAGE, INSTRUCTOR_PAGE } from './app-protocol'
import type { Room } from './gate'
import { type Shell, shellHandlers } from './handlers'
import type { KeptSettings } from './settings'
import { openInstructorWindow, openWindow } from './window'

/** Our windows, and what each of them is. */
export class OpenRooms {
  readonly #rooms = new Map<number, Room>()
  readonly #preload: string
  #instructors: BrowserWindow | undefined

  /** @param folder of the built program */
  constructor(folder: string) {
    this.#preload = join(folder, '../preload/preload.js')
  }

  get rooms(): ReadonlyMap<number, Room> {
    return this.#rooms
  }

  openConsole(kept: KeptSettings): BrowserWindow {
    return openWindow({ page: APP_PAGE, preload: this.#preload, kept })
  }

  /** From here on the window is answered. */
  admitConsole(window: BrowserWindow, shell: Shell): void {
    this.#admit(window, APP_PAGE, shell)
    // Without the console there is nobody to instruct.
    window.once('closed', () => this.closeInstructors())
  }

  /** A second wish only brings the first window to the front. */
  openInstructors(shell: Shell): void {
    if (this.#instructors) {
      this.#instructors.focus()
      return
    }
    const window = openInstructorWindow({ page: INSTRUCTOR_PAGE, preload: this.#preload })
    this.#instructors = window
    this.#admit(window, INSTRUCTOR_PAGE, shell)
    window.once('closed', () => {
      this.#instructors = undefined
    })
  }

  closeInstructors(): void {
    this.#instructors?.close()
  }

  #admit(window: BrowserWindow, page: string, shell: Shell): void {
    const { id } = window.webContents
    const isInstructors = page === INSTRUCTOR_PAGE
    this.#rooms.set(id, { page, isInstructors, shell: shellHandlers(shell, window) })
    window.once('closed', () => this.#rooms.delete(id))
  }
}
