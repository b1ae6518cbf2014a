import { cardTest } from '../../../../../shared/card-number'
import { hideAcross, holdBack, type Told } from '../../../../../shared/card-text'
import { hiddenIn, plainText } from '../../../../../shared/plain-text'
import type { PrintLine } from './read'

/** Characters from here on take two columns of paper. */
const FIRST_WIDE = 0x1100
const isCard = cardTest(false)

/** The line before, as it came: kept in memory only, until the next has come. */
interface Before {
  readonly plain: string
  readonly told: Told
}
const NOTHING: Before = { plain: '', told: 'no' }

/**
 * Hides card numbers that run on from one printed line into the next, also where the line before was stored and
 * answered already. What the end of such a line shows is bounded: a line that is as wide as its slip, and so may have
 * been wrapped, is told without digits that a number may go on from.
 *
 * Left: a number over three lines, and what a line shows that was told before the next came: all of it where it is
 * narrower than its slip or ends with 15 digits (merchant numbers have those), else twelve digits at most.
 */
export class Seams {
  #before = NOTHING
  /** Columns of the widest line of this slip. */
  #widest = 0

  /** The lines of one message, in their order. */
  hide(lines: readonly PrintLine[]): readonly PrintLine[] {
    const came = lines.map(({ text }) => plainText(text))
    const hidden = [...came]
    for (const [at, line] of lines.entries()) {
      const above = at > 0 && !lines[at - 1]?.last ? hidden[at - 1] : undefined
      const { plain, told } = at === 0 ? this.#before : { plain: above ?? '', told: 'no' as const }
      const [first, second] = hideAcross(plain, hidden[at] ?? '', isCard, told)
      if (above !== undefined) hidden[at - 1] = first
      hidden[at] = second
      this.#widest = Math.max(lines[at - 1]?.last ? 0 : this.#widest, columns(line.text))
    }
    this.#keep(lines.at(-1), hidden)
    return lines.map((line, at) => ({
      ...line,
      text: hiddenIn(line.text, came[at] ?? '', hidden[at] ?? ''),
    }))
  }

  #keep(line: PrintLine | undefined, hidden: string[]): void {
    const plain = hidden.at(-1)
    if (!line || plain === undefined) return
    const isWrapped = columns(line.text) >= this.#widest
    const held = line.last || !isWrapped ? plain : holdBack(plain, isCard)
    hidden[hidden.length - 1] = held
    if (line.last) this.#widest = 0
    this.#before = line.last ? NOTHING : { plain, told: held === plain ? 'clear' : 'held' }
  }
}

const columns = (text: string): number =>
  Array.from(text.trimEnd()).reduce(
    (sum, char) => sum + ((char.codePointAt(0) ?? 0) < FIRST_WIDE ? 1 : 2),
    0,
  )
