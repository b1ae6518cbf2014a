import type { Mishap } from '../simulator/mishaps'
import { type Random, seededRandom } from '../simulator/random'
import type { ShopPlan } from '../simulator/shop'
import type { Turn } from '../simulator/world/switches'
import type { Patch } from '../simulator/world/world-state'
import type { FaultCase } from './faults'
import type { Recipe } from './recipe'

/** A short day with something of every kind, so that no stage is empty; how much of each is the seed's. */
export function dayOf(seed: number): ShopPlan {
  const random = seededRandom(seed ^ 0xda7)
  return {
    chipSales: random.between(4, 9),
    stripeSales: random.between(3, 7),
    voids: random.between(1, 2),
    refunds: 1,
    offlineStripe: random.between(1, 2),
    offlineChip: random.between(1, 2),
    declinedChip: 1,
    arpcErrors: 1,
    reversals: 1,
    foreignShare: 0.2 + 0.3 * random.next(),
    scripts: 1,
  }
}

/** So many other faults strike on a release that is known for a defect, which then has nothing to do with it. */
const BESIDE_A_DEFECT = 0.08
/** So many faults of a maker's are on nobody's list. */
const ON_NO_LIST = 0.25

/**
 * The same fault as another seed has it: at another item of the settlement, in another measure, on another line, on
 * another release. What is switched on, and so what is true of it, stays.
 */
export function onADay(fault: FaultCase, seed: number): FaultCase {
  const random = seededRandom(seed ^ nameHash(fault.id))
  const { recipe } = fault
  const line = recipe.line ?? (random.next() < 0.35 ? 'serial' : 'tcp')
  return { ...fault, line, recipe: varied(recipe, random) }
}

function varied(recipe: Recipe, random: Random): Recipe {
  const { mishaps, found, turn, behind } = recipe
  const software = releaseOf(recipe, random)
  const { software: _, ...rest } = recipe
  return {
    ...rest,
    ...(software && { software }),
    ...(mishaps &&
      !recipe.vendorFaults && { mishaps: mishaps.map(each => elsewhere(each, random)) }),
    ...(found && { found: otherwiseFound(found, random) }),
    ...(turn && { turn: turned(turn, random) }),
    ...(behind && { behind: measured(behind, random) }),
  }
}

function releaseOf({ software, vendorFaults }: Recipe, random: Random): Recipe['software'] {
  const chance = random.next()
  if (vendorFaults) return chance < ON_NO_LIST ? undefined : software
  return software ?? (chance < BESIDE_A_DEFECT ? 'faulty' : undefined)
}

/** Every upload of {@link dayOf} has at least so many items. */
const SUREST_ITEM = 6
/** … and every slip so many lines. */
const SUREST_LINE = 8

/** Another item of the same stage; what names a class, or comes before a stage began, has no other place. */
function elsewhere(mishap: Mishap, random: Random): Mishap {
  const { stage, edge, item } = mishap.when
  if (stage === 'U' && item !== undefined)
    return { ...mishap, when: { ...mishap.when, item: random.between(1, SUREST_ITEM) } }
  if ((stage === 'S' || stage === 'D') && edge === 'between')
    return { ...mishap, when: { ...mishap.when, item: random.between(1, SUREST_LINE) } }
  return mishap
}

const otherwiseFound = (found: NonNullable<Recipe['found']>, random: Random): Recipe['found'] => ({
  ...found,
  ...(found.battery !== undefined && { battery: random.between(1, found.battery) }),
  ...(found.clockSkewMs !== undefined && {
    clockSkewMs: Math.round(found.clockSkewMs * between(random, 0.5, 2) * sign(random)),
  }),
})

function turned(turn: Turn, random: Random): Turn {
  const { world, card } = turn
  return {
    ...turn,
    ...(world && { world: measured(world, random) }),
    ...(card && {
      card:
        'baud' in card
          ? { baud: random.pick(OTHER_SPEEDS) }
          : { port: card.port + random.between(0, 90) },
    }),
  }
}

/** The console knows the terminal at 9600. */
const OTHER_SPEEDS: readonly [number, ...number[]] = [19_200, 38_400, 57_600, 115_200]

/** The same trouble, more or less of it: never so little that it would be none. */
function measured(patch: Patch, random: Random): Patch {
  const { line, computer, register, dropsMinutesAgo } = patch
  const more = (value: number) => Math.round(value * between(random, 0.85, 1.5))
  return {
    ...patch,
    ...(line && {
      line: {
        ...line,
        ...(line.latencyMs !== undefined && { latencyMs: more(line.latencyMs) }),
        ...(line.jitterMs !== undefined && { jitterMs: more(line.jitterMs) }),
        ...(line.loss !== undefined && { loss: line.loss * between(random, 0.85, 1.5) }),
      },
    }),
    ...(computer && {
      computer: {
        ...computer,
        ...(computer.freeBytes !== undefined && { freeBytes: random.between(0, 90_000_000) }),
        ...(computer.clockAheadMs !== undefined && { clockAheadMs: more(computer.clockAheadMs) }),
        ...(computer.wokeMinutesAgo && { wokeMinutesAgo: [random.between(2, 40)] }),
      },
    }),
    ...(register?.baud !== undefined && {
      register: { ...register, baud: random.pick(OTHER_SPEEDS) },
    }),
    ...(dropsMinutesAgo && {
      dropsMinutesAgo: dropsMinutesAgo.map(ago => ago + random.between(0, 4)),
    }),
  }
}

const between = (random: Random, low: number, high: number): number =>
  low + (high - low) * random.next()
const sign = (random: Random): number => (random.next() < 0.5 ? -1 : 1)

/** FNV-1a: each fault has chance of its own, so that one more fault changes no other. */
const nameHash = (name: string): number =>
  [...name].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  )
