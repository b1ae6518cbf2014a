import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from '../ledger/folder-sync'

/** A file that only grows, one JSON value a line. */
export interface LineFile {
  /** A new file in place of the old one. On disk when it returns. */
  begin(first: unknown): void
  /** On disk when it returns, if `durably`; else it survives the death of this program, not that of the machine. */
  add(line: unknown, durably: boolean): void
  /** As far as it can be read: a line that was being written when the program died is left out, with all after it. */
  lines(): readonly unknown[]
  /** Really gone when it returns. */
  remove(): void
}

export function lineFile(path: string): LineFile {
  const write = (flags: 'w' | 'a', line: unknown, durably: boolean) => {
    const file = openSync(path, flags, 0o600)
    try {
      writeFileSync(file, `${JSON.stringify(line)}\n`)
      if (durably) fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }
  return {
    begin(first) {
      mkdirSync(dirname(path), { recursive: true })
      write('w', first, true)
      syncFolder(dirname(path))
    },
    add: (line, durably) => write('a', line, durably),
    lines: () => (existsSync(path) ? wholeLines(readFileSync(path, 'utf8')) : []),
    remove() {
      if (!existsSync(path)) return
      rmSync(path, { force: true })
      syncFolder(dirname(path))
    },
  }
}

function wholeLines(text: string): unknown[] {
  const found: unknown[] = []
  for (const line of text.split('\n').slice(0, -1)) {
    try {
      found.push(JSON.parse(line))
    } catch {
      return found
    }
  }
  return found
}
