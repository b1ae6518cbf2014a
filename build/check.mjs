/** `npm run check`: every gate that needs no window, in under a minute. Imported, it counts for build/test.mjs. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const at = path => join(root, 'node_modules', path)

const GATES = [
  ['types', at('typescript/bin/tsc'), '-b'],
  [
    'style',
    at('@biomejs/biome/bin/biome'),
    'ci',
    '--config-path',
    'build/lint.json',
    '--error-on-warnings',
  ],
  ['nothing unused', at('knip/bin/knip.js'), '--config', 'build/knip.json', '--no-progress'],
  ['knowledge, and where each row of it stands', join(root, 'build/desk.mjs'), 'coverage'],
]

/**
 * A gate that fails counts as one failure; a gate that holds counts as nothing.
 * @returns {{passed: number, failed: number}}
 */
export function check() {
  const failedGates = GATES.filter(([name, ...command]) => {
    process.stdout.write(`\n— ${name}\n`)
    return run(command) !== 0
  }).length
  const units = vitest('unit and property tests, house rules', {})
  return { passed: units.passed, failed: units.failed + failedGates }
}

/** The exhaustive tests: every cut, a million hostile strings, real processes killed. */
export function deepTests(electron) {
  return vitest('exhaustive and process tests', {
    SETTLE_DESK_DEPTH: 'deep',
    SETTLE_DESK_ELECTRON: electron,
  })
}

function vitest(name, env) {
  process.stdout.write(`\n— ${name}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'settle-desk-check-'))
  try {
    const report = join(folder, 'vitest.json')
    const status = run(
      [
        ...[at('vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.mts'],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ],
      env,
    )
    const { numPassedTests = 0, numFailedTests = 0 } = readJson(report)
    return { passed: numPassedTests, failed: Math.max(numFailedTests, status === 0 ? 0 : 1) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

const run = (command, env = {}) =>
  spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed } = check()
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}
