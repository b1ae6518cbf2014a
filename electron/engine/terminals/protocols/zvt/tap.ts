import { maskApdu } from './mask'
import type { Transport } from './transport'

/** One message on the line, with passwords and card numbers already hidden. */
export interface Recorded {
  readonly direction: 'sent' | 'received'
  /** Hexadecimal. */
  readonly apdu: string
}
export type Recorder = (message: Recorded) => void

/**
 * A transport that is listened to, for support. It sits above the frames, because only whole messages
 * can be masked safely: a card number may be split over two reads.
 */
export function tapped(transport: Transport, record: Recorder): Transport {
  return {
    faults: transport.faults,
    isRepeat: apdu => transport.isRepeat(apdu),
    close: () => transport.close(),
    async send(apdu) {
      record({ direction: 'sent', apdu: maskApdu(apdu) })
      await transport.send(apdu)
    },
    async receive(timeoutMs, signal) {
      const apdu = await transport.receive(timeoutMs, signal)
      record({ direction: 'received', apdu: maskApdu(apdu) })
      return apdu
    },
  }
}
