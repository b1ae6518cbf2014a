import type { Clock } from '../clock'
import { answerTo } from './host/answer'
import { Books, batchOf, type HostBatch, type HostTerminal } from './host/books'
import {
  code,
  FORMAT_ERROR,
  type HostReply,
  type HostRequest,
  SIGN_ON_AGAIN,
  UNKNOWN_MERCHANT,
  UNKNOWN_TERMINAL,
} from './host/request'
import { settle } from './host/settle'
import { echo, signOff, signOn } from './host/sign-on'
import { authorise, notice, reverse, scriptResult } from './host/trade'
import { end, upload } from './host/upload'
import { answerTpdu, decodeFrame, encodeFrame, withProcessingRequest } from './iso8583/frame'
import type { IsoMessage } from './iso8583/message'
import type { HostMishap } from './mishaps'
import type { Store } from './store'
import { wallTime } from './wall-time'

/** What the host holds of one batch, counted, for proofs. */
export interface BatchLedger {
  readonly batchNo: string
  /** 0500 requests that got as far as the books. */
  readonly totalsRequests: number
  /** Distinct closings booked: 1 is right, 2 would be money twice. */
  readonly closingsBooked: number
  /** Repeats answered with the first answer, nothing booked. */
  readonly repeats: number
  readonly refusals: number
  /** Ends of batch in the order they came: 207 or 202, and the count each named. */
  readonly ends: readonly { readonly code: string; readonly count: number }[]
  /** Traces of all items held, however they came. */
  readonly traces: readonly string[]
  /** Traces whose detail came with the batch upload. */
  readonly uploaded: readonly string[]
  /** Traces whose issuer script result came. */
  readonly scripts: readonly string[]
  /** Details and notices that came again: answered 94, not booked. */
  readonly duplicates: number
  /** Signed sum of what is held, fen. */
  readonly amountMinor: number
  /** Field 48 of the answer; undefined while the batch is open. */
  readonly answer: string | undefined
}

export interface AcquirerOptions {
  readonly clock: Clock
  readonly store: Store
  readonly utcOffsetMinutes: number
}

type Handler = (request: HostRequest, host: Acquirer) => HostReply
/** Who answers what: message type, then field 60.3 where it matters. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  '0200': authorise,
  '0220': notice,
  '0320': upload,
  '0320/202': end,
  '0320/207': end,
  '0400': reverse,
  '0500': (request, host) => settle(request, host.today(), host.takeInability()),
  '0620': scriptResult,
  '0800': signOn,
  '0820/002': signOff,
  '0820/301': echo,
}

/** The simulated host (POSP): takes and gives ISO 8583 frames, and counts. Idempotent where a real one must be. */
export class Acquirer {
  readonly #books: Books
  #refuseNext: string | undefined
  #unable = { domestic: false, foreign: false }
  constructor(private readonly options: AcquirerOptions) {
    this.#books = new Books(options.store)
  }

  /** Registers a terminal; its first batch number comes from here. */
  admit(terminalId: string, merchantId: string, batchNo: string): void {
    this.#books.admit(terminalId, merchantId, batchNo)
  }

