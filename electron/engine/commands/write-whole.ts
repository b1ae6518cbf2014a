import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { Fault } from '../../../shared/fault'

/**
 * Writes for this user alone, beside its place first: what stood there before is replaced by a whole file or not at all.
 * @throws Fault `file.unwritable`
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    writeFileSync(beside, content, { mode: 0o600 })
    renameSync(beside, path)
  } catch (cause) {
    rmSync(beside, { force: true })
    const why = (cause as NodeJS.ErrnoException).code ?? 'write'
    throw new Fault('file.unwritable', { path, why }, { cause })
  }
}
