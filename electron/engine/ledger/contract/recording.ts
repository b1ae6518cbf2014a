import type fs from 'node:fs'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { DiskStep } from './disk-model'

/**
 * Writes down what the ledger asks of the disk. Its own names only: sockets and lock folders are no data.
 * @param forgets asked at each flush of a file; when true, the flush fails and what was to be flushed is lost
 */
export function recording(
  real: typeof fs,
  dir: string,
  step: (step: DiskStep) => void,
  forgets: () => boolean = () => false,
): Partial<typeof fs> {
  const open = new Map<number, string>()
  const known = (file: number, made: (name: string) => DiskStep): void => {
    const name = open.get(file)
    if (name) step(name === '.' ? { kind: 'sync-folder' } : made(name))
  }
  const sync = (file: number, flush: (file: number) => void): void => {
    if (open.get(file) !== '.' && forgets()) {
      known(file, name => ({ kind: 'forget', name }))
      throw Object.assign(new Error('EIO: simulated'), { code: 'EIO' })
    }
    flush(file)
    known(file, name => ({ kind: 'sync', name }))
  }
  return {
    openSync: (path, flags, mode) => {
      const isNew = !existsSync(path)
      const file = real.openSync(path, flags, mode)
      const name = String(path) === dir ? '.' : basename(String(path))
      if (String(path).startsWith(dir)) open.set(file, name)
      if (isNew && open.has(file)) step({ kind: 'create', name })
      return file
    },
    closeSync: file => {
      open.delete(file)
      real.closeSync(file)
    },
    unlinkSync: path => {
      real.unlinkSync(path)
      if (String(path).startsWith(dir)) step({ kind: 'unlink', name: basename(String(path)) })
    },
    ftruncateSync: (file, size) => {
      real.ftruncateSync(file, size)
      known(file, name => ({ kind: 'truncate', name, size: size ?? 0 }))
    },
    fsyncSync: file => sync(file, real.fsyncSync),
    fdatasyncSync: file => sync(file, real.fdatasyncSync),
    writeSync: ((file: number, bytes: Buffer, offset: number, length: number, at: number) => {
      const written = real.writeSync(file, bytes, offset, length, at)
      const copy = Buffer.from(bytes.subarray(offset, offset + length))
      known(file, name => ({ kind: 'write', name, at, bytes: copy }))
      return written
    }) as typeof fs.writeSync,
  }
}
