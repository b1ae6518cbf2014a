import { Fault, type FaultCode } from '../../../../../shared/fault'
import { decodeMessage, encodeMessage } from './codec'
import { Deframer } from './deframer'
import { type Explained, explain } from './explain'
import { toHex } from './hex'
import { malformed } from './malformed'
import { parseHex } from './pasted-hex'

/** What `decode` prints of hexadecimal someone pasted: the message, or where it stops making sense. */
export type DecodeReport =
  | (Explained & { readonly reencoded: string })
  | { readonly error: { readonly code: FaultCode; readonly at: number } }

/**
 * Explains an APDU, or one serial frame with a right check sum. Never throws on bad input: `at` is the offset of the
 * first byte that cannot be read. A bitmap of unknown length counts as such. Card data is hidden in `decoded` only.
 */
export function decodeReport(hex: string): DecodeReport {
  try {
    const message = decodeMessage(unframed(parseHex(hex)))
    if (message.rest) throw malformed(message.rest.at, 'bitmap of unknown length')
    return { ...explain(message), reencoded: toHex(encodeMessage(message)) }
  } catch (thrown) {
    const { code, detail } = Fault.from(thrown)
    if (code !== 'wire.malformed') throw thrown
    return { error: { code, at: Number(detail.at) } }
  }
}

/** The APDU of a serial frame (PA00P016 chapter 3.1), or the bytes themselves. */
function unframed(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x10 || bytes[1] !== 0x02) return bytes
  const [event, ...more] = new Deframer().feed(bytes)
  if (event?.kind === 'frame' && more.length === 0) return event.apdu
  throw malformed(Math.max(0, bytes.length - 2), 'frame with a wrong check sum')
}
