/** Turns the sources into `out/`. Run as a command it always builds; imported, it builds what is stale. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const SOURCES = ['shared', 'electron', 'renderer', 'build/electron.vite.config.mts', 'package.json']
const RESULTS = ['out/main/main.js', 'out/main/desk.js', 'out/preload/preload.js']
const PAGE = 'out/renderer/index.html'
const LOCK_STALE_MS = 120_000

/** Builds if a source is younger than what was built. All words go to standard error. */
export function ensureBuilt() {
  if (!stale()) return
  const unlock = lock()
  try {
    if (stale()) build()
  } finally {
    unlock()
  }
}

function build() {
  const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const config = join(root, 'build/electron.vite.config.mts')
  const { status } = spawnSync(
    process.execPath,
    [electronVite, 'build', root, '--config', config, '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 2, 2] },
  )
  if (status !== 0) process.exit(status ?? 1)
}

function stale() {
  const built = [...RESULTS, PAGE].map(path => modified(join(root, path)))
  return Math.min(...built) < Math.max(...SOURCES.map(path => youngest(join(root, path))))
}

function youngest(path) {
  const about = statSync(path, { throwIfNoEntry: false })
  if (!about?.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : modified(path)
  return Math.max(0, ...readdirSync(path).map(name => youngest(join(path, name))))
}

const modified = path => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Two commands started at once must not build over each other. */
function lock() {
  const path = join(root, 'out/.building')
  mkdirSync(join(root, 'out'), { recursive: true })
  for (;;)
    try {
      mkdirSync(path)
      return () => rmSync(path, { recursive: true, force: true })
    } catch {
      if (Date.now() - modified(path) > LOCK_STALE_MS)
        rmSync(path, { recursive: true, force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) build()
