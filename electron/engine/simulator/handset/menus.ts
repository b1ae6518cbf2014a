import { Fault } from '../../../../shared/fault'
import type { Brand } from '../brand'
import type { HandsetMenu } from './menu'
import { cascade } from './menus/cascade'
import { harbor } from './menus/harbor'
import { linden } from './menus/linden'

const MENUS: Readonly<Record<string, HandsetMenu>> = { linden, harbor, cascade }

/** @throws Fault `internal`: a brand has no menus. */
export function menuOf({ id }: Brand): HandsetMenu {
  const menu = MENUS[id]
  if (!menu) throw new Fault('internal', { brand: id })
  return menu
}
