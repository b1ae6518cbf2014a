import type { LockId } from '../../terminals/protocols/zvt/locks'
import { ailmentOf } from '../ailments'
import type { Brand } from '../brand'
import type { MachineState } from '../machine'

/** Terminal status codes of PA00P015 ch. 11. */
export const CONDITION = {
  ready: 0x00,
  clock: 0x62,
  busy: 0x9c,
  power: 0xbf,
  printer: 0xcc,
  cardInserted: 0xdc,
  settlementOwed: 0xf0,
} as const

/** Whether an unfinished settlement is one that this brand admits to its register. */
export const isOwed = (brand: Brand, { haltStage }: MachineState): boolean =>
  haltStage !== null && brand.locksFor.includes(haltStage)

/** The status byte of 05 01: what stands in the way of work, most urgent first. A register with paper needs no printer. */
export function conditionOf(brand: Brand, state: MachineState, registerPrints: boolean): number {
  if (state.busy) return CONDITION.busy
  if (state.ailment) return ailmentOf(state.ailment).status
  if (isOwed(brand, state)) return CONDITION.settlementOwed
  if (state.isWeak) return CONDITION.power
  if (state.clockBehindJournal) return CONDITION.clock
  if (state.printer !== 'ready' && !registerPrints) return CONDITION.printer
  return state.cardIn ? CONDITION.cardInserted : CONDITION.ready
}

/** The locks of TLV 1F55: everything that is wrong, not only the most urgent. */
export function locksOf(brand: Brand, state: MachineState): readonly LockId[] {
  const locks: readonly (readonly [LockId, boolean])[] = [
    ['closing', isOwed(brand, state)],
    ['printer', state.printer !== 'ready'],
    ['card-inserted', state.cardIn],
    ['battery', state.isWeak],
    ['start-up', state.restarted],
  ]
  const ailing = state.ailment ? ailmentOf(state.ailment).lock : undefined
  return [...locks.filter(([, set]) => set).map(([lock]) => lock), ...(ailing ? [ailing] : [])]
}
