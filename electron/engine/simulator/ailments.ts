import type { LockId } from '../terminals/protocols/zvt/locks'
import type { Words } from './brand'

/** How an ailment shows to a register, and on the display. */
interface Ailment {
  /** Of 05 01. */
  readonly status: number
  /** Of TLV 1F55. */
  readonly lock?: LockId
  /** With which a settlement is refused, two hexadecimal digits. Undefined: it stops none. */
  readonly result?: string
  /** With which 06 00 is refused; what needs a registration is then refused for the want of it. */
  readonly registration?: number
  /** On its display at rest, where the terminal says so there. */
  readonly words?: Words
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
  memory: {
    status: 0xb2,
    result: 'B2',
    words: { zh: ['交易记录已满', '请先结算'], en: ['TRANSACTION LOG FULL', 'PLEASE SETTLE'] },
  },
  hanging: { status: 0x9c, result: '9C' },
  // It reads no stripe any more, which keeps nobody from settling.
  'stripe-reader': { status: 0x00, words: { zh: ['磁条读卡器故障'], en: ['MAG READER FAULT'] } },
  // Set up anew, as by somebody else's profile: it knows no register.
  'register-forgotten': { status: 0x00, registration: 0xfe, result: '6B' },
  // These show only when a settlement is asked for.
  'key-lost': { status: 0x00, result: '89' },
  'format-unknown': { status: 0x00, result: '9A' },
  'not-now': { status: 0x00, result: '83' },
} as const satisfies Readonly<Record<string, Ailment>>

export type AilmentName = keyof typeof AILMENTS

export const ailmentOf = (name: AilmentName): Ailment => AILMENTS[name]
