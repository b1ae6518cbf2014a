/** Turns the sources into `out/`. Run as a command it always builds; imported, it builds what is stale. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const SOURCES = ['shared', 'electron', 'renderer', 'build/electron.vite.config.mts', 'package.json']
const RESULTS = [
  'out/main/engine.js',
  'out/main/desk.js',
  'out/main/main.js',
  'out/preload/preload.js',
  'out/renderer/index.html',
]

/** Builds if a source is younger than what was built. All words go to standard error. */
export function ensureBuilt() {
  if (stale()) underLock(() => stale() && build())
}

function underLock(work) {
  const unlock = lock()
  process.once('exit', unlock)
  work()
  process.off('exit', unlock)
  unlock()
}

function build() {
  rmSync(join(root, 'out/main'), { recursive: true, force: true })
  for (const part of ['engine', 'desk', 'production']) bundle(part)
}

/** One of the modes of electron.vite.config.mts; `production` is the window with its shell. */
export function bundle(mode) {
  const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const config = join(root, 'build/electron.vite.config.mts')
  const { status } = spawnSync(
    process.execPath,
    [
      electronVite,
      'build',
      root,
      '--config',
      config,
      '--mode',
      mode,
      '--logLevel',
      'warn',
      '--ignoreConfigWarning',
    ],
    { cwd: root, stdio: ['ignore', 2, 2] },
  )
  if (status !== 0) process.exit(status ?? 1)
}

function stale() {
  const built = RESULTS.map(path => modified(join(root, path)))
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
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch {
      if (!existsSync(path)) throw new Error(`cannot write to ${join(root, 'out')}`)
      if (isAlive(Number(readFileSync(path, 'utf8')))) pause(200)
      else rmSync(path, { force: true })
    }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (thrown) {
    return thrown.code === 'EPERM'
  }
}

const pause = ms => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) underLock(build)
