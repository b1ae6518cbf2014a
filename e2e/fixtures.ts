import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  type Page,
} from '@playwright/test'

export { expect } from '@playwright/test'

const root = resolve(__dirname, '..')
/** As it ships. */
export const SHIPPED = join(root, 'dist/linux-unpacked')
/** The same with one fuse turned, so that Playwright may attach. */
const DRIVEN = join(root, 'dist/e2e/linux-unpacked')
export const PROGRAM = 'settle-desk'

/** The program on a profile of its own, to be started, killed and started again. */
export class Desk {
  readonly profile = mkdtempSync(join(tmpdir(), 'settle-desk-profile-'))
  #app: ElectronApplication | undefined

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('the program is not running')
    return this.#app
  }

  async start(): Promise<Page> {
    this.#app = await electron.launch({
      executablePath: join(DRIVEN, PROGRAM),
      args: [`--user-data-dir=${this.profile}`, ...sandboxSwitches(DRIVEN)],
      cwd: this.profile,
    })
    return this.#app.firstWindow()
  }

  /** Nothing gets a last word: window, engine and all are gone at once, as when the mains fail. */
  async killAll(): Promise<void> {
    const app = this.app
    this.#app = undefined
    const closed = app.waitForEvent('close')
    const pid = app.process().pid
    if (pid === undefined) throw new Error('the program has no process')
    for (const each of treeOf(pid)) process.kill(each, 'SIGKILL')
    await closed
  }

  /** The engine's own process. */
  enginePid(): Promise<number | undefined> {
    return this.app.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'settle-desk-engine')?.pid,
    )
  }

  /** Ends it as a person does. */
  async quit(): Promise<void> {
    await this.#app?.close()
    this.#app = undefined
  }

  /** Everything the program has written for this profile, Chromium's own caches apart. */
  files(): string[] {
    return ['demo', 'shop', 'logs']
      .map(name => join(this.profile, name))
      .filter(existsSync)
      .flatMap(folder =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
      )
      .filter(path => statSync(path).isFile())
  }

  async end(): Promise<void> {
    await this.quit()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Each test has its own program, profile and empty ledger. */
export const test = base.extend<{
  desk: Desk
  page: Page
  /** Leaves a picture among the test results. */
  shot: (name: string) => Promise<void>
}>({
  desk: async ({}, use) => {
    const desk = new Desk()
    await use(desk)
    await desk.end()
  },
  page: async ({ desk }, use) => use(await desk.start()),
  shot: async ({ page }, use, info) =>
    use(async name => {
      await page.screenshot({ path: info.outputPath(`${name}.png`) })
    }),
})

export function sandboxSwitches(dist: string): string[] {
  const { stdout } = spawnSync(process.execPath, [join(root, 'build/sandbox.mjs'), dist])
  return JSON.parse(stdout.toString()) as string[]
}

/** A process and all that came from it, the root first. */
export function treeOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => [Number(name), parentOf(name)] as const)
  const found = [pid]
  for (const each of found)
    found.push(...parents.filter(([, parent]) => parent === each).map(([child]) => child))
  return found
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}
