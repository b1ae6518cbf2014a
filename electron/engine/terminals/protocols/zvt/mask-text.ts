import { cardTest, passesLuhn } from '../../../../../shared/card-number'
import { hideCards, hideDigits } from '../../../../../shared/card-text'
import { throughPlain } from '../../../../../shared/plain-text'

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

/**
 * Text with every card number reduced to its first six and last four digits, and no track behind it. The length stays.
 * Digits and gaps count in whatever script and width they are written; a number may be glued to others at one end.
 */
export const maskText = (text: string): string =>
  throughPlain(text, plain =>
    hideCards(plain.replace(CARD_NUMBER, hideMiddle), cardTest(false))
      .replace(
        HALF_MASKED,
        (_, first: string, more: string, mask: string, rest: string, last: string) =>
          `${first}${'*'.repeat(more.length)}${mask}${'*'.repeat(rest.length)}${last}`,
      )
      .replace(BEHIND_NUMBER, track => track.replace(/[^=^]/g, '*')),
  )

const hideMiddle = (found: string): string =>
  passesLuhn(found.replace(/\D/g, '')) ? hideDigits(found) : found
