/** `npm start`: the window; where there is no display, the same job in the terminal. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { electronRuntime } from './electron.mjs'
import { sandboxSwitches } from './sandbox.mjs'

const root = resolve(import.meta.dirname, '..')
const hasDisplay =
  process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY

if (hasDisplay) {
  ensureBuilt(['engine-demo', 'engine-shop', 'production'])
  const { binary, dist } = await electronRuntime()
  run(binary, [root, ...sandboxSwitches(dist), ...process.argv.slice(2)])
} else {
  for (const sentence of sentences('desk.no-display')) process.stderr.write(`${sentence}\n`)
  run(process.execPath, [join(import.meta.dirname, 'desk.mjs'), 'demo'])
}

/** Read as text: the catalogue is TypeScript, and this file runs before anything is built. */
function sentences(key) {
  const catalogue = readFileSync(join(root, 'shared/i18n/text/desk.ts'), 'utf8')
  return [...catalogue.matchAll(new RegExp(`'${key}': '(.*)'`, 'g'))].map(found => found[1])
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  process.exitCode = status ?? 1
}
