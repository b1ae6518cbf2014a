import { Fault } from '../../../../../shared/fault'
import { CURRENCIES, type Currency } from '../../../../../shared/money'
import type { ClosingReport } from '../../../../../shared/settlement'
import type { Clock } from '../../../clock'
import type {
  Closed,
  Driver,
  HostLine,
  LineFaults,
  Recalled,
  TerminalState,
  Watch,
} from '../../driver'
import type { Link } from '../../link/link'
import { GENERIC, type Model, modelById, recogniseModel } from '../../models'
import { Account } from './account'
import { Dialogue, type Ending, type Observe } from './dialogue'
import { carriedOut, currencyWanted, hostLineOf, isBusy, refusalCode } from './endings'
import { faultFor } from './fault-for'
import type { ZvtMessage } from './message'
import {
  endOfDay,
  lineDiagnosis,
  registration,
  repeatClosing,
  setClock,
  statusEnquiry,
  turnoverTotals,
} from './register-commands'
import { serialTransport } from './serial-transport'
import { type Recorder, tapped } from './tap'
import { tcpTransport } from './tcp-transport'
import { refusedState, terminalState } from './terminal-state'
import { STANDARD_TIMING } from './timing'

export interface ZvtOptions {
  readonly link: Link
  readonly line: 'serial' | 'tcp'
  readonly clock: Clock
  /** What the shop wrote down. */
  readonly currency: Currency
  /** False: where the terminal insists on another currency, that one is taken. */
  readonly currencyIsFirm?: boolean
  /** Key into the models; `generic` until the terminal has told its name. */
  readonly model?: string
  /** Hears every message both ways, masked. */
  readonly record?: Recorder
  /** Minutes the shop's wall clock is ahead of UTC; the machine's own where it is not given. */
  readonly utcOffsetMinutes?: number
}

export interface ZvtDriver extends Driver {
  /** With `force` the question is also put to a model that is not known to have an answer. */
  openTotals(force?: boolean): Promise<ClosingReport | 'unsupported'>
}

/** A card terminal that speaks ZVT (PA00P015 rev. 13.08), over an open link that nobody else uses. */
export function connectZvt(options: ZvtOptions): ZvtDriver {
  return new Register(options)
}

/** Names of requests as people count them. */
const REQUEST_NAMES: Readonly<{ [kind: string]: string }> = {
  'status-enquiry': 'status',
  'end-of-day': 'close',
  'repeat-receipt': 'recall',
  'send-turnover-totals': 'totals',
  diagnosis: 'line-test',
}
const WRONG_CURRENCY = 0x6f
const nobody: Watch = () => undefined

class Register implements ZvtDriver {
  readonly requests: { [name: string]: number } = {}
  readonly #options: ZvtOptions
  readonly #dialogue: Dialogue
  readonly lineFaults: LineFaults
  readonly #close: () => Promise<void>
  #model: Model
  #currency: Currency

  constructor(options: ZvtOptions) {
    const { link, clock, line, record } = options
    this.#options = options
    this.#model = options.model ? modelById(options.model) : GENERIC
    this.#currency = options.currency
    const timing = { ...STANDARD_TIMING, ...this.#model.timing }
    const bare =
      line === 'serial' ? serialTransport(link, clock, timing) : tcpTransport(link, clock)
    this.lineFaults = bare.faults
    const transport = record ? tapped(bare, record) : bare
    this.#dialogue = new Dialogue(transport, clock, timing)
    this.#close = () => transport.close()
  }

  async examine(): Promise<TerminalState> {
    const registered = await this.#register()
    const refusal = refusalCode(registered)
    if (refusal && (refusal === WRONG_CURRENCY || isBusy(refusal, registered.message)))
      return refusedState(refusal, registered.message, this.#currency)
    const ending = await this.#run(statusEnquiry(this.#model.password))
    const code = refusalCode(ending)
    if (code !== undefined) return refusedState(code, ending.message, this.#currency)
    const state = terminalState(ending.message, {
      currency: this.#currency,
      registered: refusal === undefined ? registered.message : undefined,
      nowMs: this.#options.clock.now(),
      utcOffsetMinutes: this.#utcOffset(),
    })
    this.#currency = state.currency
    this.#model = recogniseModel(state.model, state.software) ?? this.#model
    return { ...state, registered: refusal === undefined }
  }

  async openTotals(force = false): Promise<ClosingReport | 'unsupported'> {
    if (!this.#model.openTotals && !force) return 'unsupported'
    const account = new Account(this.#currency, nobody)
    const ending = await this.#run(turnoverTotals(this.#model.password), account.observe)
    return (carriedOut(ending) && account.report) || 'unsupported'
  }

  async testHostLine(): Promise<HostLine> {
    return hostLineOf(await this.#run(lineDiagnosis()))
  }

  async setClock(): Promise<void> {
    const wallMs = this.#options.clock.now() + this.#utcOffset() * 60_000
    const digits = new Date(wallMs).toISOString().replace(/\D/g, '')
    const ending = await this.#run(
      setClock(this.#model.password, digits.slice(2, 8), digits.slice(8, 14)),
    )
    const code = refusalCode(ending)
    if (code !== undefined) throw Fault.of(faultFor(code, ending.message))
  }

  async recall(watch: Watch): Promise<Recalled> {
    if (!this.#model.recall) return { kind: 'unsupported' }
    const account = new Account(this.#currency, watch)
    const ending = await this.#run(repeatClosing(this.#model.password), account.observe)
    if (!carriedOut(ending)) return { kind: 'unsupported' }
    const { report, slips } = account
    if (!report && !slips.begun) return { kind: 'nothing' }
    return { kind: 'result', report, receipts: slips.all }
  }

  async close(watch: Watch): Promise<Closed> {
    const account = new Account(this.#currency, watch, this.#model)
    watch({ kind: 'sending' })
    const ending = await this.#run(endOfDay(this.#model.password), account.observe)
    if (refusalCode(ending) !== undefined && !account.fault) account.refused(ending.message)
    const { report, fault, slips } = account
    if (report || !fault) return { kind: 'closed', report, receipts: slips.all }
    return { kind: 'failed', fault }
  }

  async disconnect(): Promise<void> {
    await this.#dialogue.finish()
    await this.#close()
  }

  /** 06 00, with the shop's currency; a terminal set to another one names it (ch. 2.1). */
  async #register(): Promise<Ending> {
    const first = await this.#run(this.#registration(this.#currency))
    const theirs = currencyWanted(first)
    if (!theirs || this.#options.currencyIsFirm !== false) return first
    this.#currency = theirs
    return this.#run(this.#registration(theirs))
  }

  #registration(currency: Currency): ZvtMessage {
    const { password, configByte } = this.#model
    const known = CURRENCIES[currency as keyof typeof CURRENCIES]
    if (!known) throw new Fault('input.invalid', { at: `currency ${currency}` })
    return registration({ password, configByte, currency: known.numeric })
  }

  #run(command: ZvtMessage, observe: Observe = () => undefined): Promise<Ending> {
    const name = REQUEST_NAMES[command.kind] ?? command.kind
    this.requests[name] = (this.requests[name] ?? 0) + 1
    return this.#dialogue.run(command, observe)
  }

  #utcOffset(): number {
    const { utcOffsetMinutes, clock } = this.#options
    return utcOffsetMinutes ?? -new Date(clock.now()).getTimezoneOffset()
  }
}
