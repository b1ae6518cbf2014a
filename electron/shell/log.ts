import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import electronLog from 'electron-log/main'
import { redact } from './redact'

const FILES_KEPT = 5
const FILE_BYTES = 10 * 1024 * 1024

/** What the rest of the shell may say for the record: codes and ids, never bodies. */
export interface Log {
  info(what: string, detail?: unknown): void
  error(what: string, detail?: unknown): void
}

/** Writes to `folder`; everything passes the mask first, whoever wrote it. */
export function openLog(folder: string): Log {
  const log = electronLog.create({ logId: 'desk' })
  log.hooks.push(message => ({ ...message, data: message.data.map(redact) }))
  log.transports.console.level = 'error'
  log.transports.file.resolvePathFn = () => join(folder, 'desk.log')
  log.transports.file.maxSize = FILE_BYTES
  log.transports.file.archiveLogFn = file => shift(file.path)
  return {
    info: (what, detail) => log.info(what, ...(detail === undefined ? [] : [detail])),
    error: (what, detail) => log.error(what, ...(detail === undefined ? [] : [detail])),
  }
}

/** desk.log → desk.log.1 → … ; the oldest goes. */
function shift(path: string): void {
  for (let age = FILES_KEPT - 1; age > 0; age--) {
    const from = age === 1 ? path : `${path}.${age - 1}`
    try {
      rmSync(`${path}.${age}`, { force: true })
      renameSync(from, `${path}.${age}`)
    } catch {
      // A log that cannot be moved is written on: it must never stop a settlement.
    }
  }
}
