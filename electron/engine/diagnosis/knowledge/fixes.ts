import type { Fix } from '../entry'
import { DEVICE_FIXES } from './fixes-device'
import { LINE_FIXES } from './fixes-line'
import { OFFICE_FIXES } from './fixes-office'

const ALL = { ...DEVICE_FIXES, ...LINE_FIXES, ...OFFICE_FIXES } as const

/** Everything that can be done now, each with its proof. Titles stand in the catalogue under `fix.<id>`. */
export const FIXES: Readonly<Record<FixId, Fix>> = ALL

export type FixId = keyof typeof ALL
export const FIX_IDS = Object.keys(ALL) as readonly FixId[]

/** Fixes that are a settlement: of no use where none is due. */
export const SETTLING: readonly FixId[] = FIX_IDS.filter(id => {
  const { action }: Fix = FIXES[id]
  return action === 'complete-settlement' || action === 'wait-then-complete'
})
