/** `npm test`: every gate, then the packaged program driven in a real Electron. Ends with one line of figures. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { check, deepTests } from './check.mjs'
import { electronRuntime } from './electron.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const root = resolve(import.meta.dirname, '..')

const command = ensureSystemPackages()
if (command) {
  process.stdout.write(`Some system packages are missing. This installs them:\n${command}\n`)
  process.exit(1)
}
const { binary } = await electronRuntime()
const parts = [check(), deepTests(binary), window()]
const sum = key => parts.reduce((total, part) => total + part[key], 0)
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`)
process.exitCode = sum('failed') === 0 ? 0 : 1

function window() {
  process.stdout.write('\n— the packaged program, driven in Electron\n')
  if (process.platform !== 'linux') {
    process.stdout.write('These tests run on Linux only: skipped.\n')
    return { passed: 0, failed: 0 }
  }
  if (run(process.execPath, [join(root, 'build/package.mjs'), '--unpacked']) !== 0)
    return { passed: 0, failed: 1 }
  const folder = mkdtempSync(join(tmpdir(), 'settle-desk-test-'))
  try {
    return playwright(join(folder, 'playwright.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function playwright(report) {
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const status = run(
    'xvfb-run',
    [
      ...['-a', '-s', '-screen 0 1440x1000x24', process.execPath, cli, 'test'],
      ...['--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  )
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  } catch {
    return { passed: 0, failed: status === 0 ? 0 : 1 }
  }
}

function run(program, args, more = {}) {
  const env = { ...process.env, ...more }
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', env }).status
}
