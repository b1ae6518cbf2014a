/**
 * `npm run lock`: installs, then completes package-lock.json. Where a registry does not serve the packages of other
 * platforms, npm leaves them out of the lock, and `npm ci` then refuses that lock everywhere. They are written in
 * by name, version and platform, so that npm knows them and skips them.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PLATFORMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'wasm32',
]
const PROCESSORS = [
  'arm64',
  'armv7',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
]

const path = join(resolve(import.meta.dirname, '..'), 'package-lock.json')
const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
if (status !== 0) process.exit(status ?? 1)

const lock = JSON.parse(readFileSync(path, 'utf8'))
const added = Object.entries(lock.packages).flatMap(([at, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !found(at, name))
    .map(([name, version]) => {
      lock.packages[`node_modules/${name}`] = entry(name, version, dev)
      return name
    }),
)
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
)
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`package-lock.json: ${added.length} packages of other platforms written in\n`)

function found(at, name) {
  return `${at}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages
}

function entry(name, version, dev) {
  const words = name.split(/[/-]/)
  const os = PLATFORMS.filter(platform => words.includes(platform) && platform !== 'wasm32')
  const cpu = PROCESSORS.filter(processor => words.some(word => word === processor)).slice(0, 1)
  if (words.includes('wasm32')) cpu.push('wasm32')
  return {
    version: version.replace(/^[\^~]/, ''),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev: true } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  }
}
