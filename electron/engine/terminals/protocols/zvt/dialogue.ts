import { Fault } from '../../../../../shared/fault'
import type { Clock } from '../../../clock'
import { bcdValue } from './bcd'
import { acknowledge, refuse } from './build'
import { decodeMessage, encodeMessage } from './codec'
import { commandShape } from './commands'
import type { ZvtMessage } from './message'
import { SENDABLE } from './sendable'
import type { Timing } from './timing'
import { isAnswer, isPositiveAnswer, type Transport } from './transport'

/** How a command of ours ended. `completed` and `aborted` are the terminal's 06 0F and 06 1E, `refused` its 84 xx. */
export interface Ending {
  readonly kind: 'accepted' | 'completed' | 'aborted' | 'refused'
  readonly message: ZvtMessage
}

/**
 * Told of the positive answer and of every message after it, before the terminal is answered.
 * What it throws ends the dialogue, and the terminal gets no answer: nothing is acknowledged that is not stored.
 */
export type Observe = (message: ZvtMessage) => void

/** Messages we take; any other command of a terminal is one we did not offer (ZVT PA00P015 ch. 3). */
const TAKEN: ReadonlySet<number> = new Set([0x0401, 0x040f, 0x04ff, 0x060f, 0x061e, 0x06d1, 0x06d3])
const ABORT = 0x061e
const COMPLETION = 0x060f
const ENDS: ReadonlySet<number> = new Set([COMPLETION, ABORT])
const YES = encodeMessage(acknowledge())
const UNKNOWN = encodeMessage(refuse(0x83))
const UNREADABLE = encodeMessage(refuse(0x9a))
/** Commands that are worth waiting for a late repeat: their result counts once and for good. */
const LINGERS: ReadonlySet<string> = new Set(['end-of-day', 'repeat-receipt'])
/** Given up early, its late 80 00 leaves a settlement in doubt that was none; T3 may be set longer (PA00P016 ch. 5.2.5). */
const PATIENT: ReadonlySet<string> = new Set(['end-of-day'])
const MOST_AFTERMATH = 16
const MINUTE_MS = 60_000

/** The register's side of commands, one at a time, over one transport that is never used again once it failed. */
export class Dialogue {
  /** Messages that could not be read. */
  malformed = 0
  /** Answers that belonged to nothing. */
  strays = 0
  #broken: Fault | undefined
  #aftermath: Promise<void> = Promise.resolve()
  #hurry = new AbortController()

  constructor(
    private readonly transport: Transport,
    private readonly clock: Clock,
    private readonly timing: Timing,
  ) {}

