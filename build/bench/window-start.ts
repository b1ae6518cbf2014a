import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron } from '@playwright/test'
import { compared, inTurns, type Ratio } from './ratio'

const ROUNDS = 5

const EMPTY_PROGRAM = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  window.loadURL('data:text/html,<main>empty</main>')
})`

/** From start to a drawn page: this program against an Electron that shows one empty window. */
export async function windowStart(): Promise<Ratio[]> {
  const { BENCH_ELECTRON: executablePath, BENCH_SWITCHES = '[]', BENCH_ROOT } = process.env
  if (!executablePath || !BENCH_ROOT) return []
  const switches = JSON.parse(BENCH_SWITCHES) as string[]
  const folder = mkdtempSync(join(tmpdir(), 'settle-desk-bench-'))
  const empty = join(folder, 'empty')
  try {
    writeProgram(empty)
    const start = (program: string) => () => timeToDraw(executablePath, program, switches, folder)
    const figures = await inTurns(ROUNDS, start(BENCH_ROOT), start(empty))
    return [
      compared({
        what: 'window start until drawn',
        ...figures,
        against: 'an empty Electron window',
        unit: 'ms',
        bar: { atMost: 1.5 },
      }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function writeProgram(folder: string): void {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","version":"1.0.0","main":"main.js"}')
  writeFileSync(join(folder, 'main.js'), EMPTY_PROGRAM)
}

async function timeToDraw(
  executablePath: string,
  program: string,
  switches: string[],
  folder: string,
): Promise<number> {
  const profile = mkdtempSync(join(folder, 'profile-'))
  const started = performance.now()
  const app = await electron.launch({
    executablePath,
    args: [program, `--user-data-dir=${profile}`, ...switches],
  })
  try {
    const page = await app.firstWindow()
    await page.locator('main').waitFor({ state: 'visible' })
    await page.evaluate(() => new Promise(drawn => requestAnimationFrame(drawn)))
    return performance.now() - started
  } finally {
    await app.close()
  }
}
