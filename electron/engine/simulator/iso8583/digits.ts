import type { FieldShape } from './fields'

const HEX = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0').toUpperCase(),
)

/** Raw bytes as upper-case hexadecimal, the form in which binary data elements are held. */
export const toHex = (bytes: Uint8Array): string => {
  let hex = ''
  for (const byte of bytes) hex += HEX[byte]
  return hex
}

/** The bytes of an even number of hexadecimal digits. */
export const fromHex = (hex: string): Uint8Array => {
  const bytes = new Uint8Array(hex.length / 2)
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hex.substr(at * 2, 2), 16)
  return bytes
}

/** Packs decimal digits two a byte (BCD); the odd half byte is a zero. */
export const packDigits = (digits: string, odd: FieldShape['odd'] = 'zero-behind'): Uint8Array => {
  if (digits.length % 2 === 0) return fromHex(digits)
  return fromHex(odd === 'zero-behind' ? `${digits}0` : `0${digits}`)
}

/** Takes `count` digits out of their bytes. A half byte that is no decimal digit is kept, for the caller to refuse. */
export const unpackDigits = (
  bytes: Uint8Array,
  count: number,
  odd: FieldShape['odd'] = 'zero-behind',
): string => {
  const hex = toHex(bytes)
  return odd === 'zero-behind' ? hex.slice(0, count) : hex.slice(hex.length - count)
}
