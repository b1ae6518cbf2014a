/** `npm run dev`: the window from sources, rebuilt as they change. The engines are built once, at the start. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { electronRuntime } from './electron.mjs'
import { sandboxSwitches } from './sandbox.mjs'

const root = resolve(import.meta.dirname, '..')
ensureBuilt(['engine-demo', 'engine-shop'])
const { binary, dist, version } = await electronRuntime()
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
    ...['dev', root, '--config', join(root, 'build/electron.vite.config.mts'), '--watch'],
    ...sandboxSwitches(dist).map(() => '--noSandbox'),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ELECTRON_EXEC_PATH: binary,
      ELECTRON_MAJOR_VER: version.split('.')[0],
    },
  },
)
process.exitCode = status ?? 1
