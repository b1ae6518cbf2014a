import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../../../shared/fault'
import { closed, listening, type Owner } from './owner-server'
import { claimSocket, fitsSocket } from './owner-socket'
import { diskFault } from './sql-fault'

/** What a file system without sockets answers to bind (FAT, some network drives). */
const NO_SOCKETS_HERE: readonly unknown[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL']

/**
 * Becomes the one process that may write in this folder: a named pipe on Windows, where the first to
 * create it has it; Unix sockets elsewhere. They stand in the folder itself, or, where its path is
 * too long or its file system knows no sockets, in a temporary folder named after its real path.
 * @throws Fault `ledger.in-use`, `ledger.disk`
 */
export async function own(folder: string): Promise<Owner> {
  try {
    const real = realpathSync(folder)
    const key = createHash('sha256').update(real).digest('hex').slice(0, 16)
    if (process.platform === 'win32') return await claimPipe(`\\\\.\\pipe\\settle-desk-${key}`)
    return (await claimIn(real)) ?? (await claimSocket(temporary(key)))
  } catch (thrown) {
    throw thrown instanceof Fault ? thrown : diskFault(thrown, join(folder, 'owner'))
  }
}

async function claimIn(folder: string): Promise<Owner | undefined> {
  if (!fitsSocket(folder)) return undefined
  try {
    return await claimSocket(folder)
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
    if (NO_SOCKETS_HERE.includes(code)) return undefined
    throw thrown
  }
}

function temporary(key: string): string {
  const folder = join(tmpdir(), `settle-desk-${key}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

async function claimPipe(name: string): Promise<Owner> {
  const server = createServer(connection => connection.destroy())
  try {
    await listening(server, name)
  } catch (cause) {
    throw new Fault('ledger.in-use', {}, { cause })
  }
  return { release: () => closed(server) }
}
