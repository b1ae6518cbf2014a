import { malformed } from './malformed'

/** Bytes someone pasted: two digits a byte, in any case, with spaces, colons or dashes between them. @throws Fault `wire.malformed` */
export function parseHex(text: string): Uint8Array {
  const digits = text.replace(/^\s*0x|[\s:-]/gi, '')
  const wrong = digits.search(/[^0-9a-f]/i)
  if (wrong >= 0) throw malformed(wrong >> 1, 'no hexadecimal digit')
  if (digits.length % 2 === 1) throw malformed(digits.length >> 1, 'half a byte')
  return Uint8Array.from(Buffer.from(digits, 'hex'))
}
