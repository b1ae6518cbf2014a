import { Fault } from '../../../shared/fault'
import type { Brand } from './brand'
import { cascade } from './brands/cascade'
import { harbor } from './brands/harbor'
import { linden } from './brands/linden'

/** Invented makers, each after the habits of a real family of terminals. */
export const BRANDS: readonly Brand[] = [linden, harbor, cascade]

/** @throws Fault `internal`: a scenario names a brand that has no profile. */
export function brandById(id: string): Brand {
  const brand = BRANDS.find(known => known.id === id)
  if (!brand) throw new Fault('internal', { brand: id })
  return brand
}
