import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Store } from './store'

/**
 * A store in one JSON file that survives the sudden death of this program and of its machine:
 * written aside, forced to disk, renamed, and the folder forced to disk.
 */
export function fileStore(path: string): Store {
  mkdirSync(dirname(path), { recursive: true })
  return {
    load: () => {
      const text = readText(path)
      return text === undefined ? undefined : JSON.parse(text)
    },
    save(value) {
      const aside = `${path}.new`
      writeDurably(aside, JSON.stringify(value))
      renameSync(aside, path)
      syncFolder(dirname(path))
    },
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw thrown
  }
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'w', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Windows cannot open a folder; its rename is on disk without. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
