import type { Receipt, SlipPart } from '../../../../../shared/settlement'
import type { Stage } from '../../../../../shared/stage'
import type { ZvtMessage } from './message'
import { type PrintLine, printLines } from './read'
import { Seams } from './seams'

/** TLV 1F07 (ZVT PA00P015 ch. 9.4); 3 is administration, an end-of-day among them. */
const KINDS: Readonly<Record<number, Receipt['kind']>> = { 1: 'merchant', 2: 'customer' }
/** Headings tell more than the stage: slips may be handed over long after they were printed. */
const HEADINGS: readonly (readonly [Receipt['kind'], RegExp])[] = [
  ['detail', /明细|detail/i],
  ['settlement', /结算|总计|settle|totals|kassenschnitt/i],
]

/** Puts the lines of 06 D1 and 06 D3 together to slips. A slip may come in any number of messages. */
export class Slips {
  readonly finished: Receipt[] = []
  readonly #seams = new Seams()
  #lines: string[] = []
  #kind: Receipt['kind'] | undefined
  /** Lines of the open slip that were told. */
  #told = 0

  /** True once a printable line came. */
  get begun(): boolean {
    return this.finished.length > 0 || this.#kind !== undefined
  }
  /** All slips, the one that has no last line yet included. */
  get all(): readonly Receipt[] {
    const open = this.#open(false)
    return open ? [...this.finished, open] : this.finished
  }

  /** What this message adds: the rest of each slip it finished, then what it began or went on with. */
  take(message: ZvtMessage, stage: Stage | undefined): readonly SlipPart[] {
    const finished: SlipPart[] = []
    for (const line of this.#seams.hide(printLines(message))) {
      this.#lines.push(line.text)
      if (line.text.trim()) this.#kind ??= kindOf(line, stage)
      if (line.last) finished.push(...this.#finish())
    }
    const open = this.#untold(false)
    return open && open.lines.length > 0 ? [...finished, open] : finished
  }

  #finish(): readonly SlipPart[] {
    const part = this.#untold(true)
    const whole = this.#open(true)
    if (whole) this.finished.push(whole)
    this.#lines = []
    this.#kind = undefined
    this.#told = 0
    return part ? [part] : []
  }

  #untold(complete: boolean): SlipPart | undefined {
    if (!this.#kind) return undefined
    const from = this.#told
    const lines = printed(this.#lines.slice(from))
    this.#told += lines.length
    return { kind: this.#kind, lines, complete, from }
  }

  #open(complete: boolean): Receipt | undefined {
    if (!this.#kind) return undefined
    return { kind: this.#kind, lines: printed(this.#lines), complete }
  }
}

/** Without the paper that is only fed; blank lines count once something is printed below them. */
function printed(lines: readonly string[]): string[] {
  const kept = [...lines]
  while (kept.at(-1)?.trim() === '') kept.pop()
  return kept
}

/** Decided by its first printed line, so that a slip that grows keeps its kind. */
function kindOf(line: PrintLine, stage: Stage | undefined): Receipt['kind'] {
  const heading = HEADINGS.find(([, says]) => says.test(line.text))?.[0]
  if (heading) return heading
  if (stage === 'D') return 'detail'
  return KINDS[line.receiptType ?? 0] ?? 'settlement'
}
