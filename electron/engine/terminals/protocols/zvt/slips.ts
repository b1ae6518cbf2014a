import type { Receipt } from '../../../../../shared/settlement'
import type { Stage } from '../../../../../shared/stage'
import type { ZvtMessage } from './message'
import { type PrintLine, printLines } from './read'

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
  #lines: string[] = []
  #kind: Receipt['kind'] | undefined

  /** True once a printable line came. */
  get begun(): boolean {
    return this.finished.length > 0 || this.#kind !== undefined
  }
  /** All slips, the one that has no last line yet included. */
  get all(): readonly Receipt[] {
    const open = this.#open(false)
    return open ? [...this.finished, open] : this.finished
  }

  /** The slips this message finished, then the unfinished one as it stands now. */
  take(message: ZvtMessage, stage: Stage | undefined): readonly Receipt[] {
    const before = this.finished.length
    const lines = printLines(message)
    for (const line of lines) this.#add(line, stage)
    const open = lines.length > 0 ? this.#open(false) : undefined
    return [...this.finished.slice(before), ...(open ? [open] : [])]
  }

  #add(line: PrintLine, stage: Stage | undefined): void {
    this.#lines.push(line.text)
    if (line.text.trim()) this.#kind ??= kindOf(line, stage)
    if (!line.last) return
    const whole = this.#open(true)
    if (whole) this.finished.push(whole)
    this.#lines = []
    this.#kind = undefined
  }

  #open(complete: boolean): Receipt | undefined {
    if (!this.#kind) return undefined
    const lines = [...this.#lines]
    while (lines.at(-1)?.trim() === '') lines.pop()
    return { kind: this.#kind, lines, complete }
  }
}

/** Decided by its first printed line, so that a slip that grows keeps its kind. */
function kindOf(line: PrintLine, stage: Stage | undefined): Receipt['kind'] {
  const heading = HEADINGS.find(([, says]) => says.test(line.text))?.[0]
  if (heading) return heading
  if (stage === 'D') return 'detail'
  return KINDS[line.receiptType ?? 0] ?? 'settlement'
}
