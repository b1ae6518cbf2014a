/**
 * `node build/print-page.mjs PAGE PDF`: an HTML file as PDF, by the Electron of this project. For `desk export`,
 * which runs under plain Node. Where there is no display, an X server that shows nothing stands in for it.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { electronRuntime } from './electron.mjs'
import { sandboxSwitches } from './sandbox.mjs'

const root = resolve(import.meta.dirname, '..')
const [page, pdf] = process.argv.slice(2).map(path => resolve(path))
const hasDisplay =
  process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY

ensureBuilt(['production'])
const { binary, dist } = await electronRuntime()
const profile = mkdtempSync(join(tmpdir(), 'settle-desk-print-'))
const program = [
  ...[binary, root, ...sandboxSwitches(dist), `--user-data-dir=${profile}`],
  ...[`--print-page=${page}`, `--print-to=${pdf}`],
]
const [command, ...args] = hasDisplay ? program : ['xvfb-run', '-a', ...program]
const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
rmSync(profile, { recursive: true, force: true })
if (error) process.stderr.write(`${error.message}\n`)
process.exitCode = status ?? 1
