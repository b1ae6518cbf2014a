import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DriverName } from '../sql'
import { type Case, seeded } from './case'
import { diskFaultCases } from './disk-faults'
import { killCases } from './kill'
import { powerLossCases } from './power-loss'
import { tamperCases } from './tamper'

const CASES: readonly Case[] = [...tamperCases, ...killCases, ...diskFaultCases, ...powerLossCases]

/**
 * What every SQLite package below the ledger must keep, case by case, each in a fresh folder in `dir`.
 * @param script file that plays the other processes when it is run again with `--child …`
 * Says `begin …` before each and `ok …` or `FAILED …` after it; `end` when nothing is left to run.
 * @returns the names of the cases that failed
 */
export async function runLedgerContract(
  dir: string,
  driver: DriverName,
  options: {
    readonly script: string
    readonly effort?: number
    readonly say?: (line: string) => void
  },
): Promise<string[]> {
  const failed: string[] = []
  const say = options.say ?? (() => {})
  for (const { name, only, run } of CASES) {
    if (only && only !== driver) continue
    const folder = mkdtempSync(join(dir, 'c-'))
    const { script, effort = 1 } = options
    const begun = Date.now()
    say(`begin ${driver} ${name}`)
    try {
      await run({ dir: folder, driver, script, effort, random: seeded(1) })
      say(`ok ${driver} ${name} (${Date.now() - begun} ms)`)
    } catch (thrown) {
      failed.push(name)
      say(`FAILED ${driver} ${name}: ${thrown instanceof Error ? thrown.stack : String(thrown)}`)
    }
    rmSync(folder, { recursive: true, force: true })
  }
  say('end')
  return failed
}
