import { type Bitmaps, readBitmaps, readDigits } from './bitmap-codec'
import type { CommandShape } from './commands'
import { readHead } from './head'
import { malformed } from './malformed'
import type { Head } from './message'
import { STATUS_CODES } from './status-codes'
import { peekLength } from './tlv'

export type Body = Bitmaps & { readonly head: Head }
type ReadBody = (bytes: Uint8Array, at: number, end: number) => Body

const NONE: Bitmaps = { bitmaps: [] }
const CONTAINER = 0x06

const after = (head: Head, bytes: Uint8Array, at: number, end: number): Body => ({
  head,
  ...readBitmaps(bytes, at, end),
})

/** True where a BMP 06 at `at` ends exactly at `end`. */
function containerFills(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== CONTAINER || end - at < 2) return false
  const length = peekLength(bytes, at + 1)
  return length !== undefined && length.next + length.value === end
}

/** The body, or undefined where it does not read to its end without a doubt. */
function cleanly(read: () => Body): Body | undefined {
  try {
    const body = read()
    return body.rest ? undefined : body
  } catch {
    return undefined
  }
}

/**
 * Completion (chapter 3.2): bitmaps; or, ending a status enquiry (chapter 2.56.5),
 * [software version] and terminal status, then TLV.
 */
const completion: ReadBody = (bytes, at, end) => {
  if (end - at === 1) return { head: { terminalStatus: bytes[at] ?? 0 }, ...NONE }
  if (end - at >= 3 && bytes.subarray(at, at + 3).every(byte => byte >= 0xf0))
    return version(bytes, at, end)
  const status = STATUS_CODES.has(bytes[at] ?? -1) && containerFills(bytes, at + 1, end)
  if (!status) return after({}, bytes, at, end)
  const head = { terminalStatus: bytes[at] ?? 0 }
  return cleanly(() => after(head, bytes, at + 1, end)) ?? after({}, bytes, at, end)
}

const version: ReadBody = (bytes, at, end) => {
  const from = at + 3
  const statusAt = from + readDigits(bytes, at, 3, end)
  const terminalStatus = bytes[statusAt]
  if (terminalStatus === undefined || statusAt >= end) throw malformed(at, 'version beyond the end')
  const head = { swVersion: bytes.subarray(from, statusAt), terminalStatus }
  return after(head, bytes, statusAt + 1, end)
}

/** Intermediate status (chapter 3.7). A TLV without T4 byte is against the text but in its own example (chapter 5). */
const intermediate: ReadBody = (bytes, at, end) => {
  const code = bytes[at]
  if (code === undefined || at >= end) throw malformed(at, 'intermediate status missing')
  if (end - at === 1) return { head: { intermediate: code }, ...NONE }
  const timed = () =>
    after({ intermediate: code, timeoutMin: bytes[at + 1] ?? 0 }, bytes, at + 2, end)
  if (bytes[at + 1] !== CONTAINER) return timed()
  return (
    cleanly(timed) ?? cleanly(() => after({ intermediate: code }, bytes, at + 1, end)) ?? timed()
  )
}

/** Abort (chapter 3.3): after 6F wrong currency, the terminal's currency follows without an id. */
const abort: ReadBody = (bytes, at, end) => {
  const resultCode = bytes[at]
  if (resultCode === undefined || at >= end) throw malformed(at, 'result code missing')
  const bare = end - at === 3 || ((bytes[at + 1] ?? 0xff) < 0x0a && bytes[at + 1] !== CONTAINER)
  if (resultCode !== 0x6f || end - at < 3 || !bare) return after({ resultCode }, bytes, at + 1, end)
  const currency = bytes.subarray(at + 1, at + 3)
  return after({ resultCode, currency }, bytes, at + 3, end)
}

/** Print line (chapter 3.5): text to the end, or to a TLV container some terminals add with the receipt type. */
const printLine: ReadBody = (bytes, at, end) => {
  const attribute = bytes[at]
  if (attribute === undefined || at >= end) throw malformed(at, 'attribute missing')
  let split = at + 1
  while (split < end && !containerFills(bytes, split, end)) split++
  const head = (to: number): Head =>
    to > at + 1 ? { attribute, text: bytes.subarray(at + 1, to) } : { attribute }
  return cleanly(() => after(head(split), bytes, split, end)) ?? { head: head(end), ...NONE }
}

const SPECIAL: ReadonlyMap<string, ReadBody> = new Map([
  ['completion', completion],
  ['intermediate-status', intermediate],
  ['abort', abort],
  ['print-line', printLine],
])

/**
 * Reads a body by its shape.
 * @throws Fault `wire.malformed` with the offset in `bytes`.
 */
export function readBody(shape: CommandShape, bytes: Uint8Array, at: number, end: number): Body {
  const special = at < end || shape.kind !== 'completion' ? SPECIAL.get(shape.kind) : undefined
  if (special) return special(bytes, at, end)
  const { head, next } = readHead(shape.head, bytes, at, end)
  return shape.bitmaps ? after(head, bytes, next, end) : { head, ...NONE }
}
