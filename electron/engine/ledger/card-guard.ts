import { Fault } from '../../../shared/fault'
import { CARD_RANGES } from './card-ranges'
import { type Hidden, hexCards } from './hex-cards'
import type { JsonObject, JsonValue } from './json'

/** Members that hold an acquirer's own numbers (ISO 8583 field 42 has 15 characters); cards of 15 digits are the price. */
const MERCHANT_MEMBER = /^(merchant|acceptor|contract|vu)(No|Number|Id)$|^(mid|tid)$/i
/** The same in the terminal's own words, at the start of a slip's line. */
const MERCHANT_WORDS = /商户(编号|代码|号)|merchant|\bMID\b|VU-?N|Vertragsunternehmen|Händler/i
/** Members whose numbers are money, counts or durations. */
const OUR_MEMBER = /(Minor|Count|Ms)$|^(seq|count)$/
/** Members that name a thing of ours. A run of digits there is no such name. */
const ID_MEMBER = /^(id|hash|prevHash|\w+Id)$/
const ONLY_DIGITS = /^[\d -]+$/
/** Digits beside 0–9, such as the full-width ones. */
const OTHER_DIGITS = /[^\P{Nd}0-9]/u
/** A SHA-256 or a UUID of ours. */
const OUR_ID = /^(?:[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Pairs of hexadecimal digits, joined or parted by one space, colon or dash; at least seven of them. */
const HEX_DUMP = /(?<![0-9a-z])[0-9a-f]{2}(?:[ :-]?[0-9a-f]{2}){6,}(?![0-9a-z])/gi
/** Digits as a slip groups them: `6225 8800 1234 5678`, `6225-8800…`, or in one run. */
const DIGITS = /(?<!\d)\d(?:[ -]?\d){12,}(?!\d)/g
/** The groups of a card parted by something wider, the same each time: `6225  8800  1234  5678`, `6225.8800…`. */
const GROUPS = /(?<!\d)\d{4}([._/]| {2,3})\d{4}\1\d{4}\1\d{1,7}(?!\d)/g
/** What stands behind the number on a track: expiry, service code, the issuer's own data, the name (ISO/IEC 7813). */
const BEHIND_NUMBER = /(?<=\d{6}\*+\d{4})[=^][^?\s"]*/g

/**
 * The last net before the disk. Card numbers are masked where the bytes enter; one that gets here all
 * the same (a terminal said it where nobody expects one) is reduced to its first six and last four
 * digits, because a settlement in mid-flight must go on and an append-only file keeps for ever.
 *
 * A run of 13–19 digits is a card number when its leading digits and length belong to a scheme *and*
 * the Luhn digit fits (ISO/IEC 7812-1 annex B); digits grouped by spaces or dashes count as one run.
 * In hexadecimal text the same holds for the shapes of `hexCards`. A masked number has no such run.
 *
 * Left alone: runs longer than 19 digits (WeChat and Alipay order numbers), numbers outside the
 * ranges (time stamps, trace and retrieval numbers), UUIDs and digests, and exactly 15 digits in a
 * member or slip line that names the merchant: acquirers issue 15-digit merchant numbers and one in
 * ten passes Luhn.
 * @returns the same object, masked, and the places that were masked, e.g. `/body/words/1`
 * @throws Fault `internal` {why, at} for a card number as a JSON number: no terminal's text is one
 */
export function withoutClearCards<T extends JsonObject>(
  written: T,
): { readonly masked: T; readonly at: readonly string[] } {
  const at: string[] = []
  const masked = object(written, '', at) as T
  return at.length === 0 ? { masked: written, at } : { masked, at }
}

function object(written: JsonObject, path: string, at: string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => {
      if (typeof value === 'number' && OUR_MEMBER.test(name)) return [name, value]
      return [name, value === undefined ? value : member(name, value, `${path}/${name}`, at)]
    }),
  )
}

function member(name: string, value: JsonValue, path: string, at: string[]): JsonValue {
  const isOurs = ID_MEMBER.test(name) && !MERCHANT_MEMBER.test(name)
  if (isOurs && typeof value === 'string' && !ONLY_DIGITS.test(value)) return value
  return visit(value, path, MERCHANT_MEMBER.test(name), at)
}

function visit(value: JsonValue, path: string, merchant: boolean, at: string[]): JsonValue {
  if (typeof value === 'string') {
    const masked = maskCards(value, merchant)
    if (masked !== value) at.push(path)
    return masked
  }
  if (typeof value === 'number' && maskCards(String(value), merchant) !== String(value))
    throw new Fault('internal', { why: 'clear card number', at: path })
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value))
    return value.map((part: JsonValue, index) => visit(part, `${path}/${index}`, merchant, at))
  return object(value as JsonObject, path, at)
}

/** The text with every clear card number masked. `merchant`: exactly 15 digits are an acquirer's merchant number here. */
export function maskCards(text: string, merchant = false): string {
  if (text.length < 13 || OUR_ID.test(text)) return text
  const plain = OTHER_DIGITS.test(text) ? text.normalize('NFKC') : text
  const isCard = cardTest(merchant || MERCHANT_WORDS.test(plain))
  const once = maskOnce(plain, isCard)
  if (once === plain) return text
  // What two readings of the same digits leave visible together is not shown at all.
  return maskOnce(once, isCard) === once ? once : once.replace(/\d/g, '*')
}

function maskOnce(text: string, isCard: (digits: string) => boolean): string {
  return text
    .replace(DIGITS, run => hideInRun(run, isCard))
    .replace(GROUPS, run => hideInRun(run, isCard))
    .replace(BEHIND_NUMBER, track => track.replace(/[^=^]/g, '*'))
    .replace(HEX_DUMP, dump => hideInDump(dump, hexCards(dump, isCard)))
}

/** The whole run, or else groups of it: a date or a trace number may stand right before the card number. */
function hideInRun(run: string, isCard: (digits: string) => boolean): string {
  const groups = [...run.matchAll(/\d+/g)].map(({ 0: { length }, index }) => [
    index,
    index + length,
  ])
  for (const [from] of groups)
    for (const [, to] of groups.slice().reverse()) {
      const part = run.slice(from, to)
      const digits = part.replace(/\D/g, '')
      if (isCard(digits)) return run.replace(part, hideMiddle(part, digits.length))
    }
  return run
}

function hideMiddle(run: string, length: number): string {
  let seen = 0
  return run.replace(/\d/g, digit => {
    seen++
    return seen <= 6 || seen > length - 4 ? digit : '*'
  })
}

/** Puts the masked digits back between the dump's separators. */
function hideInDump(dump: string, hidden: readonly Hidden[]): string {
  if (hidden.length === 0) return dump
  const digits = [...dump.replace(/[^0-9a-f]/gi, '')]
  for (const { at, as } of hidden) digits[at] = as
  let next = 0
  return dump.replace(/[0-9a-f]/gi, () => digits[next++] ?? '')
}

const cardTest =
  (mayBe15: boolean) =>
  (digits: string): boolean => {
    if (digits.length < 13 || digits.length > 19) return false
    if (digits.length === 15 && mayBe15) return false
    return hasRange(digits) && passesLuhn(digits)
  }

const hasRange = (digits: string): boolean =>
  CARD_RANGES.some(({ from, to, lengths }) => {
    const lead = digits.slice(0, from.length)
    return lead >= from && lead <= to && lengths.includes(digits.length)
  })

/** ISO/IEC 7812-1 annex B: from the right, every second digit doubled, digits summed, a multiple of ten. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
