import { CARD_RANGES } from './card-ranges'

/** Whether a run of digits is a card number. */
export type CardTest = (digits: string) => boolean

const SHORTEST = 13
const LONGEST = 19

/**
 * A card number: its leading digits and length belong to a scheme, and the Luhn digit fits (ISO/IEC 7812-1 annex B).
 * `mayBe15`: exactly 15 digits are an acquirer's merchant number here.
 */
export const cardTest =
  (mayBe15: boolean): CardTest =>
  digits => {
    if (digits.length < SHORTEST || digits.length > LONGEST) return false
    if (digits.length === 15 && mayBe15) return false
    return hasRange(digits) && passesLuhn(digits)
  }

const hasRange = (digits: string): boolean =>
  CARD_RANGES.some(range => leads(digits, range) && range.lengths.includes(digits.length))

/** May a longer number begin with these digits? */
export const beginsCard = (digits: string): boolean =>
  CARD_RANGES.some(
    range => leads(digits, range) && range.lengths.some(length => length > digits.length),
  )

const leads = (digits: string, { from, to }: { from: string; to: string }): boolean => {
  const lead = digits.slice(0, from.length)
  return lead >= from && lead <= to
}

/** From the right, every second digit doubled, digits summed, a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
