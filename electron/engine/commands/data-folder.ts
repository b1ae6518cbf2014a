import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the ledger lives when no `--data` is given. Simulated and real terminals never share a folder. */
export function dataFolder(mode: 'demo' | 'shop', environment: NodeJS.ProcessEnv): string {
  return join(base(environment), 'settle-desk', mode)
}

function base({ APPDATA, XDG_DATA_HOME }: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32' && APPDATA) return APPDATA
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return XDG_DATA_HOME ?? join(homedir(), '.local', 'share')
}
