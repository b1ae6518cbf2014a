import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, PROGRAM, SHIPPED, sandboxSwitches, test, treeOf } from './fixtures'

/** What a kernel says of a process under a system call filter, as Chromium's sandbox sets one. */
const FILTERED = 'Seccomp:\t2'
const ASAR_BYTES = 15 * 1024 * 1024

test('the shipped program has its fuses set', () => {
  const reader = resolve(__dirname, '../build/fuses.mjs')
  const { stdout } = spawnSync(process.execPath, [reader, join(SHIPPED, PROGRAM)])
  expect(JSON.parse(stdout.toString())).toMatchObject({
    runAsNode: 'off',
    enableCookieEncryption: 'on',
    enableNodeOptionsEnvironmentVariable: 'off',
    enableNodeCliInspectArguments: 'off',
    enableEmbeddedAsarIntegrityValidation: 'on',
    onlyLoadAppFromAsar: 'on',
  })
})

test('the package holds what runs here, and no more', () => {
  const resources = join(SHIPPED, 'resources')
  expect(statSync(join(resources, 'app.asar')).size).toBeLessThan(ASAR_BYTES)
  const beside = readdirSync(resources, { recursive: true, encoding: 'utf8' })
  expect(beside.filter(path => path.endsWith('default_app.asar'))).toEqual([])
  const natives = beside.filter(path => path.endsWith('.node'))
  expect(natives).not.toEqual([])
  expect(natives.filter(path => !path.includes('/linux-'))).toEqual([])
  expect(beside.filter(path => path.endsWith('.wasm'))).toHaveLength(1)
})

test('it runs packaged, and a second start only shows the first', async ({ desk }) => {
  await desk.start()
  expect(await desk.app.evaluate(({ app }) => [app.isPackaged, app.getName()])).toEqual([
    true,
    'Settle Desk',
  ])
  const switches = [`--user-data-dir=${desk.profile}`, ...sandboxSwitches(SHIPPED)]
  const second = spawnSync(join(SHIPPED, PROGRAM), switches, { timeout: 20_000 })
  expect(second.signal).toBeNull()
  expect(desk.app.windows()).toHaveLength(1)
})

test("the shipped program runs in Chromium's sandbox for a person without rights", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'settle-desk-person-'))
  chmodSync(folder, 0o777)
  // A clone may lie where only its owner may look.
  const program = join(folder, 'program')
  cpSync(SHIPPED, program, { recursive: true })
  const profile = join(folder, 'profile')
  const running = asPerson(
    [join(program, PROGRAM), `--user-data-dir=${profile}`, ...switchesOf(program)],
    folder,
  )
  try {
    await expect.poll(() => pageProcess(running), { timeout: 30_000 }).toContain(FILTERED)
    await expect.poll(() => readdirSync(profile)).toContain('demo')
  } finally {
    if (running.pid) for (const each of treeOf(running.pid).reverse()) process.kill(each, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

const isRoot = () => process.getuid?.() === 0
const switchesOf = (program: string) => (isRoot() ? [] : sandboxSwitches(program))

/** As ourselves, or as `nobody` if we are root; on a display of its own. */
function asPerson(command: string[], home: string): ChildProcess {
  const withDisplay = ['xvfb-run', '-a', ...command]
  const [program = '', ...rest] = isRoot()
    ? ['runuser', '-u', 'nobody', '--', ...withDisplay]
    : withDisplay
  return spawn(program, rest, { cwd: home, env: { ...process.env, HOME: home }, stdio: 'ignore' })
}

/** What the kernel says of the process that draws the page. */
function pageProcess(running: ChildProcess): string {
  for (const pid of treeOf(running.pid ?? 0))
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer'))
        return readFileSync(`/proc/${pid}/status`, 'utf8')
    } catch {
      // It ended while we looked.
    }
  return ''
}
