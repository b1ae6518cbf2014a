/** Which switches an Electron in a folder needs for its sandbox here; as a command, prints them as JSON. */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Chromium's sandbox refuses to run as root, and where the machine gives it neither user namespaces nor a setuid helper. */
export function sandboxSwitches(dist) {
  if (process.platform !== 'linux') return []
  if (process.getuid() === 0) return ['--no-sandbox']
  const helper = statSync(join(dist, 'chrome-sandbox'), { throwIfNoEntry: false })
  const isSetuid = helper?.uid === 0 && (helper.mode & 0o4000) !== 0
  const hasNamespaces = () =>
    spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0
  return isSetuid || hasNamespaces() ? [] : ['--no-sandbox']
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(JSON.stringify(sandboxSwitches(process.argv[2])))
