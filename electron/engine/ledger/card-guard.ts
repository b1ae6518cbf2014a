import { Fault } from '../../../shared/fault'
import { CARD_RANGES } from './card-ranges'
import type { JsonObject, JsonValue } from './json'

/** Members that hold an acquirer's own numbers (ISO 8583 field 42 has 15 characters); cards of 15 digits are the price. */
const MERCHANT_MEMBER = /^(merchant|acceptor|contract|vu)(No|Number|Id)$|^(mid|tid)$/i
/** The same in the terminal's own words, at the start of a slip's line. */
const MERCHANT_WORDS = /商户(编号|代码|号)|merchant|\bMID\b|VU-?N|Vertragsunternehmen|Händler/i
/** Members whose numbers are money, counts or durations. */
const OUR_MEMBER = /(Minor|Count|Ms)$|^(seq|count)$/
/** Digits beside 0–9, such as the full-width ones. */
const OTHER_DIGITS = /[^\P{Nd}0-9]/u
/** A SHA-256 of ours. */
const DIGEST = /^[0-9a-f]{64}$/

/** Pairs of hexadecimal digits, joined or parted by one space, colon or dash; at least seven of them. */
const HEX_DUMP = /(?<![0-9a-z])[0-9a-f]{2}(?:[ :-]?[0-9a-f]{2}){6,}(?![0-9a-z])/gi
/** Digits as a slip groups them: `6225 8800 1234 5678`, `6225-8800…`, or in one run. */
const DIGITS = /(?<!\d)\d(?:[ -]?\d){12,}(?!\d)/g

/**
 * The last net before the disk. Card numbers are masked where the bytes enter; a clear one that gets
 * here is a bug, and the write is refused rather than kept for ever in an append-only file.
 *
 * A run of 13–19 digits is a card number when its leading digits and length belong to a scheme *and*
 * the Luhn digit fits (ISO/IEC 7812-1 annex B); digits grouped by spaces or dashes count as one run.
 * In hexadecimal text the same holds for runs between non-digit nibbles (BCD), for track 2 (`D` after
 * the number), for a number behind its length (ISO 8583 LLVAR, ZVT BMP 22, EMV tag 5A) and for
 * digits spelt as ASCII codes. A masked number has no such run.
 *
 * Not refused: runs longer than 19 digits (WeChat and Alipay order numbers), numbers outside the
 * ranges (time stamps, trace and retrieval numbers), and exactly 15 digits in a member or slip line
 * that names the merchant: acquirers issue 15-digit merchant numbers and one in ten passes Luhn.
 * @throws Fault `internal` {why, at}: where it stood, never the number.
 */
export function refuseClearCards(written: JsonObject, at = ''): void {
  for (const [name, value] of Object.entries(written)) {
    if (typeof value === 'number' && OUR_MEMBER.test(name)) continue
    visit(value ?? null, `${at}/${name}`, MERCHANT_MEMBER.test(name))
  }
}

function visit(value: JsonValue, at: string, merchant: boolean): void {
  if (typeof value === 'string' || typeof value === 'number') {
    if (holdsClearCard(String(value), merchant))
      throw new Fault('internal', { why: 'clear card number', at })
  } else if (Array.isArray(value)) {
    value.forEach((part: JsonValue, index) => {
      visit(part, `${at}/${index}`, merchant)
    })
  } else if (value !== null) refuseClearCards(value as JsonObject, at)
}

/** Whether a text holds a card number in clear. `merchant`: exactly 15 digits are an acquirer's merchant number here. */
export function holdsClearCard(text: string, merchant = false): boolean {
  if (text.length < 13 || DIGEST.test(text)) return false
  const plain = OTHER_DIGITS.test(text) ? text.normalize('NFKC') : text
  const runs = plain.match(DIGITS) ?? []
  const mayBe15 = merchant || MERCHANT_WORDS.test(plain)
  if (runs.some(run => isCard(run.replace(/\D/g, ''), mayBe15))) return true
  return (plain.match(HEX_DUMP) ?? []).some(dump => hexHoldsCard(dump, mayBe15))
}

function hexHoldsCard(dump: string, mayBe15: boolean): boolean {
  const hex = dump.replace(/[^0-9a-f]/gi, '').toUpperCase()
  // Nothing but digits and unparted is an order number, not a dump.
  if (/^\d+$/.test(dump)) return false
  const runs = hex.match(/\d{13,}/g) ?? []
  if (runs.some(run => isCard(run, mayBe15))) return true
  if (tails(hex, /(\d{13,})D\d{4}/g).some(number => isCard(number, false))) return true
  if (behindLength(hex).some(number => isCard(number, false))) return true
  return asciiRuns(hex).some(number => isCard(number, mayBe15))
}

/** Every ending of the digits before track 2's separator: what stands before the number may be digits too. */
const tails = (hex: string, pattern: RegExp): string[] =>
  [...hex.matchAll(pattern)].flatMap(([, digits = '']) =>
    [13, 14, 15, 16, 17, 18, 19].map(length => digits.slice(-length)),
  )

/** Numbers behind their own length, at a byte border: `16 6225…` (LLVAR), `22 F0 F8 6225…` (BMP 22), `5A 08 6225…` (EMV). */
function behindLength(hex: string): string[] {
  const found: string[] = []
  for (let at = 0; at + 2 < hex.length; at += 2) {
    const length = Number(hex.slice(at, at + 2))
    if (length >= 13 && length <= 19) found.push(hex.slice(at + 2, at + 2 + length))
    const tag = /^(?:22F([01])F(\d)|5A0([7-9A]))(\d{13,20})/.exec(hex.slice(at, at + 26))
    const bytes = tag?.[3] ? Number.parseInt(tag[3], 16) : Number(`${tag?.[1]}${tag?.[2]}`)
    if (tag?.[4]) found.push(tag[4].slice(0, bytes * 2))
  }
  return found.filter(number => /^\d+$/.test(number))
}

const asciiRuns = (hex: string): string[] =>
  (hex.match(/(?:3\d){13,}/g) ?? []).map(run => run.replace(/3(\d)/g, '$1'))

function isCard(digits: string, mayBe15: boolean): boolean {
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
