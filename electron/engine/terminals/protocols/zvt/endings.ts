import { Fault } from '../../../../../shared/fault'
import { type Currency, currencyByNumeric } from '../../../../../shared/money'
import type { HostLine } from '../../driver'
import { bcdDigits } from './bcd'
import type { Ending } from './dialogue'
import { faultFor } from './fault-for'
import { byteHex } from './hex'
import type { ZvtMessage } from './message'
import { resultCode } from './read'

const WRONG_CURRENCY = 0x6f
const SYSTEM_ERROR = 0xff

/** The result code of a refusal or an abort; undefined for a command that was carried out. */
export function refusalCode({ kind, message }: Ending): number | undefined {
  if (kind === 'completed' || kind === 'accepted') return undefined
  const code = resultCode(message) ?? SYSTEM_ERROR
  // A registration with a wrong currency is refused as 84 1E, and the data says why (ZVT PA00P015 ch. 2.1).
  return kind === 'refused' && message.head.data?.[0] === WRONG_CURRENCY ? WRONG_CURRENCY : code
}

/** The currency a terminal is set to, where it refused ours. */
export function currencyWanted(ending: Ending): Currency | undefined {
  if (refusalCode(ending) !== WRONG_CURRENCY) return undefined
  const { currency, data } = ending.message.head
  return currencyByNumeric(bcdDigits(currency ?? data?.slice(1, 3) ?? new Uint8Array(0)) ?? '')
}

/** What a line diagnosis told. A terminal that is refused by the network says so with a code of its own. */
export function hostLineOf(ending: Ending): HostLine {
  const code = refusalCode(ending)
  if (code === undefined) return { state: 'up' }
  const fault = faultFor(code, ending.message)
  if (fault.code === 'terminal.busy') throw Fault.of(fault)
  const state = fault.code === 'terminal.host-unreachable' ? 'down' : 'unsupported'
  return { state, code: byteHex(code) }
}

export const isBusy = (code: number, message: ZvtMessage): boolean =>
  faultFor(code, message).code === 'terminal.busy'

/**
 * False where the terminal does not know the question.
 * @throws Fault `terminal.busy` where it only has no time for it now
 */
export function carriedOut(ending: Ending): boolean {
  const code = refusalCode(ending)
  if (code === undefined) return true
  const fault = faultFor(code, ending.message)
  if (fault.code === 'terminal.busy') throw Fault.of(fault)
  return false
}
