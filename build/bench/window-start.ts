import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { compared, inTurns, type Ratio } from './ratio'

const ROUNDS = 7
const PATIENCE_MS = 30_000

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
    const usable = await inTurns(
      ROUNDS,
      start(BENCH_ROOT, terminalShown),
      start(empty, somethingShown),
    )
    return [
      compared({
        what: 'window start until the terminal is shown',
        ...usable,
        against: 'an empty Electron window',
        unit: 'ms',
        bar: { atMost: 1.5 },
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

/** When the page was drawn, as it says afterwards: milliseconds since 1970. Nobody watches while it starts. */
type Drawn = (page: Page) => Promise<number>

const somethingShown: Drawn = page =>
  page.evaluate(
    () =>
      performance.timeOrigin +
      (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
  )

/** The sentence is the largest thing on the page, so the last largest paint is the one that shows it. */
const terminalShown: Drawn = async page => {
  await page.locator('main h2').first().waitFor()
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        new PerformanceObserver(list => {
          resolve(performance.timeOrigin + (list.getEntries().at(-1)?.startTime ?? Number.NaN))
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

async function timeToDraw(command: string[], profile: string, drawn: Drawn): Promise<number> {
  const started = Date.now()
  const [program = '', ...args] = command
  const running = spawn(
    program,
    [...args, `--user-data-dir=${profile}`, '--remote-debugging-port=0'],
    { stdio: 'ignore' },
  )
  try {
    await pause(1_500)
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`)
    const page = browser.contexts()[0]?.pages()[0]
    if (!page) throw new Error('no window was opened')
    const at = await drawn(page)
    await browser.close()
    return at - started
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
