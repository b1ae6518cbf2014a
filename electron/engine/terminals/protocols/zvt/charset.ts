import iconv from 'iconv-lite'

/** Character sets a terminal may write in (PA00P015 tag 14 and chapter 15). */
export type Charset = 'ascii' | 'zvt-7-bit' | 'cp437' | 'utf8' | `iso8859-${number}`

/** The character set of a tag 14 byte (chapter 9.4.2), or undefined for a number that has none. */
export function charsetByTag(byte: number | undefined): Charset | undefined {
  if (byte === 0x00) return 'ascii'
  if (byte === 0xfe) return 'utf8'
  if (byte === 0xff) return 'cp437'
  const known =
    byte !== undefined && byte >= 0x01 && byte <= 0x10 && iconv.encodingExists(`iso8859-${byte}`)
  return known ? `iso8859-${byte}` : undefined
}

/** The 7-bit set has umlauts where ASCII has brackets and braces (chapter 15.1). */
const SEVEN_BIT: Readonly<Record<string, string>> = {
  '[': 'Ä',
  '\\': 'Ö',
  ']': 'Ü',
  '{': 'ä',
  '|': 'ö',
  '}': 'ü',
  '~': 'ß',
}
const SEVEN_BIT_BACK = Object.fromEntries(
  Object.entries(SEVEN_BIT).map(([ascii, letter]) => [letter, ascii]),
)

const swap = (text: string, by: Readonly<Record<string, string>>) =>
  [...text].map(letter => by[letter] ?? letter).join('')

/** Readable text: control characters a terminal uses for fonts and padding are taken out, line feeds stay. */
export function decodeText(bytes: Uint8Array, charset: Charset): string {
  const raw = Buffer.from(bytes)
  const text =
    charset === 'zvt-7-bit'
      ? swap(iconv.decode(raw, 'cp437'), SEVEN_BIT)
      : iconv.decode(raw, charset)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
}

export function encodeText(text: string, charset: Charset): Uint8Array {
  const raw =
    charset === 'zvt-7-bit'
      ? iconv.encode(swap(text, SEVEN_BIT_BACK), 'ascii')
      : iconv.encode(text, charset)
  return Uint8Array.from(raw)
}

const isUtf8 = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** 80–9F are letters in CP437 and nothing in Latin-1. */
const looksOem = (byte: number) => byte >= 0x80 && byte < 0xa0

/** A lone C0–FF is a letter in Latin-1 and a frame or formula in CP437, where frames come in rows and E1 is ß. */
const looksLatin = (byte: number, index: number, text: Uint8Array) =>
  byte >= 0xc0 && byte !== 0xe1 && text[index - 1] !== byte && text[index + 1] !== byte

/**
 * Guesses the character set of texts that were sent together without a tag 14. Terminals mix CP437 and Latin-1
 * in one session, so nothing is remembered from message to message.
 */
export function detectCharset(texts: readonly Uint8Array[]): Charset {
  const count = (looks: (byte: number, index: number, text: Uint8Array) => boolean) =>
    texts.reduce((sum, text) => sum + text.filter(looks).length, 0)
  const [oem, latin] = [count(looksOem), count(looksLatin)]
  if (oem + latin > 0 && isUtf8(Buffer.concat(texts))) return 'utf8'
  return latin > oem ? 'iso8859-1' : 'cp437'
}