  /**
   * Sends a command and carries the dialogue to its end, whatever order the terminal's messages come in.
   * The ending is returned as soon as it was observed; that it is answered, and repeats of it, goes on behind.
   * @throws Fault `link.*`; every later command then throws the same. `internal` for a command this console never sends.
   */
  async run(command: ZvtMessage, observe: Observe): Promise<Ending> {
    if (!SENDABLE.has(command.command))
      throw new Fault('internal', { why: `never sent: ${command.kind}` })
    await this.finish()
    if (this.#broken) throw this.#broken
    try {
      return await this.#converse(command, observe)
    } catch (thrown) {
      this.#broken = Fault.from(thrown)
      throw this.#broken
    }
  }

  /** Resolves when the last ending is answered and, after a command of weight, the line was still. */
  async finish(): Promise<void> {
    this.#hurry.abort()
    await this.#aftermath
  }

  async #converse(command: ZvtMessage, observe: Observe): Promise<Ending> {
    const before = { ...this.transport.faults }
    await this.transport.send(encodeMessage(command))
    const patient = PATIENT.has(command.kind)
    const { answer, ended } = await this.#answer(this.timing.t3Ms * (patient ? 3 : 1))
    if (answer.command === ABORT) return { kind: 'aborted', message: answer }
    if (!isPositiveAnswer(codeOf(answer))) return { kind: 'refused', message: answer }
    observe(answer)
    if (commandShape(command.command).ends === 'answer')
      return { kind: 'accepted', message: answer }
    const message = await this.#untilEnd(observe, ended && !patient)
    const calm = Object.entries(before).every(
      ([name, count]) => this.transport.faults[name as keyof typeof before] === count,
    )
    this.#hurry = new AbortController()
    this.#aftermath = this.#afterEnd(
      calm && !LINGERS.has(command.kind) ? this.#hurry.signal : undefined,
    )
    return { kind: message.command === ABORT ? 'aborted' : 'completed', message }
  }

  /**
   * 80 xx or 84 xx within T3. What else arrives belongs to something older: it is answered and not told.
   * A terminal that sends nothing but 06 1E refused without the formality. `ended`: a 06 0F came before the answer.
   */
  async #answer(t3Ms: number): Promise<{ answer: ZvtMessage; ended: boolean }> {
    const until = this.clock.now() + t3Ms
    let refusal: ZvtMessage | undefined
    let ended = false
    for (;;) {
      const apdu = await this.transport
        .receive(Math.max(0, until - this.clock.now()))
        .catch(thrown => {
          if (refusal && Fault.from(thrown).code === 'link.timeout') return undefined
          throw thrown
        })
      const message = apdu && this.#read(apdu)
      if (refusal && !apdu) return { answer: refusal, ended }
      if (apdu && message && isAnswer(apdu)) return { answer: message, ended }
      if (message?.command === ABORT) refusal = message
      ended ||= message?.command === COMPLETION
      this.strays++
      await this.transport.send(replyTo(message))
    }
  }

  /**
   * Until 06 0F or 06 1E. T4 starts anew with each message; a 04 FF may change it for this command (ch. 3.7).
   * A 06 0F that came before the answer may be older, or this command's own, overtaken: it proves nothing. A question
   * that `mayHaveEnded` so is put again on another line after T3 of silence. A close is not: its host may take that
   * long without a word (ch. 2.16.3), and a line that is closed early ends it half way (PA00P016 ch. 5.2.5).
   */
  async #untilEnd(observe: Observe, mayHaveEnded: boolean): Promise<ZvtMessage> {
    const { t3Ms, t4Ms } = this.timing
    let wait: Wait = { nextMs: mayHaveEnded ? t3Ms : t4Ms, t4Ms }
    let lost: Fault | undefined
    for (;;) {
      // What has arrived counts, even when it can no longer be answered.
      const apdu = await this.transport.receive(lost ? 0 : wait.nextMs).catch(thrown => {
        throw lost ?? thrown
      })
      const message = this.#read(apdu)
      const news = message && !isAnswer(apdu) && !this.transport.isRepeat(apdu)
      if (news) observe(message)
      if (news && ENDS.has(message.command)) return message
      if (news) wait = waitAfter(message, wait)
      lost ??= await this.#reply(apdu, message)
    }
  }

  #read(apdu: Uint8Array): ZvtMessage | undefined {
    try {
      return decodeMessage(apdu)
    } catch {
      this.malformed++
      return undefined
    }
  }

  /** Answers what is no answer itself. A line that is lost by now is returned: what came before it still counts. */
  async #reply(apdu: Uint8Array, message: ZvtMessage | undefined): Promise<Fault | undefined> {
    if (isAnswer(apdu)) {
      this.strays++
      return undefined
    }
    try {
      await this.transport.send(replyTo(message))
    } catch (thrown) {
      return Fault.from(thrown)
    }
    // An end that cannot be read proves neither outcome.
    return !message && ENDS.has(commandOf(apdu)) ? new Fault('link.garbled') : undefined
  }

  /** Answers the ending and what still comes of it, until the line is still or the next command `hurries`. Never rejects. */
  async #afterEnd(hurries: AbortSignal | undefined): Promise<void> {
    try {
      await this.transport.send(YES)
      let again = false
      for (let late = 0; late < MOST_AFTERMATH; late++) {
        const apdu = await this.transport.receive(this.timing.quietMs, hurries)
        const repeat = this.transport.isRepeat(apdu)
        if (isAnswer(apdu)) this.strays++
        else if (!(repeat && again)) await this.transport.send(replyTo(this.#read(apdu)))
        // Repeats that crossed with our answer pile up. One more answer serves them all.
        again ||= repeat
      }
    } catch {
      // Still, or gone: the result is in either case what it was.
    }
  }
}

const commandOf = (apdu: Uint8Array): number => ((apdu[0] ?? 0) << 8) | (apdu[1] ?? 0)

const codeOf = ({ command }: ZvtMessage): Uint8Array => Uint8Array.of(command >> 8, command & 0xff)

/** 80 00, or 84 9A for what cannot be read, or 84 83 for what we do not offer. 84 CC is never needed: slips are archived. */
function replyTo(message: ZvtMessage | undefined): Uint8Array {
  if (!message) return UNREADABLE
  return TAKEN.has(message.command) ? YES : UNKNOWN
}

/** How long the next message is waited for, and T4 of this command. */
interface Wait {
  readonly nextMs: number
  readonly t4Ms: number
}

function waitAfter({ head }: ZvtMessage, { t4Ms }: Wait): Wait {
  const minutes = head.timeoutMin === undefined ? 0 : bcdValue(Uint8Array.of(head.timeoutMin))
  const nextMs = minutes ? minutes * MINUTE_MS : t4Ms
  return { nextMs, t4Ms: nextMs }
}
