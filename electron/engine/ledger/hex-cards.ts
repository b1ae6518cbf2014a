/** One hexadecimal digit of a dump that must not be seen, and what stands in its place. */
export interface Hidden {
  /** Counted without the dump's separators. */
  readonly at: number
  readonly as: string
}

interface Run {
  readonly at: number
  readonly digits: string
}

const SHOWN_FIRST = 6
const SHOWN_LAST = 4

/**
 * Card numbers in hexadecimal text: runs between non-digit nibbles (BCD), before track 2's `D`, behind
 * their own length (ISO 8583 LLVAR, ZVT BMP 22, EMV tag 5A), and spelt as ASCII codes.
 */
export function hexCards(dump: string, isCard: (digits: string) => boolean): Hidden[] {
  // Nothing but digits and unparted is an order number, not a dump.
  if (/^\d+$/.test(dump)) return []
  const hex = dump.replace(/[^0-9a-f]/gi, '').toUpperCase()
  const packed = [...runs(hex), ...beforeTrack(hex), ...behindLength(hex)]
  return [
    ...packed.filter(({ digits }) => isCard(digits)).flatMap(hidePacked),
    ...asciiRuns(hex)
      .filter(({ digits }) => isCard(digits))
      .flatMap(hideAscii),
  ]
}

const runs = (hex: string): Run[] =>
  [...hex.matchAll(/\d{13,}/g)].map(({ 0: digits, index }) => ({ at: index, digits }))

/** Every ending of the digits before track 2's separator: what stands before the number may be digits too. */
const beforeTrack = (hex: string): Run[] =>
  [...hex.matchAll(/(\d{13,})D\d{4}/g)].flatMap(({ 1: digits = '', index }) =>
    [13, 14, 15, 16, 17, 18, 19]
      .filter(length => length <= digits.length)
      .map(length => ({ at: index + digits.length - length, digits: digits.slice(-length) })),
  )

/** Numbers behind their own length, at a byte border: `16 6225…` (LLVAR), `22 F0 F8 6225…` (BMP 22), `5A 08 6225…` (EMV). */
function behindLength(hex: string): Run[] {
  const found: Run[] = []
  for (let at = 0; at + 2 < hex.length; at += 2) {
    const length = Number(hex.slice(at, at + 2))
    if (length >= 13 && length <= 19)
      found.push({ at: at + 2, digits: hex.slice(at + 2, at + 2 + length) })
    const tag = /^(22F([01])F(\d)|5A0([7-9A]))(\d{13,20})/.exec(hex.slice(at, at + 26))
    const bytes = tag?.[4] ? Number.parseInt(tag[4], 16) : Number(`${tag?.[2]}${tag?.[3]}`)
    if (tag?.[1] && tag[5])
      found.push({ at: at + tag[1].length, digits: tag[5].slice(0, bytes * 2) })
  }
  return found.filter(({ digits }) => /^\d+$/.test(digits))
}

const asciiRuns = (hex: string): Run[] =>
  [...hex.matchAll(/(?:3\d){13,}/g)].map(({ 0: codes, index }) => ({
    at: index,
    digits: codes.replace(/3(\d)/g, '$1'),
  }))

const middle = (digits: string): number[] =>
  [...digits].map((_, place) => place).slice(SHOWN_FIRST, -SHOWN_LAST)

/** `E` is the nibble that ZVT masks with (PA00P015 chapter 13, BMP 22). */
const hidePacked = ({ at, digits }: Run): Hidden[] =>
  middle(digits).map(place => ({ at: at + place, as: 'E' }))

/** 2A is the asterisk. */
const hideAscii = ({ at, digits }: Run): Hidden[] =>
  middle(digits).flatMap(place => [
    { at: at + 2 * place, as: '2' },
    { at: at + 2 * place + 1, as: 'A' },
  ])
