import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs'
import { fromLine, type JournalEntry, lineOf, type Sealed } from './journal'
import { diskFault } from './sql-fault'

const LINE_FEED = 10
const CHUNK = 65_536

/** Where the roll's last whole line ends, and what it says; `torn` bytes after it never were acknowledged. */
export interface RollEnd {
  readonly end: number
  readonly torn: number
  /** 'unreadable': a line that is not the last one is no entry. */
  readonly head: JournalEntry | 'unreadable' | null
}

/**
 * The till roll: every journal entry a second time, one line of JSON each, in a file that no SQLite
 * ever touches. It covers what one copy cannot: a foreign tool on the database, bit rot, an older backup.
 * Every method throws Fault `ledger.disk` when the disk does not obey.
 */
export class Roll {
  readonly #file: number
  #end: number
  private constructor(
    private readonly path: string,
    file: number,
  ) {
    this.#file = file
    this.#end = fstatSync(file).size
  }

  static open(path: string): Roll {
    return obeyed(path, () => {
      const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600)
      return new Roll(path, file)
    })
  }

  /** Where acknowledged lines end, in bytes. */
  get end(): number {
    return this.#end
  }

  /** Durable when it returns. */
  append(sealed: Sealed): void {
    obeyed(this.path, () => {
      const line = Buffer.from(lineOf(sealed))
      let written = 0
      while (written < line.length)
        written += writeSync(this.#file, line, written, line.length - written, this.#end + written)
      fdatasyncSync(this.#file)
      this.#end += line.length
    })
  }

  /** Drops what follows the last acknowledged line. */
  cutTo(end: number): void {
    obeyed(this.path, () => {
      ftruncateSync(this.#file, end)
      fdatasyncSync(this.#file)
      this.#end = end
    })
  }

  /** Reads from the back: as fast for ten years as for one day. A last line that is no entry is torn. */
  tail(): RollEnd {
    return obeyed(this.path, () => {
      const size = fstatSync(this.#file).size
      const whole = this.#lineStart(size)
      const last = this.#lineStart(whole - 1)
      if (whole === 0) return { end: 0, torn: size, head: null }
      const entry = fromLine(this.#text(last, whole))
      if (entry) return { end: whole, torn: size - whole, head: entry }
      if (last === 0) return { end: 0, torn: size, head: null }
      const before = fromLine(this.#text(this.#lineStart(last - 1), last))
      return { end: last, torn: size - last, head: before ?? 'unreadable' }
    })
  }

  /** All lines, oldest first, each with its line feed; what follows the last line feed as it is. */
  *lines(): Generator<string> {
    let start = 0
    const size = fstatSync(this.#file).size
    while (start < size) {
      const end = this.#lineEnd(start, size)
      yield this.#text(start, end)
      start = end
    }
  }

  close(): void {
    closeSync(this.#file)
  }

  /** The start of the line whose last byte is before `end`: just after the line feed before it. */
  #lineStart(end: number): number {
    for (let to = end; to > 0; to -= CHUNK) {
      const from = Math.max(0, to - CHUNK)
      const at = this.#bytes(from, to).lastIndexOf(LINE_FEED)
      if (at >= 0) return from + at + 1
    }
    return 0
  }

  #lineEnd(start: number, size: number): number {
    for (let from = start; from < size; from += CHUNK) {
      const at = this.#bytes(from, Math.min(size, from + CHUNK)).indexOf(LINE_FEED)
      if (at >= 0) return from + at + 1
    }
    return size
  }

  #text(from: number, to: number): string {
    return this.#bytes(from, to).toString('utf8')
  }

  #bytes(from: number, to: number): Buffer {
    const bytes = Buffer.alloc(to - from)
    readSync(this.#file, bytes, 0, bytes.length, from)
    return bytes
  }
}

function obeyed<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw diskFault(thrown, path)
  }
}
