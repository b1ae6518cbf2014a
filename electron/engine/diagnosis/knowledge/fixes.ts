import type { Fix } from '../entry'
import { DEVICE_FIXES } from './fixes-device'
import { LINE_FIXES } from './fixes-line'
import { OFFICE_FIXES } from './fixes-office'

const ALL = { ...DEVICE_FIXES, ...LINE_FIXES, ...OFFICE_FIXES } as const

/** Everything that can be done now, each with its proof. Titles stand in the catalogue under `fix.<id>`. */
export const FIXES: Readonly<Record<FixId, Fix>> = ALL

export type FixId = keyof typeof ALL
export const FIX_IDS = Object.keys(ALL) as readonly FixId[]
