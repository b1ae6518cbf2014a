import type { FaultCase } from './faults'
import { producibleFaults } from './faults'
import { type Drilled, type Figures, figuresOf } from './figures'
import { bringAbout, leavesTrouble, putAway } from './incident'
import type { Ledgers } from './ledgers'
import { onADay } from './on-a-day'
import { type PreparedShop, prepareShop } from './prepared-shop'
import type { Recipe } from './recipe'
import { runCase, type Told } from './run-case'

export interface DrillWishes {
  readonly seeds: readonly number[]
  /** At most so many faults a seed, spread evenly over all. Default: all. */
  readonly limit?: number | undefined
  readonly ledgers: Ledgers
  /** Told after each fault. */
  readonly done?: (count: number, of: number) => void
}

/** A shop in which nothing was switched on. */
const SOUND: Recipe = { switches: [], way: 'sound', pressed: 'nobody' }

/** Drills every fault of the tables on each seed, and sound terminals beside them. */
export async function drill(wishes: DrillWishes): Promise<Figures> {
  const { seeds, ledgers } = wishes
  const all = producibleFaults()
  const parts = seeds.map(seed => ({ seed, faults: slice(all, seed, wishes.limit) }))
  const of = parts.reduce((sum, { faults }) => sum + faults.length, 0)
  const drilled: Drilled[] = []
  const sound: Told[] = []
  let [harmless, count] = [0, 0]
  for (const { seed, faults } of parts) {
    const shops = shopsOf(seed, ledgers)
    for (const listed of faults) {
      const fault = onADay(listed, seed)
      const told = await drillOne(await shops.of(fault), fault.recipe, seed, ledgers)
      if (told) drilled.push({ fault, seed, told })
      else harmless += 1
      wishes.done?.(++count, of)
    }
    for (const shop of await shops.all()) {
      const told = await drillOne(shop, SOUND, seed, ledgers)
      if (told) sound.push(told)
    }
    await shops.drop()
  }
  return figuresOf(drilled, harmless, sound)
}

/** Evenly spread, and on each seed beginning at another fault: seeds in a row come through all of them. */
export function slice(
  faults: readonly FaultCase[],
  seed: number,
  limit = faults.length,
): readonly FaultCase[] {
  const step = Math.max(1, Math.ceil(faults.length / limit))
  return faults.filter((_, index) => index % step === seed % step)
}

/** Undefined: the fault left nothing that anybody would call one. */
async function drillOne(
  shop: PreparedShop,
  recipe: Recipe,
  seed: number,
  ledgers: Ledgers,
): Promise<Told | undefined> {
  const incident = await bringAbout(shop, recipe, seed, ledgers)
  try {
    return leavesTrouble(incident, recipe) ? await runCase(incident, recipe, seed) : undefined
  } finally {
    await putAway(incident, ledgers)
  }
}

/** The prepared shops of one seed, each made when first asked for. */
function shopsOf(seed: number, ledgers: Ledgers) {
  const made = new Map<string, Promise<PreparedShop>>()
  const of = ({ brand, line }: Pick<FaultCase, 'brand' | 'line'>): Promise<PreparedShop> => {
    const name = `${brand} ${line}`
    const shop = made.get(name) ?? prepareShop({ brand, line, seed }, ledgers)
    made.set(name, shop)
    return shop
  }
  const all = () => Promise.all(made.values())
  return {
    of,
    all,
    drop: async () => {
      for (const { ledgerDir } of await all()) ledgers.drop(ledgerDir)
    },
  }
}
