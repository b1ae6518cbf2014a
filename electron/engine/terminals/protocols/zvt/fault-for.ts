import type { FaultData } from '../../../../../shared/fault'
import { bcdDigits } from './bcd'
import { byteHex } from './hex'
import type { ZvtMessage } from './message'
import { bitmap, findTlv, reason } from './read'
import { isHostCode, resultMeaning } from './result-codes'

/**
 * What to tell people when a terminal refuses: its code, its own words (tag 1F17, else BMP 3C), and, for an open
 * pre-authorisation, the receipt. A refusal of the command itself (84 xx) is never the acquirer's.
 */
export function faultFor(resultCode: number, message?: ZvtMessage): FaultData {
  const refusedAtOnce = message !== undefined && message.command >> 8 === 0x84
  const code =
    refusedAtOnce && isHostCode(resultCode) ? 'terminal.refused' : resultMeaning(resultCode).fault
  const text = message && reason(message)
  const receipt = message && openReceipt(message)
  return {
    code,
    detail: {
      code: byteHex(resultCode),
      ...(text ? { text } : {}),
      ...(receipt ? { receipt } : {}),
    },
  }
}

/** FFFF, no digits, says that there is none (PA00P015 chapter 2.10.1). */
function openReceipt(message: ZvtMessage): string | undefined {
  const bytes = bitmap(message, 0x87)?.bytes ?? findTlv(message, '23/08')[0]?.bytes
  return bytes && bcdDigits(bytes)
}
