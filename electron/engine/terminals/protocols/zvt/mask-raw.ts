import { passesLuhn } from '../../../../../shared/card-number'
import { toHex } from './hex'
import { hideCard, hideInText } from './mask-bytes'

/** Bitmaps with a card number or track, and how many `Fx` digits give their length. */
const CARD_BITMAPS: ReadonlyMap<number, number> = new Map([
  [0x22, 2],
  [0x23, 2],
  [0x24, 3],
  [0x2d, 2],
])
const LENGTHS = [19, 18, 17, 16, 15, 14, 13]

/** The data of what may be a card bitmap at `at`, however much of it is there. */
function cardData(bytes: Uint8Array, at: number): Uint8Array | undefined {
  const digits = CARD_BITMAPS.get(bytes[at] ?? 0)
  if (digits === undefined) return undefined
  const length = bytes.subarray(at + 1, at + 1 + digits)
  if (length.length < digits || length.some(byte => byte < 0xf0 || byte > 0xf9)) return undefined
  const from = at + 1 + digits
  return bytes.subarray(from, from + length.reduce((value, byte) => value * 10 + byte - 0xf0, 0))
}

function hideCardBitmaps(bytes: Uint8Array): Uint8Array {
  const masked = Uint8Array.from(bytes)
  for (let at = 0; at < masked.length; at++) {
    const data = cardData(masked, at)
    data?.set(hideCard(data, 'hide'))
  }
  return masked
}

/** The end of a card number that starts at this nibble, or undefined. */
function cardEnd(hex: string, at: number): number | undefined {
  if (!/^(?:[2-69]|81)/.test(hex.slice(at, at + 2))) return undefined
  const run = /^\d*/.exec(hex.slice(at, at + 19))?.[0] ?? ''
  const length = LENGTHS.find(size => size <= run.length && passesLuhn(run.slice(0, size)))
  return length === undefined ? undefined : at + length
}

/**
 * Masks bytes that cannot be read as a message: rather too much than one card number too few.
 * Takes away what a card bitmap would hold, and every stretch of 13–19 packed or ASCII digits with a right check digit.
 */
export function maskRaw(bytes: Uint8Array): Uint8Array {
  const hex = toHex(hideCardBitmaps(hideInText(bytes)))
  const nibbles = [...hex]
  for (let at = 0; at < hex.length; at += 2) {
    const end = cardEnd(hex, at)
    if (end === undefined) continue
    nibbles.fill('e', at + 6, end - 4)
    at = end - (end % 2)
  }
  return Uint8Array.from(Buffer.from(nibbles.join(''), 'hex'))
}
