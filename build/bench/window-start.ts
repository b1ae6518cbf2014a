import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { askPage } from './ask-page'
import { compared, inTurns, type Ratio } from './ratio'

const ROUNDS = 5
const PATIENCE_MS = 30_000
/** Longer than a start mostly takes; asking earlier would slow it down. On a busy machine the page is waited for. */
const SETTLED_MS = 4_000

const EMPTY_PROGRAM = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  window.loadURL('data:text/html,<main>empty</main>')
})`

/** From the start of the process to a drawn page: this program against an Electron that shows one empty window. */
export async function windowStart(): Promise<Ratio[]> {
  const { BENCH_ELECTRON: electron, BENCH_SWITCHES = '[]', BENCH_ROOT } = process.env
  if (!electron || !BENCH_ROOT) return []
  const switches = JSON.parse(BENCH_SWITCHES) as string[]
  const folder = mkdtempSync(join(tmpdir(), 'settle-desk-bench-'))
  try {
    const empty = writeProgram(join(folder, 'empty'))
    const start = (program: string, drawn: Drawn) => () =>
      timeToDraw([electron, program, ...switches], mkdtempSync(join(folder, 'profile-')), drawn)
    const against = 'an empty Electron window'
    const ours = await inTurns(ROUNDS, start(BENCH_ROOT, DRAWN), start(empty, DRAWN))
    const known = await inTurns(ROUNDS, start(BENCH_ROOT, TERMINAL_KNOWN), start(empty, DRAWN))
    return [
      compared({
        what: 'window start until drawn',
        ...ours,
        against,
        unit: 'ms',
        bar: { atMost: 1.5 },
      }),
      compared({
        what: 'window start until the terminal was examined and told',
        ...known,
        against,
        unit: 'ms',
        bar: null,
      }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function writeProgram(folder: string): string {
  mkdirSync(folder)
  const about = { name: 'empty', version: '1.0.0', main: 'main.js' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about))
  writeFileSync(join(folder, 'main.js'), EMPTY_PROGRAM)
  return folder
}

/** When the page was drawn, asked of it afterwards, so that nobody watches while it starts: milliseconds since 1970. */
type Drawn = string

const DRAWN: Drawn = `new Promise(resolve =>
  new PerformanceObserver(list => {
    const [drawn] = list.getEntriesByName('first-contentful-paint')
    if (drawn) resolve(performance.timeOrigin + drawn.startTime)
  }).observe({ type: 'paint', buffered: true }))`

/** The sentence is the largest thing on the page, so the last largest paint is the one that shows it. */
const TERMINAL_KNOWN: Drawn = `new Promise(resolve =>
  new PerformanceObserver(list =>
    document.querySelector('main h2') &&
      resolve(performance.timeOrigin + list.getEntries().at(-1).startTime),
  ).observe({ type: 'largest-contentful-paint', buffered: true }))`

async function timeToDraw(command: string[], profile: string, drawn: Drawn): Promise<number> {
  const started = Date.now()
  const [program = '', ...args] = command
  const running = spawn(
    program,
    [...args, `--user-data-dir=${profile}`, '--remote-debugging-port=0'],
    { stdio: 'ignore' },
  )
  try {
    await pause(SETTLED_MS)
    return (await askPage(await portOf(profile), drawn)) - started
  } finally {
    await ended(running)
  }
}

/** Chromium writes it down once it listens. */
async function portOf(profile: string): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS
  while (Date.now() < deadline)
    try {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
      if (port) return port
    } catch {
      await pause(50)
    }
  throw new Error('the program did not start')
}

const ended = (running: ChildProcess) =>
  new Promise<void>(resolve => {
    if (running.exitCode !== null) return resolve()
    running.once('exit', () => resolve())
    running.kill()
  })
