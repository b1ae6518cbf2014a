import { beginsCard, type CardTest } from './card-number'
import { hiddenIn, plainText } from './plain-text'

/** Digits as a slip groups them: `6225 8800 1234 5678`, `6225-8800…`, or in one run. */
const DIGITS = /(?<!\d)\d(?:[ -]?\d){12,}(?!\d)/g
/** The groups of a card parted by something wider, the same each time: `6225  8800  1234  5678`, `6225.8800…`. */
const GROUPS = /(?<!\d)\d{4}([._/]| {2,3})\d{4}\1\d{4}\1\d{1,7}(?!\d)/g
const SHOWN_FIRST = 6
const SHOWN_LAST = 4

/** Text in ASCII with every card number reduced to its first six and last four digits; the length stays. */
export const hideCards = (text: string, isCard: CardTest): string =>
  text.replace(DIGITS, run => hideInRun(run, isCard)).replace(GROUPS, run => hideInRun(run, isCard))

/** The whole run, or groups of it (a date or a trace number may stand before the number), or a part of one group. */
function hideInRun(run: string, isCard: CardTest): string {
  const groups = groupsOf(run)
  for (const [from] of groups)
    for (const [, to] of groups.slice().reverse()) {
      const part = run.slice(from, to)
      if (isCard(part.replace(/\D/g, '')))
        return run.slice(0, from) + hideDigits(part) + run.slice(to)
    }
  return run.replace(/\d{16,}/g, group => hideInGroup(group, isCard))
}

const groupsOf = (run: string): [number, number][] =>
  [...run.matchAll(/\d+/g)].map(({ 0: { length }, index }) => [index, index + length])

/** The digits of `text` beyond the first `keepFirst` and before the last `keepLast`, hidden. */
export function hideDigits(text: string, keepFirst = SHOWN_FIRST, keepLast = SHOWN_LAST): string {
  const length = text.replace(/\D/g, '').length
  let seen = 0
  return text.replace(/\d/g, digit => {
    seen++
    return seen <= keepFirst || seen > length - keepLast ? digit : '*'
  })
}

/** Lengths of nearly all cards. Shorter and odd ones are found only where they stand alone. */
const GLUED_LENGTHS = [19, 16, 15] as const
/** What may stand right before the number: an index, a trace or batch number, a date, a reference, date and time. */
const BEFORE: ReadonlySet<number> = new Set([0, 1, 2, 3, 6, 8, 12, 14])
/** Right behind it: an index, or the expiry YYMM and perhaps a service code, as on a track without its separator. */
const BEHIND = /^(?:\d{0,3}|\d\d(?:0[1-9]|1[0-2])(?:\d{3})?)$/
/** An order number or a time stamp begins so; then only what stands behind its date or time can be a card. */
const DATED = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/
const DATE_DIGITS = 8
/** Longer runs are order numbers (WeChat and Alipay: 28 digits), unless a date and time take up half of them. */
const LONGEST_GLUED = 26
/** Date, time and number. */
const LONGEST_DATED = 33

/** A number glued to others at one of its ends. */
function hideInGroup(group: string, isCard: CardTest): string {
  const dated = DATED.test(group)
  if (group.length > (dated ? LONGEST_DATED : LONGEST_GLUED)) return group
  const places = GLUED_LENGTHS.flatMap(length =>
    [...(dated ? [] : [0]), group.length - length].map(at => ({ at, to: at + length })),
  )
  const found = places.find(
    ({ at, to }) =>
      BEFORE.has(at) &&
      (!dated || at >= DATE_DIGITS) &&
      BEHIND.test(group.slice(to)) &&
      isGlued(group.slice(at, to), isCard),
  )
  if (!found) return group
  const { at, to } = found
  return group.slice(0, at) + hideDigits(group.slice(at, to)) + group.slice(to)
}

/** Among other digits, 15 are a card only where they begin as American Express does. */
const isGlued = (part: string, isCard: CardTest): boolean =>
  (part.length !== 15 || /^3[47]/.test(part)) && isCard(part)

