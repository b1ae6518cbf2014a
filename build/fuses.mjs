/**
 * Reads the switches burned into a packaged Electron; as a command, prints them as JSON. Their place and order
 * are Electron's own (docs/tutorial/fuses.md): a sentinel, a version, a length, then one character for each.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const NAMES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]
const STATES = { 0: 'off', 1: 'on', r: 'removed' }

/** @returns {Record<string, 'on' | 'off' | 'removed'>} */
export function readFuses(binary) {
  const bytes = readFileSync(binary)
  const { start, length } = wireIn(bytes)
  return Object.fromEntries(
    NAMES.slice(0, length).map((name, i) => [name, STATES[String.fromCharCode(bytes[start + i])]]),
  )
}

/** Changes one of them in the file. */
export function setFuse(binary, name, on) {
  const bytes = readFileSync(binary)
  bytes[wireIn(bytes).start + NAMES.indexOf(name)] = (on ? '1' : '0').charCodeAt(0)
  writeFileSync(binary, bytes)
}

function wireIn(bytes) {
  const at = bytes.indexOf(SENTINEL)
  if (at < 0) throw new Error('there are no fuses in this file')
  const start = at + SENTINEL.length
  return { length: bytes[start + 1], start: start + 2 }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(`${JSON.stringify(readFuses(process.argv[2]))}\n`)
