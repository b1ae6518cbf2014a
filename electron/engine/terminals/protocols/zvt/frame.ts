import { kermit } from './crc'

/** Control characters of the serial line (ZVT PA00P016 ch. 3.1, 3.2). */
export const CONTROL = { stx: 0x02, etx: 0x03, ack: 0x06, dle: 0x10, nak: 0x15 } as const
const { stx: STX, etx: ETX, ack: ACK, dle: DLE, nak: NAK } = CONTROL

/** CLASS, INSTR, `FF lo hi` and 65,535 bytes of data: no APDU is longer (ZVT PA00P016 ch. 5.2.4). */
export const MAX_APDU_BYTES = 5 + 0xffff

/** The two link answers: one byte each, never framed, never answered (PA00P016 ch. 3.2). */
export const LINK_ANSWER = { ack: Uint8Array.of(ACK), nak: Uint8Array.of(NAK) } as const

/** `10 02` APDU `10 03` CRC, low byte first. `10` in the APDU is doubled, in the CRC it is not (PA00P016 ch. 3.1). */
export function frame(apdu: Uint8Array): Uint8Array {
  const doubled = apdu.reduce((count, byte) => (byte === DLE ? count + 1 : count), 0)
  const out = new Uint8Array(apdu.length + doubled + 6)
  out.set([DLE, STX])
  let at = 2
  for (const byte of apdu) {
    out[at++] = byte
    if (byte === DLE) out[at++] = DLE
  }
  const crc = checkSum(apdu)
  out.set([DLE, ETX, crc & 0xff, crc >>> 8], at)
  return out
}

/** Over the APDU and the ETX byte, not over DLE, STX or the doubled copies. */
export const checkSum = (apdu: Uint8Array): number => kermit(Uint8Array.of(ETX), kermit(apdu))