/** The digits a line ends with; not those of an amount. */
const TAIL = /(?<![\d.,*])\d(?:[ -]?\d)* *$/
/** The digits a line begins with; not those of an amount, nor of a number that is masked. */
const HEAD = /^ *\d(?:[ -]?\d)*(?!\d|[.,]\d|\*)/
/** All that a tail can stand in, and the character before it. */
function endOf(line: string): string {
  let at = line.length
  while (at > 0 && ' -0123456789'.includes(line.charAt(at - 1))) at -= 1
  return line.slice(Math.max(0, at - 1))
}

/** Fewer at the end of a line are a count or an hour. */
const SHORTEST_TAIL = 4
/** Up to so many are shown of a number whose last four are not: references have twelve. */
const SHORTEST_HELD = 12

/** How many characters of the end of a line, and of the beginning of the next, are one card number; undefined: none. */
function acrossLines(
  line: string,
  next: string,
  isCard: CardTest,
): { readonly tail: number; readonly head: number } | undefined {
  const head = HEAD.exec(next)?.[0]
  const tail = head && TAIL.exec(endOf(line))?.[0]
  if (!tail) return undefined
  for (const [from] of groupsOf(tail))
    for (const [, to] of groupsOf(head).reverse()) {
      const first = tail.slice(from).replace(/\D/g, '')
      const digits = first + head.slice(0, to).replace(/\D/g, '')
      if (first.length >= SHORTEST_TAIL && isGlued(digits, isCard) && digits.length >= 15)
        return { tail: tail.length - from, head: to }
    }
  return undefined
}

/** Whether a line can still be changed: `clear` and `held` were told before the next came, held ones without what may be a number. */
export type Told = 'no' | 'clear' | 'held'

/**
 * Both lines with the number across them hidden. One that was told stays as it is; digits it showed beyond the first
 * six are taken off the last four.
 */
export function hideAcross(
  line: string,
  next: string,
  isCard: CardTest,
  told: Told = 'no',
): readonly [string, string] {
  const found = acrossLines(line, next, isCard)
  if (!found) return [line, next]
  const cut = line.length - found.tail
  const first = line.slice(cut)
  const second = next.slice(0, found.head)
  const shown = first.replace(/\D/g, '').length
  const later = second.replace(/\D/g, '').length
  const last = told === 'clear' && shown > SHOWN_FIRST ? 0 : Math.min(SHOWN_LAST, later)
  return [
    line.slice(0, cut) + hideDigits(first, SHOWN_FIRST, Math.max(0, SHOWN_LAST - later)),
    hideDigits(second, Math.max(0, SHOWN_FIRST - shown), last) + next.slice(found.head),
  ]
}

/** Lines one below the other, none of them told yet: numbers that run on into the next line are hidden in both. */
export function hideInLines(lines: readonly string[], isCard: CardTest): readonly string[] {
  const plain = lines.map(plainText)
  const hidden = [...plain]
  for (let at = 1; at < hidden.length; at += 1) {
    const [line, next] = hideAcross(hidden[at - 1] ?? '', hidden[at] ?? '', isCard)
    hidden[at - 1] = line
    hidden[at] = next
  }
  return lines.map((line, at) => hiddenIn(line, plain[at] ?? '', hidden[at] ?? ''))
}

/** Digits at the end of a line that a card number may go on from: the first six stay. Not 15: merchant numbers have those. */
export function holdBack(line: string, isCard: CardTest): string {
  const tail = TAIL.exec(endOf(line))?.[0] ?? ''
  const digits = tail.replace(/\D/g, '')
  const mayGoOn = digits.length > SHORTEST_HELD && digits.length !== 15 && beginsCard(digits)
  if (!mayGoOn || isCard(digits)) return line
  return line.slice(0, line.length - tail.length) + hideDigits(tail, SHOWN_FIRST, 0)
}
