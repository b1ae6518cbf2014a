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
/** The modes of electron.vite.config.mts: what each is made of, and the file that shows it was made. */
const PARTS = {
  'engine-demo': { from: ['shared', 'electron/engine'], made: 'out/main/engine-demo.js' },
  'engine-shop': { from: ['shared', 'electron/engine'], made: 'out/main/engine-shop.js' },
  desk: { from: ['shared', 'electron/engine'], made: 'out/main/desk.js' },
  production: { from: ['shared', 'electron', 'renderer'], made: 'out/renderer/index.html' },
  bench: { from: ['shared', 'electron/engine', 'build/bench'], made: 'out/main/bench.js' },
}
const PRODUCT = ['engine-demo', 'engine-shop', 'desk', 'production']
const FOR_ALL = ['build/electron.vite.config.mts', 'package-lock.json']

/** Builds the parts of which a source is younger than what was made of it. All words go to standard error. */
export function ensureBuilt(parts = PRODUCT) {
  if (parts.some(stale)) underLock(() => parts.filter(stale).forEach(bundle))
}

function underLock(work) {
  const unlock = lock()
  process.once('exit', unlock)
  work()
  process.off('exit', unlock)
  unlock()
}

function stale(part) {
  const { from, made } = PARTS[part]
  const sources = [...from, ...FOR_ALL].map(path => youngest(join(root, path)))
  return modified(join(root, made)) < Math.max(...sources)
}

function bundle(part) {
  const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const config = join(root, 'build/electron.vite.config.mts')
  const { status } = spawnSync(
    process.execPath,
    [
      ...[electronVite, 'build', root, '--config', config, '--mode', part],
      ...['--logLevel', 'warn', '--ignoreConfigWarning'],
    ],
    { cwd: root, stdio: ['ignore', 2, 2] },
  )
  if (status !== 0) process.exit(status ?? 1)
}

function youngest(path) {
  const about = statSync(path, { throwIfNoEntry: false })
  if (!about?.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : modified(path)
  return Math.max(about.mtimeMs, ...readdirSync(path).map(name => youngest(join(path, name))))
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  underLock(() => PRODUCT.forEach(bundle))
