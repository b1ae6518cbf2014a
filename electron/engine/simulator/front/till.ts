import type { Stage } from '../../../../shared/stage'
import type { Brand } from '../brand'
import type { Printed, Register, Seen, SlipKind } from '../machine'
import type { Heard } from './conversation'
import { slipMessages } from './paper'
import { passing, permitted } from './say'
import type { Serving } from './serving'
import { display } from './words'

/** Intermediate status codes (PA00P015 ch. 3.7) by stage: 04 waits for the host, 06 post-bookings, 17 and 0E please wait. */
const CODES: Readonly<Record<Stage, number>> = {
  P: 0x0e,
  R: 0x06,
  H: 0x04,
  U: 0x06,
  S: 0x17,
  D: 0x17,
  C: 0x0e,
  $: 0x17,
}
/** How long the register shall wait for the next message (T4), minutes, BCD: a host that does not answer takes its time. */
const T4_MIN = 0x03

/** The register on the line, as the settlement of the terminal sees it. */
export class Till implements Register {
  readonly #serving: Serving
  readonly #brand: Brand
  readonly #readsTlv: boolean
  /** Slips this register has, or does not want. */
  readonly #offered = new Set<SlipKind>()

  constructor(serving: Serving, readsTlv: boolean) {
    this.#serving = serving
    this.#brand = serving.machine.brand
    this.#readsTlv = readsTlv
  }

  get prints(): boolean {
    const { registration } = this.#serving.memory
    return this.#brand.receipt.offersToRegister && (registration?.printsReceipts ?? false)
  }

  /** Shows words for as long as the pace wants them to be read. */
  async show(words: readonly string[], stage: Stage, item?: number, of?: number): Promise<Seen> {
    const { talk, clock, pace, memory } = this.#serving
    if (talk.gone) return 'gone'
    await clock.sleep(pace[stage] ?? 0)
    if (!memory.registration?.wantsProgress) return talk.gone ? 'gone' : 'shown'
    const lines = item === undefined || of === undefined ? words : counted(words, item, of)
    const heard = await talk.say(
      passing(CODES[stage], T4_MIN, permitted(this.#readsTlv, display(this.#brand, lines))),
    )
    return (await this.stillThere(heard)) ? 'shown' : 'gone'
  }

  /** Paper now, or after the result: then the terminal keeps the slip until the batch is closed. */
  async print(kind: SlipKind, lines: readonly string[]): Promise<Printed> {
    if (this.#serving.talk.gone) return 'gone'
    return this.#brand.receipt.when === 'before-result' ? this.hand(kind, lines) : 'printed'
  }

  strike(what: Parameters<Register['strike']>[0]): void {
    this.#serving.line.strike(what)
  }

  /**
   * Hands a slip over unless this register has it, line by line or in blocks as brand and registration agree.
   * One that composes its own paper from 04 0F gets none.
   */
  async hand(kind: SlipKind, lines: readonly string[]): Promise<Printed> {
    const { registration } = this.#serving.memory
    if (!registration?.wantsLines || lines.length === 0 || this.#offered.has(kind)) return 'printed'
    this.#offered.add(kind)
    for (const message of slipMessages(lines, this.#brand, registration, this.#readsTlv)) {
      const heard = await this.#serving.talk.say(message)
      if (heard.kind === 'no') return 'refused'
      if (!(await this.stillThere(heard))) return 'gone'
    }
    return 'printed'
  }

  /**
   * A register that lets T3 pass is either ignored or given up, by brand; a refused status changes nothing
   * (PA00P016 ch. 5.2.5 asks to close, some terminals do not).
   */
  async stillThere(heard: Heard): Promise<boolean> {
    if (heard.kind === 'gone') return false
    if (heard.kind !== 'silent' || this.#brand.registerLost === 'carries-on') return true
    await this.#serving.talk.close()
    return false
  }
}

const counted = (words: readonly string[], item: number, of: number): readonly string[] =>
  words.some(line => line.includes(`${item}/${of}`))
    ? words
    : words.map((line, at) => (at === words.length - 1 ? `${line} ${item}/${of}` : line))
