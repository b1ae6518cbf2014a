import { execFile } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { describe, expect, test } from 'vitest'
import { builtScript } from '../../ledger/contract/built-script'
import { SEEDED_BUGS, type SeededBug } from './seeded-bugs'

/** The checker of simulated days against bugs put in on purpose: what it does not find here it will not find elsewhere. */
const FIRST_SEED = 700_001
const MOST_DAYS = 150
/** A day that never ends is not a day on which something was found. */
const PATIENCE_MS = 900_000

const path = ({ file }: SeededBug): string => resolve('electron/engine', file)

const seeded = (bug: SeededBug): Plugin => ({
  name: 'seeded-bug',
  enforce: 'pre',
  transform: (code, id) => (id === path(bug) ? code.replace(bug.text, () => bug.bug) : undefined),
})

/** @returns the day it was found on and how, or '' */
async function huntFor(bug: SeededBug | undefined, days: number): Promise<string> {
  const script = await builtScript(
    'electron/engine/commands/proof/hunt.ts',
    bug ? [seeded(bug)] : [],
  )
  try {
    return await new Promise(done => {
      const options = { timeout: PATIENCE_MS, killSignal: 'SIGKILL' as const }
      execFile(process.execPath, [script, `${FIRST_SEED}`, `${days}`], options, (error, out, err) =>
        done(error && !error.killed ? out.trim() || err.trim() || error.message : ''),
      )
    })
  } finally {
    rmSync(dirname(script), { recursive: true, force: true })
  }
}

describe('simulated days', () => {
  test('each bug has its place in the code', () => {
    for (const bug of SEEDED_BUGS)
      expect([bug.what, readFileSync(path(bug), 'utf8').split(bug.text).length]).toEqual([
        bug.what,
        2,
      ])
  })

  test('without a bug nothing is found', async () => {
    expect(await huntFor(undefined, 20)).toBe('')
  })

  test.each(SEEDED_BUGS.map(bug => [bug.what, bug] as const))('find: %s', async (_, bug) => {
    expect(await huntFor(bug, MOST_DAYS)).not.toBe('')
  })
})
