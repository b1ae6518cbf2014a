import type { AssistedBrand } from '../../../shared/terminal'
import { cascade } from './brands/cascade'
import { generic } from './brands/generic'
import { harbor } from './brands/harbor'
import { linden } from './brands/linden'
import type { MenuBrand } from './menu-brand'
import type { Saying } from './saying'

/** Every family of menus that a person can be led through. */
const BRANDS: Readonly<Record<AssistedBrand, MenuBrand>> = { generic, linden, cascade, harbor }

export const menuBrand = (id: AssistedBrand): MenuBrand => BRANDS[id]

/** All texts of all brands; the brand's own first where one is named. */
export function sayingsOf(brand: AssistedBrand | null): readonly Saying[] {
  const own = brand ? BRANDS[brand].sayings : []
  const others = Object.values(BRANDS).flatMap(({ id, sayings }) => (id === brand ? [] : sayings))
  return [...own, ...others]
}
