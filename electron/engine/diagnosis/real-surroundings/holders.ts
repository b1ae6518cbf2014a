import { readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'

const PROCESSES = '/proc'

/** Other processes that have this device open, as far as this user may see them; null where nobody can tell. */
export async function holdersOf(path: string, processes = PROCESSES): Promise<number | null> {
  const names = await readdir(processes).catch(() => null)
  if (!names) return null
  const others = names.filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  const held = await Promise.all(others.map(pid => holds(join(processes, pid, 'fd'), path)))
  return held.filter(Boolean).length
}

async function holds(folder: string, path: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  const targets = await Promise.all(names.map(name => readlink(join(folder, name)).catch(() => '')))
  return targets.includes(path)
}
