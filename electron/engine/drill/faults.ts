import type { CauseId } from '../../../shared/diagnosis'
import { ENTRIES } from '../diagnosis/knowledge/causes'
import { BRANDS } from '../simulator/brands'
import {
  DEVICE_MISHAPS,
  type DeviceMishap,
  REGISTER_MISHAPS,
  type RegisterMishap,
  type What,
} from '../simulator/mishaps'
import type { VendorFault } from '../simulator/vendor-faults'
import type { Wiring } from '../simulator/world/world'
import { hostRecipes } from './host-recipes'
import type { Recipe } from './recipe'
import { shopRecipes } from './shop-recipes'
import { deviceRecipes, foundRecipes, registerRecipes, vendorRecipes } from './terminal-recipes'

/** One fault on one brand. Which stage it stops in is for the simulated terminal to say. */
export interface FaultCase {
  readonly id: string
  readonly brand: string
  readonly line: Wiring['line']
  /** What was really switched on: the cause whose switch it is, and every further fault that was needed for it. */
  readonly causes: readonly CauseId[]
  readonly recipe: Recipe
}

/** Every fault that the tables can produce: causes × their switches × ways and stages × brands. */
export function producibleFaults(): readonly FaultCase[] {
  const known = ENTRIES.flatMap(({ id, simulated }) =>
    simulated.flatMap(name => recipesOf(id, name).map(recipe => ({ cause: id, recipe }))),
  )
  return BRANDS.flatMap((brand, place) =>
    known.map(({ cause, recipe }, index) => ({
      id: `${cause} ${recipe.switches.join('+')} ${recipe.way} ${brand.id}`,
      brand: brand.id,
      line: recipe.line ?? ((index + place) % 3 === 0 ? 'serial' : 'tcp'),
      causes: [cause, ...furtherCauses(cause, recipe)],
      recipe,
    })),
  )
}

function recipesOf(cause: CauseId, name: string): readonly Recipe[] {
  const [kind = '', what = ''] = name.split(':')
  if (kind === 'around') return shopRecipes(what)
  if (kind === 'vendor') return vendorRecipes(what as VendorFault)
  if (kind === 'found') return foundRecipes(what)
  if (isOneOf(DEVICE_MISHAPS, what)) return deviceRecipes(what as DeviceMishap)
  if (isOneOf(REGISTER_MISHAPS, what)) return registerRecipes(cause, what as RegisterMishap)
  return hostRecipes(cause, what as What)
}

/** A fault of the maker's shows only beside another trouble, which is as true: the power was lost as well. */
function furtherCauses(cause: CauseId, { switches, vendorFaults }: Recipe): readonly CauseId[] {
  if (!vendorFaults) return []
  return switches
    .filter(name => !knows(cause, name))
    .flatMap(name => ENTRIES.filter(({ id }) => knows(id, name)).map(({ id }) => id))
}

const knows = (cause: CauseId, name: string): boolean =>
  ENTRIES.some(({ id, simulated }) => id === cause && simulated.includes(name))

const isOneOf = (list: readonly string[], what: string): boolean => list.includes(what)
