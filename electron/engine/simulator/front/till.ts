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

/** Why a register with paper of its own may still refuse a line (PA00P015 ch. 10). */
const NEEDS_NO_PAPER: Printed = 'printed'

/** A slip that waits until after the result, because this brand sends paper last. */
export interface HeldSlip {
  readonly kind: SlipKind
  readonly lines: readonly string[]
}

/** The register on the line, as the settlement of the terminal sees it. */
export class Till implements Register {
  readonly #serving: Serving
  readonly #brand: Brand
  readonly #readsTlv: boolean
  readonly held: HeldSlip[] = []

  constructor(serving: Serving, readsTlv: boolean) {
    this.#serving = serving
    this.#brand = serving.machine.brand
    this.#readsTlv = readsTlv
  }

  get prints(): boolean {
    const { registration } = this.#serving.memory
    return this.#brand.receipt.offersToRegister && (registration?.printsReceipts ?? false)
  }

  async show(words: readonly string[], stage: Stage, item?: number, of?: number): Promise<Seen> {
    if (this.#serving.talk.gone) return 'gone'
    if (!this.#serving.memory.registration?.wantsProgress) return 'shown'
    const lines = item === undefined || of === undefined ? words : counted(words, item, of)
    const heard = await this.#serving.talk.say(
      passing(CODES[stage], T4_MIN, permitted(this.#readsTlv, display(this.#brand, lines))),
    )
    return (await this.stillThere(heard)) ? 'shown' : 'gone'
  }

  async print(kind: SlipKind, lines: readonly string[]): Promise<Printed> {
    if (this.#serving.talk.gone) return 'gone'
    if (this.#brand.receipt.when === 'before-result') return this.hand({ kind, lines })
    this.held.push({ kind, lines })
    return 'printed'
  }

  strike(what: Parameters<Register['strike']>[0]): void {
    this.#serving.line.strike(what)
  }

  /** Sends a slip now, line by line or in blocks, as brand and registration agree. */
  async hand({ lines }: HeldSlip): Promise<Printed> {
    const { registration } = this.#serving.memory
    if (!registration?.wantsLines) return NEEDS_NO_PAPER
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
