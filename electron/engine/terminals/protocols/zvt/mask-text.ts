/**
 * A card number as people read it: 13–19 digits in one run, or in the groups printed on cards. Cards begin with
 * 2–6, 81 or 9 (ISO/IEC 7812-1): merchant numbers, dates and amounts mostly do not.
 */
const CARD_NUMBER =
  /(?<!\d)(?:[2-69]\d{12,18}|81\d{14,17}|(?:[2-69]\d|81)\d\d([-._/]| {1,3})\d{4}\1\d{4}\1\d{1,7}(?:\1\d{1,3})?|3\d{3}([-._/]| {1,3})\d{6}\2\d{4,5})(?!\d)/g
/** A number that was masked with more of it left than the first six and last four digits. */
const HALF_MASKED = /(?<!\d)(\d{6})(\d*)([*•]{2,}|[xX]{4,})(\d*)(\d{4})(?!\d)/g
/** What stands behind the number on a track: expiry, service code, the issuer's own data, the name (ISO/IEC 7813). */
const BEHIND_NUMBER = /(?<=\d{6}\*+\d{4})[=^][^?\s]*/g

/** ISO/IEC 7812-1: every second digit from the right doubled, digit sums, divisible by ten. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Text with every card number reduced to its first six and last four digits, and no track behind it. The length stays. */
export function maskText(text: string): string {
  return text
    .replace(CARD_NUMBER, hideMiddle)
    .replace(
      HALF_MASKED,
      (_, first: string, more: string, mask: string, rest: string, last: string) =>
        `${first}${'*'.repeat(more.length)}${mask}${'*'.repeat(rest.length)}${last}`,
    )
    .replace(BEHIND_NUMBER, track => track.replace(/[^=^]/g, '*'))
}

function hideMiddle(found: string): string {
  const digits = found.replace(/\D/g, '')
  if (!passesLuhn(digits)) return found
  let seen = 0
  return found.replace(/\d/g, digit => {
    seen++
    return seen <= 6 || seen > digits.length - 4 ? digit : '*'
  })
}
