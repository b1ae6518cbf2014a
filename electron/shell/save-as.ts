import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { Fault } from '../../shared/fault'

/** A file that a person may want to keep: its name is ours, its place is theirs. */
export interface Keepsake {
  readonly suggestedName: string
  /** Without a dot. */
  readonly extension: string
  readonly filter: string
  /** Made only once a place was chosen. */
  readonly content: () => Promise<Uint8Array | string> | string
}

/**
 * Asks where to, then writes for this user alone. `path` is null when the person chooses nothing.
 * @throws Fault `file.unwritable`
 */
export async function saveAs(window: BrowserWindow, keepsake: Keepsake) {
  const { extension, filter } = keepsake
  const filters: FileFilter[] = [{ name: filter, extensions: [extension] }]
  const defaultPath = `${fileName(keepsake.suggestedName, extension)}.${extension}`
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath, filters })
  if (!filePath) return { path: null }
  await writeWhole(filePath, await keepsake.content())
  return { path: filePath }
}

/** Beside its place first: what stood there before is replaced by a whole file or not at all. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    await writeFile(beside, content, { mode: 0o600 })
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true })
    const why = (cause as NodeJS.ErrnoException).code ?? 'write'
    throw new Fault('file.unwritable', { path, why }, { cause })
  }
}

/** What the window shows for print, as PDF. */
export const asPdf = (window: BrowserWindow) => () =>
  window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true })

/** A name only: what the page suggests must not choose the folder. */
const fileName = (suggested: string, extension: string) =>
  suggested
    .replace(new RegExp(`\\.${extension}$`, 'i'), '')
    .replace(/[\\/:*?"<>|]|\p{Cc}|^\.+/gu, '-') || extension
