/** Spaces of every width, and what takes no width at all. */
const SPACE = /[\p{Zs}\t\u00ad\u200b-\u200d\u2060\ufeff]/u
const DASH = /[\p{Pd}\u2212]/u
const DOT = /[\u00b7\u2024\u2027\u30fb]/u
/** Full-width forms of ASCII. */
const WIDE = /[\uff01-\uff5e]/u
const DIGIT = /\p{Nd}/u
const ASCII_ONLY = /^[\n\r -~]*$/
/** Anything the tables above may change, outside ASCII. */
const TO_READ =
  /(?![ -~])[\p{Nd}\p{Zs}\p{Pd}\t\u00ad\u200b-\u200d\u2060\ufeff\u2212\u00b7\u2024\u2027\u30fb\uff01-\uff5e]/gu
/** Characters that take two places in a string. */
const DOUBLE = /[\ud800-\udfff]/

/** Text as a machine reads it: digits of every script are 0–9, a space of any width is one space, dashes `-`, dots `.`. */
export function plainText(text: string): string {
  if (ASCII_ONLY.test(text)) return text
  if (DOUBLE.test(text)) return Array.from(text).map(asPlain).join('')
  return text.replace(TO_READ, asPlain)
}

/** What was hidden in the plain reading of a text, at its length, hidden in the text; all else stays as it was written. */
export function hiddenIn(text: string, plain: string, masked: string): string {
  if (masked === plain) return text
  return Array.from(text)
    .map((char, at) => (masked[at] === plain[at] ? char : masked[at]))
    .join('')
}

/** Runs a mask over the plain reading of a text. `mask` must keep the length. */
export function throughPlain(text: string, mask: (plain: string) => string): string {
  const plain = plainText(text)
  return hiddenIn(text, plain, mask(plain))
}

/** One character for one, so that places agree. */
function asPlain(char: string): string {
  if (DIGIT.test(char)) return digitOf(char)
  if (SPACE.test(char)) return ' '
  if (DASH.test(char)) return '-'
  if (DOT.test(char)) return '.'
  const plain = WIDE.test(char) ? char.normalize('NFKC') : char
  return plain.length === 1 ? plain : '?'
}

/** Digits of a script stand together, zero first; those of mathematics and full width fold to ASCII. */
function digitOf(char: string): string {
  const folded = char.normalize('NFKC')
  if (/^\d$/.test(folded)) return folded
  const code = char.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}
