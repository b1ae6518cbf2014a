const KEPT_HEAD = 6
const KEPT_TAIL = 4
const SECRET_KEYS = /(?:secret|token|password|passcode|pin|pan|track|cvv|cvc)/i
const SECRET_PAIR =
  /((?:secret|token|password|passcode|\bpin|\bpan|track\d?|cvv|cvc)["']?\s*[=:]\s*["']?)[^\s"',;}]+/gi
/** Track 2: a card number, `=` or `D`, expiry and the rest. */
const TRACK = /\b(\d{13,19})[=D]\d{4,}[?F]?/g
const CARD_NUMBER = /\b\d(?:[ -]?\d){12,18}\b/g

/** The last net before a log line reaches the disk: no card number, track data or secret passes, wherever it came from. */
export function redact(value: unknown): unknown {
  if (typeof value === 'string') return redactText(value)
  if (value instanceof Error) return redactText(value.stack ?? value.message)
  if (Array.isArray(value)) return value.map(redact)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      SECRET_KEYS.test(key) ? '[hidden]' : redact(inner),
    ]),
  )
}

const redactText = (text: string) =>
  text
    .replace(TRACK, (_, number: string) => masked(number))
    .replace(CARD_NUMBER, run => {
      const digits = run.replace(/\D/g, '')
      return passesLuhn(digits) ? masked(digits) : run
    })
    .replace(SECRET_PAIR, '$1[hidden]')

const masked = (digits: string) =>
  digits.slice(0, KEPT_HEAD) +
  '*'.repeat(digits.length - KEPT_HEAD - KEPT_TAIL) +
  digits.slice(-KEPT_TAIL)

/** ISO/IEC 7812-1 annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