  /**
   * One request frame in, one answer frame out.
   * @throws Fault `wire.malformed` on bytes that are no ISO 8583 frame; a real host would stay silent.
   */
  receive(bytes: Uint8Array): Uint8Array {
    const frame = decodeFrame(bytes)
    const message = answerTo(frame.message, this.#decide(frame.message), {
      ms: this.options.clock.now(),
      utcOffsetMinutes: this.options.utcOffsetMinutes,
      reference: this.#books.nextReference(),
    })
    this.#books.save()
    const asks = message.fields[39] === SIGN_ON_AGAIN[39] ? '3' : '0'
    const header = withProcessingRequest(frame.header, asks)
    return encodeFrame({ tpdu: answerTpdu(frame.tpdu), header, message })
  }

  #decide(message: IsoMessage): HostReply {
    const field = (number: number): string => message.fields[number] ?? ''
    const terminal = this.#books.terminal(field(41))
    if (!terminal) return UNKNOWN_TERMINAL
    if (terminal.merchantId !== field(42)) return UNKNOWN_MERCHANT
    const [batchNo, network] = [field(60).slice(2, 8), field(60).slice(8, 11)]
    const name = `${message.type}/${network}`
    terminal.requests[name] = (terminal.requests[name] ?? 0) + 1
    const refusal = this.#refuseNext
    this.#refuseNext = undefined
    if (refusal) return code(refusal)
    const handler = HANDLERS[name] ?? HANDLERS[message.type]
    const batch = () => batchOf(terminal, batchNo)
    return (
      handler?.({ message, terminal, batchNo, network, trace: field(11), field, batch }, this) ??
      FORMAT_ERROR
    )
  }

  /** What goes wrong on the host's own side. */
  disturb(what: HostMishap): void {
    const world = /^(domestic|foreign)-(differs|error)$/.exec(what)
    if (what === 'answer-77')
      for (const terminal of this.#books.terminals()) terminal.signedOn = false
    else if (what.startsWith('answer-')) this.#refuseNext = what.slice('answer-'.length)
    else if (world?.[2] === 'error') this.#unable = { ...this.#unable, [`${world[1]}`]: true }
    else if (world)
      for (const each of this.#books.terminals()) mislay(each, world[1] === 'domestic')
    this.#books.save()
  }

  /** MMDD of the settlement day. */
  today(): string {
    return wallTime(this.options.clock.now(), this.options.utcOffsetMinutes).date
  }

  takeInability(): { readonly domestic: boolean; readonly foreign: boolean } {
    const unable = this.#unable
    this.#unable = { domestic: false, foreign: false }
    return unable
  }

  /** Of the first terminal unless another is named. */
  ledgerOf(batchNo: string, terminalId?: string): BatchLedger | undefined {
    const batch = this.#terminal(terminalId)?.batches[batchNo]
    return batch && ledger(batch)
  }

  batches(terminalId?: string): readonly string[] {
    return Object.keys(this.#terminal(terminalId)?.batches ?? {}).sort()
  }

  /** Requests that arrived, by message type and network code, e.g. `0500/201`. */
  requests(terminalId?: string): Readonly<Record<string, number>> {
    return { ...this.#terminal(terminalId)?.requests }
  }

  #terminal(terminalId?: string): HostTerminal | undefined {
    return terminalId === undefined ? this.#books.terminals()[0] : this.#books.terminal(terminalId)
  }
}

/** One item of that card world drops out of the host's totals, until the upload brings it again. */
function mislay(terminal: HostTerminal, domestic: boolean): void {
  const items = Object.values(terminal.batches[terminal.batchNo]?.items ?? {})
  const victim = items.find(
    item => item.domestic === domestic && item.online && !item.reversed && item.side === 'debit',
  )
  if (victim) victim.mislaid = true
}

function ledger(batch: HostBatch): BatchLedger {
  const held = Object.entries(batch.items).filter(([, item]) => !item.reversed)
  return {
    batchNo: batch.batchNo,
    totalsRequests: batch.totalsRequests,
    closingsBooked: batch.closingsBooked,
    repeats: batch.repeats,
    refusals: batch.refusals,
    ends: [...batch.ends],
    traces: held.map(([trace]) => trace).sort(),
    uploaded: held.filter(([, item]) => item.details > 0).map(([trace]) => trace),
    scripts: held.filter(([, item]) => item.scriptTold).map(([trace]) => trace),
    duplicates: batch.duplicates,
    amountMinor: held.reduce((sum, [, { side, amountMinor }]) => sum + SIGN[side] * amountMinor, 0),
    answer: batch.closing?.answer,
  }
}
const SIGN = { debit: 1, credit: -1, none: 0 } as const
