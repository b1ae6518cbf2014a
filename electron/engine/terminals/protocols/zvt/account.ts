import type { FaultData } from '../../../../../shared/fault'
import type { Currency } from '../../../../../shared/money'
import type { ClosingReport } from '../../../../../shared/settlement'
import type { Stage } from '../../../../../shared/stage'
import type { Watch } from '../../driver'
import { GENERIC, type Model } from '../../models'
import { readWords } from '../../words'
import { closingReport, isPayment } from './closing-report'
import { intermediateTexts } from './code-texts'
import { faultFor } from './fault-for'
import { byteHex } from './hex'
import { mayHaveClosed } from './may-have-closed'
import type { ZvtMessage } from './message'
import { resultCode, texts } from './read'
import { Slips } from './slips'

const SYSTEM_ERROR = 0xff
/** Intermediate status (ZVT PA00P015 ch. 3.7). */
const WAITING_FOR_HOST = 0x04

/** What a terminal tells while it works off one command; passed on before the terminal is answered. */
export class Account {
  readonly slips = new Slips()
  readonly #stages: Stage[] = []
  #hostAwaited = false
  /** The terminal took the request (80 00). */
  #accepted = false
  /** A result without a result code: it is one only if the terminal then ends without an error. */
  #unproven: ZvtMessage | undefined
  /** The last result with totals and without error. */
  report: ClosingReport | undefined
  /** What the terminal said was wrong, where it did. */
  fault: FaultData | undefined

  constructor(
    private readonly currency: Currency,
    private readonly watch: Watch,
    private readonly model: Pick<Model, 'anyFailureIs77' | 'awayAfterClose'> = GENERIC,
  ) {}

  readonly observe = (message: ZvtMessage): void => {
    switch (message.kind) {
      case 'ack':
      case 'ack-alt':
        this.#accepted = true
        this.watch({ kind: 'accepted' })
        break
      case 'intermediate-status':
        this.#progress(message)
        break
      case 'print-line':
      case 'print-text-block':
        for (const part of this.slips.take(message, this.#stages.at(-1)))
          this.watch({ kind: 'receipt', part })
        break
      case 'status-information':
        this.#result(message)
        break
      case 'completion':
        this.#completion(message)
        break
      case 'abort':
        this.refused(message)
    }
  }

  /** 06 1E, or an 84 xx to the request itself. */
  refused(message: ZvtMessage): void {
    this.#failed(faultFor(resultCode(message) ?? SYSTEM_ERROR, message))
  }

  #failed(fault: FaultData): void {
    this.fault = fault
    const told = {
      accepted: this.#accepted,
      stages: this.#stages,
      slipBegun: this.slips.begun,
      anyFailureIs77: this.model.anyFailureIs77,
      hostAwaited: this.#hostAwaited,
    }
    this.watch({ kind: 'aborted', fault, mayHaveClosed: mayHaveClosed(fault, told) })
  }

  #progress(message: ZvtMessage): void {
    const words = texts(message)
    const { stage, item, of, away } = readWords(words)
    if (stage) this.#stages.push(stage)
    if (message.head.intermediate === WAITING_FOR_HOST) this.#hostAwaited = true
    const code = words.length > 0 ? undefined : message.head.intermediate
    this.watch({
      kind: 'progress',
      words,
      ...(code === undefined ? {} : { means: intermediateTexts(code) }),
      ...(stage ? { stage } : {}),
      ...(item === undefined ? {} : { item }),
      ...(of === undefined ? {} : { of }),
      ...(away && this.report ? { away } : {}),
    })
  }

  /** A success without an amount proves the close and no totals: it is told as a completion would be (ch. 2.2.9). */
  #result(message: ZvtMessage): void {
    if (isPayment(message)) return
    const code = resultCode(message)
    if (code === undefined) this.#unproven = message
    else this.#told(message, code)
  }

  #told(message: ZvtMessage, code: number): void {
    const report = closingReport(message, this.currency)
    if (code !== 0) this.fault = faultFor(code, message)
    else if (report) this.report = report
    if (!report && code === 0) {
      this.watch({ kind: 'completed' })
      return
    }
    const empty = { totals: { count: 0, amountMinor: 0, currency: this.currency }, schemes: [] }
    this.watch({ kind: 'reported', code: byteHex(code), report: report ?? empty })
  }

  /** After a reported success nothing a completion says takes it back (ch. 2.2.9). */
  #completion(message: ZvtMessage): void {
    const code = resultCode(message) ?? 0
    const away = this.model.awayAfterClose[byteHex(code)]
    if (code !== 0 && !away) this.fault = faultFor(code, message)
    if (!this.fault && !this.report && this.#unproven) this.#told(this.#unproven, 0)
    if (this.fault && !this.report) this.#failed(this.fault)
    else this.watch({ kind: 'completed', ...(away ? { away } : {}) })
  }
}
