import { Fault } from '../../../shared/fault'
import type { Brand } from './brand'
import { cascade } from './brands/cascade'
import { harbor } from './brands/harbor'
import { linden } from './brands/linden'

/** Invented makers, each after the habits of a real family of terminals. */
export const BRANDS: readonly Brand[] = [linden, harbor, cascade]

/** The same terminal with the firmware of another language; it then needs a character set that has its words. */
export const speaking = (brand: Brand, language: Brand['language'] = brand.language): Brand => ({
  ...brand,
  language,
  charset: language === brand.language ? brand.charset : 'utf-8',
})

/** @throws Fault `internal`: a scenario names a brand that has no profile. */
export function brandById(id: string): Brand {
  const brand = BRANDS.find(known => known.id === id)
  if (!brand) throw new Fault('internal', { brand: id })
  return brand
}
