import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes the names of new files survive power loss. Where folders cannot be opened (Windows) the file system does it itself. */
export function syncFolder(folder: string): void {
  let file: number
  try {
    file = openSync(folder, 'r')
  } catch (thrown) {
    if (process.platform === 'win32') return
    throw thrown
  }
  try {
    fsyncSync(file)
  } catch (thrown) {
    if (process.platform !== 'win32') throw thrown
  } finally {
    closeSync(file)
  }
}
