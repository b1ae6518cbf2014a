import { coverage as coverageOf } from '../diagnosis/coverage'
import { lint } from '../diagnosis/lint'
import { advertisements } from '../diagnosis/lint-texts'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'

/** `desk coverage`: every row of the seed with the entries that place it, and whether the knowledge base holds. */
export async function coverage(io: Io): Promise<number> {
  const { rows, placed, missing } = coverageOf()
  const complaints = lint()
  const advertisement = advertisements()
  if (io.json) printJson(io, { rows, placed, missing, advertisement, complaints })
  else {
    for (const [row, places] of Object.entries(rows)) io.out(`${row.padEnd(4)} ${places.join(' ')}`)
    io.out(
      `M ${placed.M}/4  K ${placed.K}/8  C ${placed.C}/23  F ${placed.F}/31  AD ${advertisement}`,
    )
    for (const complaint of complaints) io.err(complaint)
  }
  const holds = missing.length === 0 && advertisement === 0 && complaints.length === 0
  return holds ? EXIT.ok : EXIT.bug
}
