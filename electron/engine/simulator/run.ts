import type { Stage } from '../../../shared/stage'
import type { Clock } from '../clock'
import type { Brand, Words } from './brand'
import type { Device } from './device'
import type { Flash, FlashContent } from './flash'
import type { Pace } from './front/pace'
import type { HostAnswer, HostDialogue } from './host-dialogue'
import type { HostLine } from './host-line'
import type { Register, Settled, SlipKind } from './machine'
import { DEVICE_MISHAPS, type Mishaps, type Point, REGISTER_MISHAPS, type What } from './mishaps'
import type { Power } from './power'
import { STOP_CODES, type StopReason } from './stops'
import type { VendorFault } from './vendor-faults'
import { fillWords } from './words'

export type Stop = Extract<Settled, { kind: 'stopped' }>

/** What a terminal is made of; the same for every run until power goes. */
export interface Parts {
  readonly brand: Brand
  readonly clock: Clock
  readonly utcOffsetMinutes: number
  readonly flash: Flash
  readonly device: Device
  readonly line: HostLine
  readonly host: HostDialogue
  readonly power: Power
  readonly mishaps: Mishaps
  readonly faults: ReadonlySet<VendorFault>
  /** How long words stand on its own display where no register is shown them. */
  readonly pace: Pace
  /** Puts words on the terminal's own display. */
  readonly display: (words: readonly string[]) => void
  readonly powerOff: () => void
}

/** Own printer: one line of a slip. */
const PRINT_LINE_MS = 40
/** White paper behind a whole slip, up to where it is torn. */
const FEED_LINES = 2

/** One settlement under way: everything its stages may do, each guarded against a loss of power. */
export class Run {
  stage: Stage = 'P'
  cancelled = false
  constructor(
    readonly parts: Parts,
    private register?: Register,
  ) {}

  get brand(): Brand {
    return this.parts.brand
  }

  get flash(): FlashContent {
    return this.parts.flash.content
  }

  /** Slips go to the register, so paper of its own is not needed. */
  get printsOnRegister(): boolean {
    return this.register?.prints ?? false
  }

  has(fault: VendorFault): boolean {
    return this.parts.faults.has(fault)
  }

  /** The terminal's own idea of now, milliseconds since 1970 UTC. */
  now(): number {
    return this.parts.clock.now() + this.flash.clockSkewMs
  }

  commit(change: Partial<FlashContent>): void {
    this.parts.power.check()
    this.parts.flash.commit(change)
  }

  /** Sends a request to the host; see {@link HostDialogue.ask}. */
  ask(...request: Parameters<HostDialogue['ask']>): Promise<HostAnswer> {
    this.parts.power.check()
    return this.parts.power.during(this.parts.host.ask(...request))
  }

  nextTrace(): string {
    this.parts.power.check()
    return this.parts.host.nextTrace()
  }

  /** Reaches a place in the run: whatever is due to go wrong here does. */
  async point(point: Point): Promise<void> {
    this.stage = point.stage
    for (const what of this.parts.mishaps.at(point)) this.#strike(what)
    await this.parts.power.during(Promise.resolve())
  }

  #strike(what: What): void {
    const { device, line, powerOff } = this.parts
    if (isOneOf(REGISTER_MISHAPS, what)) this.register?.strike(what)
    else if (!isOneOf(DEVICE_MISHAPS, what)) line.arm(what)
    else if (what === 'power-loss') powerOff()
    else if (what === 'paper-out') device.paper = false
    else if (what === 'lid-open') device.lid = 'open'
    else if (what === 'cancel-key') this.cancelled = true
    else {
      device.battery = 4
      device.mains = false
    }
  }

  /** Shows words on the display and, through the link, on the register. A stop only if this brand halts without it. */
  async show(words: Words, stage: Stage, item?: number, of?: number): Promise<Stop | undefined> {
    this.stage = stage
    const lines = fillWords(this.brand, words, { item, of })
    this.parts.display(lines)
    if (!this.register) return this.#letRead(stage)
    const seen = await this.parts.power.during(this.register.show(lines, stage, item, of))
    return seen === 'gone' ? this.#registerGone(stage) : undefined
  }

  /** Nobody but a person at the display reads along: for as long as the pace wants it. */
  async #letRead(stage: Stage): Promise<undefined> {
    const { pace, power, clock } = this.parts
    const milliseconds = pace[stage] ?? 0
    if (milliseconds > 0) await power.during(clock.sleep(milliseconds))
  }

  #registerGone(stage: Stage): Stop | undefined {
    this.register = undefined
    return this.brand.registerLost === 'halts' ? this.stop(stage, 'register-gone') : undefined
  }

  /** Prints where this brand prints: on the register that offers to, else on its own paper. */
  async print(kind: SlipKind, stage: Stage, lines: readonly string[]): Promise<Stop | undefined> {
    if (!this.register || !this.printsOnRegister) return this.printHere(stage, lines)
    const printed = await this.parts.power.during(this.register.print(kind, lines))
    if (printed === 'printed') return undefined
    const stop = printed === 'gone' ? this.#registerGone(stage) : undefined
    if (stop) return stop
    const here = await this.printHere(stage, lines)
    return here && printed === 'refused' ? this.stop(stage, 'register-refused-print') : here
  }

  /** On its own paper, line by line: what stops it leaves half a slip hanging out. */
  async printHere(stage: Stage, lines: readonly string[]): Promise<Stop | undefined> {
    const { device, power, clock } = this.parts
    for (const line of lines) {
      if (device.printer !== 'ready') break
      await power.during(clock.sleep(PRINT_LINE_MS))
      if (device.printer === 'ready') device.feed(line)
    }
    if (device.printer !== 'ready') return this.stop(stage, device.printer)
    for (let line = 0; line < FEED_LINES; line++) device.feed('')
    return undefined
  }

  /** Ends the run here, in the brand's words. */
  stop(stage: Stage, reason: StopReason, hostCode?: string): Stop {
    const words = this.brand.words.stopped[reason] ?? this.brand.words.idle
    return {
      kind: 'stopped',
      stage,
      reason,
      code: STOP_CODES[reason],
      ...(hostCode !== undefined && { hostCode }),
      words: fillWords(this.brand, words, { code: hostCode }),
    }
  }
}

const isOneOf = <T extends string>(list: readonly T[], what: string): what is T =>
  (list as readonly string[]).includes(what)
