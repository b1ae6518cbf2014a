/** x^16 + x^12 + x^5 + 1, bits reversed. */
const POLYNOMIAL = 0x8408

const TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1
  return crc
})

/**
 * The check sum of a serial frame: CRC-16/KERMIT, initial value 0, check value 0x2189 for "123456789".
 * ZVT PA00P016 ch. 3.3 calls it XModem but gives the reflected polynomial; terminals send this one.
 */
export function kermit(bytes: Uint8Array, initial = 0): number {
  let crc = initial
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] as number)
  return crc
}
