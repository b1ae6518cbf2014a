import { Fault } from '../../../shared/fault'
import type { ClosingReport } from '../../../shared/settlement'
import type { Clock } from '../clock'
import type { Brand, Words } from './brand'
import { Device } from './device'
import { Flash, type FlashContent } from './flash'
import type { Pace } from './front/pace'
import { HostDialogue } from './host-dialogue'
import type { HostLine } from './host-line'
import type { LogItem } from './log-item'
import type { Key, Machine, MachineState, Register, Settled } from './machine'
import { Mishaps } from './mishaps'
import { itemsOf, settlingBatchNo } from './open-batch'
import { Power } from './power'
import { type Parts, Run, type Stop } from './run'
import { settleThrough } from './stages/settle-through'
import { signOn } from './stages/sign-on'
import { stateOf } from './state'
import { reportOf } from './totals'
import { type Trade, type Traded, trade } from './trade'
import type { VendorFault } from './vendor-faults'
import { fillWords } from './words'

export interface MachineOptions {
  readonly brand: Brand
  readonly clock: Clock
  readonly utcOffsetMinutes: number
  readonly store: ConstructorParameters<typeof Flash>[0]
  /** What a terminal fresh from the acquirer holds. */
  readonly fresh: FlashContent
  readonly line: HostLine
  readonly faults?: readonly VendorFault[]
  /** How long words stand on its own display where no register is shown them. Default: no longer than they have to. */
  readonly pace?: Pace
}

/** The terminal: flash, device, display and at most one run at a time. What a run may do is in its stages. */
export class SettlementMachine implements Machine {
  readonly device = new Device()
  readonly brand: Brand
  readonly #options: MachineOptions
  readonly #flash: Flash
  readonly #faults: Set<VendorFault>
  readonly #listeners = new Set<() => void>()
  #power = new Power()
  #run: Run | undefined
  #display: readonly string[]
  #mishaps = new Mishaps()
  #restarted = false
  #turns = 0
  /** Where and why the last settlement stopped; undefined: it closed, or there was none. */
  lastStop: Stop | undefined
  constructor(options: MachineOptions) {
    this.#options = options
    this.brand = options.brand
    this.#faults = new Set(options.faults)
    this.#flash = new Flash(options.store, options.fresh)
    this.#display = fillWords(this.brand, this.brand.words.idle, {})
  }

  /** From now on these are what goes wrong. */
  meet(mishaps: Mishaps): void {
    this.#mishaps = mishaps
  }

  /** From now on its software has this fault too, in a settlement that is under way as well. */
  catchFault(fault: VendorFault): void {
    this.#faults.add(fault)
  }

