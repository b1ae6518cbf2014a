import { acknowledge, bmp, bmpBcd, refuse, tlv } from '../../terminals/protocols/zvt/build'
import { toHex } from '../../terminals/protocols/zvt/hex'
import type { ZvtMessage } from '../../terminals/protocols/zvt/message'
import { bitmap, findTlv } from '../../terminals/protocols/zvt/read'
import { ailmentOf } from '../ailments'
import { wireCurrency } from './currency'
import { ERROR_ID } from './error-id'
import { ascii, completed, permitted } from './say'
import type { Serving } from './serving'

/** What a register asked for in 06 00; the terminal keeps it until log-off or loss of power (PA00P015 ch. 2.1). */
export interface Registration {
  /** It prints administration receipts, an end-of-day among them (config byte 04). */
  readonly printsReceipts: boolean
  /** As ready lines (config byte 80), else it composes the paper itself from 04 0F. */
  readonly wantsLines: boolean
  /** It wants 04 FF (config byte 08). */
  readonly wantsProgress: boolean
  /** It sent BMP 06, so TLV may be sent to it (ch. 9.2.2). */
  readonly readsTlv: boolean
  /** CLASS and INSTR of what the terminal may send beyond the standard, four hexadecimal digits (TLV 26). */
  readonly permits: ReadonlySet<string>
  /** Longest APDU it can take, bytes (TLV 1A). */
  readonly longestApdu: number
}

const CONFIG = { printsAdmin: 0x04, progress: 0x08, lines: 0x80 } as const
/** The one refusal that has its reason in the data (ch. 2.1). */
const REFUSED_FOR_ITS_DATA = 0x1e
const STANDARD_APDU = 4_096
/** What this terminal can make use of, out of what registers permit. */
const HONOURED: readonly string[] = ['06d3']

/**
 * 06 00: remembers what the register can do, answers with terminal id, merchant number, currency and what of it is
 * honoured.
 */
export async function register(serving: Serving, asked: ZvtMessage): Promise<void> {
  const currency = wireCurrency(serving.machine)
  if (asked.head.currency && toHex(asked.head.currency) !== toHex(currency))
    return serving.talk.conclude(
      refuse(REFUSED_FOR_ITS_DATA, Uint8Array.of(ERROR_ID.wrongCurrency, ...currency)),
    )
  const { terminalId, merchantId, ailment } = serving.machine.state()
  const refusal = ailment && ailmentOf(ailment).registration
  if (refusal) {
    serving.memory.registration = undefined
    return serving.talk.conclude(refuse(refusal))
  }
  const registration = read(asked)
  serving.memory.registration = registration
  await serving.talk.accept()
  const honoured = HONOURED.filter(code => registration.permits.has(code))
  const tags = honoured.map(code => tlv('0A', Buffer.from(code, 'hex')))
  await serving.talk.finish(
    completed([
      bmp(0x19, [0x00]),
      bmpBcd(0x29, terminalId, 4),
      bmp(0x2a, ascii(merchantId)),
      bmp(0x49, currency),
      ...permitted(registration.readsTlv && tags.length > 0, [tlv('26', tags)]),
    ]),
  )
}

function read(asked: ZvtMessage): Registration {
  const config = asked.head.configByte ?? 0
  const longest = findTlv(asked, '1A')[0]?.bytes
  return {
    printsReceipts: (config & CONFIG.printsAdmin) !== 0,
    wantsLines: (config & CONFIG.lines) !== 0,
    wantsProgress: (config & CONFIG.progress) !== 0,
    readsTlv: bitmap(asked, 0x06) !== undefined,
    permits: new Set(findTlv(asked, '26/0A').map(({ bytes }) => toHex(bytes))),
    longestApdu: longest ? Number.parseInt(toHex(longest), 16) : STANDARD_APDU,
  }
}

/** 06 02: answered at once, nothing follows (ch. 2.24). */
export async function logOff({ talk, memory }: Serving): Promise<void> {
  memory.registration = undefined
  await talk.conclude(acknowledge())
}
