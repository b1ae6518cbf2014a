import { Fault } from '../../../shared/fault'
import { drill as drillAll } from '../drill/run'
import { temporaryLedgers } from './drill-ledgers'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'

export interface DrillOptions {
  /** `A..B`, both included. */
  readonly seeds: string
  readonly limit?: number
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** `desk drill`: the wizard over every fault that the simulator can produce, and how often it was right. */
export async function drill({ seeds, limit }: DrillOptions, io: Io): Promise<number> {
  const figures = await drillAll({
    seeds: seedsIn(seeds),
    limit,
    ledgers: temporaryLedgers,
    done: (count, of) => count % 100 === 0 && io.err(`${count}/${of}`),
  })
  if (io.json) printJson(io, figures)
  else {
    const { cases, top1, top3, stage, healthy, medianScreens, wrong } = figures
    io.out(`${cases} · 1 ${percent(top1)} · 3 ${percent(top3)} · stage ${percent(stage)}`)
    io.out(`healthy ${percent(healthy)} · screens ${medianScreens}`)
    for (const { fault, seed, missed } of wrong) io.out(`${fault} ${seed}: ${missed.join(' ')}`)
  }
  return EXIT.ok
}

/** @throws Fault `input.invalid` */
function seedsIn(text: string): readonly number[] {
  const [, from, to] = /^(\d{1,6})(?:\.\.(\d{1,6}))?$/.exec(text) ?? []
  const [first, last] = [Number(from), Number(to ?? from)]
  if (from === undefined || last < first) throw new Fault('input.invalid', { at: '--seeds' })
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
