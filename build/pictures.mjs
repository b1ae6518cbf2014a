/** `npm run pictures`: every picture of the README, taken anew from the packaged program in a real Electron. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
/** Where the shop of the pictures stands. */
const env = { ...process.env, TZ: 'Asia/Shanghai' }

const run = (program, ...args) =>
  spawnSync(program, args, { cwd: root, stdio: 'inherit', env }).status ?? 1

process.exitCode =
  run(process.execPath, join(root, 'build/package.mjs'), '--unpacked') ||
  run(
    'xvfb-run',
    ...['-a', '-s', '-screen 0 1440x1000x24', process.execPath],
    ...[join(root, 'node_modules/@playwright/test/cli.js'), 'test'],
    ...['--config', 'e2e/pictures.config.ts', ...process.argv.slice(2)],
  )
