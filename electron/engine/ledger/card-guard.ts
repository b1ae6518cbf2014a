import { type CardTest, cardTest } from '../../../shared/card-number'
import { hideCards, hideInLines } from '../../../shared/card-text'
import { Fault } from '../../../shared/fault'
import { throughPlain } from '../../../shared/plain-text'
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
/** A SHA-256 or a UUID of ours. */
const OUR_ID = /^(?:[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Pairs of hexadecimal digits, joined or parted by one space, colon or dash; at least seven of them. */
const HEX_DUMP = /(?<![0-9a-z])[0-9a-f]{2}(?:[ :-]?[0-9a-f]{2}){6,}(?![0-9a-z])/gi
/** What stands behind the number on a track: expiry, service code, the issuer's own data, the name (ISO/IEC 7813). */
const BEHIND_NUMBER = /(?<=\d{6}\*+\d{4})[=^][^?\s"]*/g

/**
 * The last net before the disk. Card numbers are masked where the bytes enter; one that gets here all
 * the same (a terminal said it where nobody expects one) is reduced to its first six and last four
 * digits, because a settlement in mid-flight must go on and an append-only file keeps for ever.
 *
 * A run of 13–19 digits is a card number when its leading digits and length belong to a scheme *and*
 * the Luhn digit fits (ISO/IEC 7812-1 annex B); digits grouped by spaces or dashes count as one run,
 * in whatever script and width they are written. It is found too where a trace, a date or an expiry is
 * glued to one of its ends, and where it goes on in the next line.
 * In hexadecimal text the same holds for the shapes of `hexCards`. A masked number has no such run.
 *
 * Left alone: runs longer than 26 digits (WeChat and Alipay order numbers), a number over three lines,
 * numbers outside the ranges (time stamps, trace and retrieval numbers), UUIDs and digests, and exactly 15 digits in a
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
  if (Array.isArray(value)) return acrossLines(parts(value, path, merchant, at), path, at)
  return object(value as JsonObject, path, at)
}

const parts = (value: readonly JsonValue[], path: string, merchant: boolean, at: string[]) =>
  value.map((part, index) => visit(part, `${path}/${index}`, merchant, at))

/** The lines of a slip or a display: a number may go on in the next one. */
function acrossLines(lines: JsonValue[], path: string, at: string[]): JsonValue[] {
  if (!lines.every(line => typeof line === 'string')) return lines
  const masked = hideInLines(lines, cardTest(false))
  for (const [index, line] of masked.entries())
    if (line !== lines[index]) at.push(`${path}/${index}`)
  return [...masked]
}

/** The text with every clear card number masked. `merchant`: exactly 15 digits are an acquirer's merchant number here. */
export function maskCards(text: string, merchant = false): string {
  if (text.length < 13 || OUR_ID.test(text)) return text
  return throughPlain(text, plain => {
    const isCard = cardTest(merchant || MERCHANT_WORDS.test(plain))
    const once = maskOnce(plain, isCard)
    if (once === plain) return plain
    // What two readings of the same digits leave visible together is not shown at all.
    return maskOnce(once, isCard) === once ? once : once.replace(/\d/g, '*')
  })
}

const maskOnce = (text: string, isCard: CardTest): string =>
  hideCards(text, isCard)
    .replace(BEHIND_NUMBER, track => track.replace(/[^=^]/g, '*'))
    .replace(HEX_DUMP, dump => hideInDump(dump, hexCards(dump, isCard)))

/** Puts the masked digits back between the dump's separators. */
function hideInDump(dump: string, hidden: readonly Hidden[]): string {
  if (hidden.length === 0) return dump
  const digits = [...dump.replace(/[^0-9a-f]/gi, '')]
  for (const { at, as } of hidden) digits[at] = as
  let next = 0
  return dump.replace(/[0-9a-f]/gi, () => digits[next++] ?? '')
}
