import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DriverName } from '../sql'
import { measureCommits } from './commit-rate'
import { runLedgerContract } from './contract'
import { playRole } from './process'

/**
 * The ledger's contract as a script, for any runtime: `contract-run DIR wasm|node [EFFORT]`.
 * Prints a line a case; exit code 1 when one fails. With `rate` instead of an effort it measures
 * durable commits and prints one JSON object.
 */
async function main(script: string, argv: readonly string[]): Promise<number> {
  if (await playRole(argv)) return 0
  const [dir = 'contract', driver = 'wasm', effort = '1'] = argv
  mkdirSync(dir, { recursive: true })
  if (effort === 'rate') {
    const rate = await measureCommits(resolve(dir), driver as DriverName, {
      rounds: 7,
      writes: 300,
    })
    process.stdout.write(`${JSON.stringify(rate)}\n`)
    return 0
  }
  const failed = await runLedgerContract(resolve(dir), driver as DriverName, {
    script,
    effort: Number(effort),
    say: line => process.stdout.write(`${line}\n`),
  })
  return failed.length > 0 ? 1 : 0
}

void main(resolve(process.argv[1] ?? join('.', 'contract-run.js')), process.argv.slice(2)).then(
  code => process.exit(code),
)
