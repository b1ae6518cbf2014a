import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from '../ledger/folder-sync'

/** A folder of JSON documents, each in a file of its own. Names are checked by whoever hands them in. */
export interface JsonFolder {
  names(): string[]
  /** Undefined: there is none. @throws SyntaxError where it is no JSON */
  load(name: string): unknown
  /** On disk when it returns; a crash leaves the old one or the new one. */
  save(name: string, value: unknown): void
  /** Really gone when it returns, with whatever a crash left of it. */
  remove(name: string): void
  /** What cannot be read is kept out of the way, for whoever wants to look at it. */
  setAside(name: string): void
  /** Everything that was set aside or left half-written is gone for good. */
  sweep(): void
}

const DOCUMENT = '.json'
const HALF_WRITTEN = '.json.new'
const DAMAGED = '.json.damaged'

/** Survives the sudden death of this program and of its machine. The folder is made with the first document in it. */
export function jsonFolder(path: string): JsonFolder {
  const file = (name: string, ending = DOCUMENT) => join(path, name + ending)
  const endingWith = (ending: string) =>
    existsSync(path) ? readdirSync(path).filter(name => name.endsWith(ending)) : []
  const removeAll = (files: readonly string[]) => {
    for (const each of files) rmSync(each, { force: true })
    if (existsSync(path)) syncFolder(path)
  }
  return {
    names: () => endingWith(DOCUMENT).map(name => name.slice(0, -DOCUMENT.length)),
    load: name => {
      const text = readText(file(name))
      return text === undefined ? undefined : JSON.parse(text)
    },
    save(name, value) {
      mkdirSync(path, { recursive: true })
      writeDurably(file(name, HALF_WRITTEN), JSON.stringify(value))
      renameSync(file(name, HALF_WRITTEN), file(name))
      syncFolder(path)
    },
    remove: name => removeAll([file(name), file(name, HALF_WRITTEN)]),
    setAside(name) {
      renameSync(file(name), file(name, DAMAGED))
      syncFolder(path)
    },
    sweep: () =>
      removeAll(
        [...endingWith(HALF_WRITTEN), ...endingWith(DAMAGED)].map(name => join(path, name)),
      ),
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
