/** What a Debian or Ubuntu needs before Electron and the serial tests run on it. */
import { spawnSync } from 'node:child_process'

const WANTED = [
  ...['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1'],
  ...[
    'libatk-bridge2.0-0',
    'libcups2',
    'libdrm2',
    'fonts-noto-cjk',
    'socat',
    'udev',
    'poppler-utils',
  ],
]

/** @returns {string | undefined} the line that installs what is missing, if this process may not do it itself */
export function ensureSystemPackages() {
  if (process.platform !== 'linux' || !works('dpkg-query', ['--version'])) return undefined
  const missing = WANTED.filter(name => !isInstalled(name) && !isInstalled(`${name}t64`))
  if (missing.length === 0) return undefined
  const install = ['install', '-y', '--no-install-recommends']
  if (process.getuid() !== 0 || !works('apt-get', ['--version']))
    return `sudo apt-get update && sudo apt-get ${install.join(' ')} ${missing.join(' ')}`
  apt(['update'])
  apt([...install, ...missing.map(nameHere)])
  return undefined
}

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0
const isInstalled = name =>
  spawnSync('dpkg-query', ['-s', name]).stdout?.toString().includes('Status: install ok installed')
/** Newer systems renamed some libraries when time became 64 bits wide. */
const nameHere = name => (works('apt-cache', ['show', `${name}t64`]) ? `${name}t64` : name)

function apt(args) {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed`)
}
