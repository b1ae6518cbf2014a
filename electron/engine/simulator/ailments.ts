import type { LockId } from '../terminals/protocols/zvt/locks'

/** How an ailment shows: status of 05 01, lock of TLV 1F55, result of a settlement that is refused for it. */
interface Ailment {
  readonly status: number
  readonly lock?: LockId
  /** Two hexadecimal digits. */
  readonly result: string
}

/**
 * What keeps a whole terminal from working, beyond paper, lid, power and card, in the terminal's own signs
 * (ZVT PA00P015 ch. 9.4.12, 10, 11). A fault of a part is a row.
 */
export const AILMENTS = {
  service: { status: 0xc1, lock: 'service', result: 'FB' },
  'out-of-order': { status: 0xc0, lock: 'out-of-order', result: 'C0' },
  'secure-module': { status: 0xc1, lock: 'secure-module', result: '85' },
  'log-damaged': { status: 0xdf, lock: 'transaction-log', result: 'FC' },
  'card-reader': { status: 0xe2, lock: 'card-reader', result: 'E2' },
  initialise: { status: 0x51, lock: 'initialisation', result: 'F6' },
  diagnosis: { status: 0xc2, lock: 'diagnosis', result: 'C2' },
  activate: { status: 0xe4, lock: 'activation', result: 'E4' },
  update: { status: 0xc4, result: 'C4' },
  memory: { status: 0xb2, result: 'B2' },
  hanging: { status: 0x9c, result: '9C' },
  // These show only when a settlement is asked for.
  'key-lost': { status: 0x00, result: '89' },
  'format-unknown': { status: 0x00, result: '9A' },
  'not-now': { status: 0x00, result: '83' },
} as const satisfies Readonly<Record<string, Ailment>>

export type AilmentName = keyof typeof AILMENTS

export const ailmentOf = (name: AilmentName): Ailment => AILMENTS[name]
