import { decoder } from './decoder'
import { ledgerCommits } from './ledger-commits'
import { pacedSettlement } from './paced-settlement'
import type { Ratio } from './ratio'
import { windowStart } from './window-start'

const MEASURES = [ledgerCommits, decoder, pacedSettlement, windowStart]

/** One line a comparison, then all of them as JSON. */
async function main(): Promise<void> {
  const ratios: Ratio[] = []
  for (const measure of MEASURES)
    for (const ratio of await measure()) {
      ratios.push(ratio)
      process.stdout.write(`${lineOf(ratio)}\n`)
    }
  process.stdout.write(`\n${JSON.stringify(ratios, null, 2)}\n`)
}

function lineOf({ what, ours, against, theirs, unit, ratio, bar }: Ratio): string {
  const figure = (value: number) => value.toFixed(value < 100 ? 1 : 0).padStart(9)
  return [
    `${ratio.toFixed(2).padStart(8)} ×`,
    `${barOf(bar, ratio).padEnd(14)}`,
    `${figure(ours)} ${unit}  ${what}`,
    `against ${figure(theirs).trim()} ${unit}: ${against}`,
  ].join('  ')
}

function barOf(bar: Ratio['bar'], ratio: number): string {
  if (!bar) return ''
  const [sign, limit, held] =
    'atMost' in bar
      ? ['≤', bar.atMost, ratio <= bar.atMost]
      : ['≥', bar.atLeast, ratio >= bar.atLeast]
  return `${sign} ${limit.toFixed(2)} ${held ? '✓' : '✗'}`
}

main().catch((thrown: unknown) => {
  process.stderr.write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`)
  process.exitCode = 1
})
