/**
 * `npm run package`: installers for this system into `dist/`. With `--unpacked`: the program as a folder, as
 * it ships, and on Linux in `dist/e2e/` the same with one fuse turned, so that Playwright may attach to it.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { electronRuntime } from './electron.mjs'
import { setFuse } from './fuses.mjs'

const root = resolve(import.meta.dirname, '..')
/** The first major whose fuse wire is long enough for it. */
const FILE_PRIVILEGES_FUSE_SINCE = 29

const unpacked = process.argv.includes('--unpacked')
const runtime = await electronRuntime()
if (runtime.fallback && !unpacked) {
  process.stderr.write('No release is made with an Electron that is for trying and testing only.\n')
  process.exit(1)
}
ensureBuilt()
rmSync(join(root, 'dist'), { recursive: true, force: true })
run(process.execPath, [
  join(root, 'node_modules/electron-builder/cli.js'),
  ...['--config', 'build/electron-builder.yml', '--publish', 'never'],
  ...[`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`],
  ...(Number(runtime.version.split('.')[0]) >= FILE_PRIVILEGES_FUSE_SINCE
    ? ['-c.electronFuses.grantFileProtocolExtraPrivileges=false']
    : []),
  ...(unpacked ? ['--dir'] : []),
])
if (unpacked && process.platform === 'linux') forPlaywright()

/** Playwright speaks to the main process through the inspector, which the shipped program refuses. */
function forPlaywright() {
  const copy = join(root, 'dist/e2e/linux-unpacked')
  mkdirSync(join(root, 'dist/e2e'))
  run('cp', ['-al', join(root, 'dist/linux-unpacked'), copy])
  const binary = join(copy, 'settle-desk')
  copyFileSync(binary, `${binary}.own`)
  renameSync(`${binary}.own`, binary)
  setFuse(binary, 'enableNodeCliInspectArguments', true)
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
}