  async settle(register: Register | undefined): Promise<Settled> {
    const run = new Run(this.#parts(), register)
    if (!this.#power.on) return run.stop('P', 'power-loss')
    if (this.#run) return run.stop('P', 'busy')
    this.#options.line.dial()
    this.#restarted = false
    const settled = await this.#during(run, async () => {
      const through = await settleThrough(run)
      this.#display =
        through.kind === 'stopped'
          ? through.words
          : fillWords(this.brand, this.brand.words.closed, {})
      return through
    })
    this.lastStop = settled.kind === 'stopped' ? settled : undefined
    return settled
  }

  /** One payment. `refused` without a word to the host while this brand blocks sales, or is busy or off. */
  async trade(wanted: Trade, original?: LogItem): Promise<Traded> {
    if (!this.state().canSell) return 'refused'
    const run = new Run(this.#parts())
    this.#options.line.dial()
    const traded = await this.#during(run, () => trade(run, wanted, original))
    if (typeof traded === 'object' && 'kind' in traded) return 'refused'
    this.#display = fillWords(this.brand, this.brand.words.idle, {})
    return traded
  }

  async #during<T>(run: Run, work: () => Promise<T>): Promise<T | Stop> {
    const power = this.#power
    this.#run = run
    this.#turns += 1
    try {
      return await work()
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code !== 'terminal.power') throw thrown
      return run.stop(run.stage, 'power-loss')
    } finally {
      if (this.#power === power && this.#run === run) this.#run = undefined
    }
  }

  /** Counts what it has done, losses of power too: a menu that stood open before is gone then. */
  get turns(): number {
    return this.#turns
  }

  state(): MachineState {
    return stateOf({
      brand: this.brand,
      flash: this.#flash.content,
      device: this.device,
      powered: this.#power.on,
      busy: this.#run !== undefined,
      restarted: this.#restarted,
      display: this.#display,
      why: this.#restarted ? undefined : this.lastStop,
      now: this.#options.clock.now(),
    })
  }

  /** So many its journal holds now. */
  get journalItems(): number {
    return this.#flash.content.log.length
  }

  openTotals(): ClosingReport {
    const { content } = this.#flash
    const batchNo = settlingBatchNo(content)
    return { ...reportOf(itemsOf(content, batchNo)), batchNo }
  }

  async tryHostLine(): Promise<boolean> {
    const run = new Run(this.#parts())
    this.#options.line.dial()
    const { batchNo } = this.#flash.content
    const tried = await this.#during(run, () =>
      run.ask('0820', batchNo, '301', { 11: run.nextTrace() }),
    )
    return tried.kind === 'answer'
  }

  /** 签到 at its own menu. Undefined: it is signed on. */
  signOn(): Promise<Stop | undefined> {
    return this.#byHand(run => signOn(run, 'P'))
  }

  /** A slip at its own menu, on its own paper, under these words. Undefined: it hangs out whole. */
  print(lines: readonly string[], words: Words): Promise<Stop | undefined> {
    return this.#byHand(
      async run => (await run.show(words, 'S')) ?? (await run.printHere('S', lines)),
    )
  }

  async #byHand(work: (run: Run) => Promise<Stop | undefined>): Promise<Stop | undefined> {
    const run = new Run(this.#parts())
    if (!this.#power.on) return run.stop('P', 'power-loss')
    if (this.#run) return run.stop('P', 'busy')
    this.#options.line.dial()
    const stop = await this.#during(run, () => work(run))
    this.#display = fillWords(this.brand, this.brand.words.idle, {})
    return stop
  }

  press(_key: Key): void {
    if (this.#run) this.#run.cancelled = true
  }

  /** A roll goes in by the lid, past anything that is stuck there. */
  loadPaper(): void {
    this.device.paper = true
    this.device.jammed = false
  }

  removePaper(): void {
    this.device.paper = false
  }

  closeLid(): void {
    this.device.lid = 'closed'
  }

  /** Who opens it takes out what is stuck. */
  openLid(): void {
    this.device.lid = 'open'
    this.device.jammed = false
  }

  plugIn(): void {
    this.device.mains = true
  }

  insertCard(): void {
    this.device.cardIn = true
  }

  removeCard(): void {
    this.device.cardIn = false
  }

  setClock(terminalNow: number): void {
    this.#flash.commit({ clockSkewMs: Math.round(terminalNow - this.#options.clock.now()) })
  }

  powerOff(): void {
    if (!this.#power.on) return
    this.#power.cut()
    this.#run = undefined
    this.#turns += 1
    for (const listener of [...this.#listeners]) listener()
  }

  boot(): void {
    if (this.#power.on) return
    this.#power = new Power()
    this.#restarted = true
    this.#flash.reload()
    this.#options.line.dial()
    this.#display = fillWords(this.brand, this.brand.words.idle, {})
  }

  async idle(): Promise<Settled | undefined> {
    const owes = this.#flash.content.owed !== null
    if (!owes || !this.brand.autoContinue || this.#run || !this.#power.on) return undefined
    return this.settle(undefined)
  }

  onPowerOff(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #parts(): Parts {
    const { brand, clock, utcOffsetMinutes, line, pace = {} } = this.#options
    return {
      brand,
      clock,
      utcOffsetMinutes,
      flash: this.#flash,
      device: this.device,
      line,
      host: new HostDialogue(line, this.#flash, brand.hostTimeoutMs),
      power: this.#power,
      mishaps: this.#mishaps,
      faults: this.#faults,
      pace,
      display: words => {
        this.#display = words
      },
      powerOff: () => this.powerOff(),
    }
  }
}
