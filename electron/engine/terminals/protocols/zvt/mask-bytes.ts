import { passesLuhn } from '../../../../../shared/card-number'
import { toHex } from './hex'
import { maskText } from './mask-text'

/** What of a track stands behind the card number: hidden always, or only where we had to hide the number ourselves. */
export type TrackRule = 'hide' | 'keep-if-masked'

const SHOWN_FIRST = 6
const SHOWN_LAST = 4
/** The nibble that stands for a masked digit (PA00P015 chapter 13, BMP 22). */
const MASKED = 'e'
const SHORTEST_PAN = 12
const LONGEST_PAN = 19

const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

/** Bytes no one may see, at their length. */
export const hideAll = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes.length).fill(0xee)

/** First six and last four stay; a run too long for a card number keeps its first six only. */
function hideMiddle(digits: string): string {
  const last = digits.length > LONGEST_PAN ? 0 : SHOWN_LAST
  const hidden = digits.length - SHOWN_FIRST - last
  return digits.slice(0, SHOWN_FIRST) + MASKED.repeat(hidden) + digits.slice(digits.length - last)
}

/** A packed PAN or track 2: digits, `d` as separator, `f` as padding. Numbers the terminal has masked stay as they are. */
export function hideCard(bytes: Uint8Array, track: TrackRule): Uint8Array {
  const hex = toHex(bytes)
  const [number = ''] = /^[0-9e]*/.exec(hex) ?? []
  const clear = number.replaceAll(MASKED, '').length
  const exposed = number.length >= SHORTEST_PAN && clear > SHOWN_FIRST + SHOWN_LAST
  const behind = hex.slice(number.length)
  return fromHex(
    (exposed ? hideMiddle(number) : number) +
      (exposed || track === 'hide' ? behind.replace(/\d/g, MASKED) : behind),
  )
}

/** ASCII card numbers inside any bytes. */
export function hideInText(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SHORTEST_PAN) return bytes
  return Uint8Array.from(Buffer.from(maskText(Buffer.from(bytes).toString('latin1')), 'latin1'))
}

/** ASCII digits look like packed ones too. */
const isAsciiNumber = (bytes: Uint8Array) =>
  bytes.every(byte => byte === 0x20 || (byte >= 0x30 && byte <= 0x39))

/** Packed card numbers in bytes whose meaning is not known: a whole run of 13–19 digits that passes the check digit. */
export function hideInUnknown(bytes: Uint8Array): Uint8Array {
  if (isAsciiNumber(bytes)) return hideInText(bytes)
  const hex = toHex(bytes).replace(/(?<!\d)(?:[2-69]\d{12,18}|81\d{14,17})(?!\d)/g, run =>
    passesLuhn(run) ? hideMiddle(run) : run,
  )
  return hideInText(fromHex(hex))
}
