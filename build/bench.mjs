/** `npm run bench`: ratios against what each part stands on, measured in turns in the same run. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { electronRuntime } from './electron.mjs'
import { sandboxSwitches } from './sandbox.mjs'

const root = resolve(import.meta.dirname, '..')
const { binary, dist } = await electronRuntime()
ensureBuilt(['engine-demo', 'engine-shop', 'production', 'bench'])

// Node 20 has WebSocket behind this switch, later ones without.
const bench = [process.execPath, '--experimental-websocket', join(root, 'out/main/bench.js')]
const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY
const [program, ...args] = needsDisplay ? ['xvfb-run', '-a', ...bench] : bench
const { status, error } = spawnSync(program, args, {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    BENCH_ROOT: root,
    BENCH_ELECTRON: binary,
    BENCH_SWITCHES: JSON.stringify(sandboxSwitches(dist)),
  },
})
if (error) process.stderr.write(`${program}: ${error.message}\n`)
process.exitCode = status ?? 1
