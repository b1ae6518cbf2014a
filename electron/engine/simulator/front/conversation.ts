import { Fault } from '../../../../shared/fault'
import type { Clock } from '../../clock'
import { acknowledge, refuse } from '../../terminals/protocols/zvt/build'
import { decodeMessage, encodeMessage } from '../../terminals/protocols/zvt/codec'
import type { ZvtMessage } from '../../terminals/protocols/zvt/message'
import { isAnswer, type Transport } from '../../terminals/protocols/zvt/transport'
import { ERROR_ID } from './error-id'

/** How long the terminal waits for the register's 80 00 00 (T3, ZVT PA00P016 ch. 5.2.5). */
const T3_MS = 5_000
/** A register that answers "please wait" gets the same message again after two seconds (PA00P015 ch. 2.2.6). */
const AGAIN_MS = 2_000
const AGAIN_TIMES = 3
/** An idle terminal has no deadline; this only keeps the timer within what a timer can hold. */
const IDLE_MS = 24 * 3_600_000

/** What the register made of a message. */
export type Heard =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly code: number }
  /** The line stands, but no answer came within T3. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'gone' }

/** What the terminal does with a command. It ends when the last message of the command is answered. */
export type Obey = (command: ZvtMessage) => Promise<void>

/**
 * One connection's talk, seen from the terminal: commands come in, messages go out one at a time, each waits for
 * its 80 00 00. A register's answer to nothing gets 84 83 00, as real terminals do.
 */
export class Conversation {
  readonly #transport: Transport
  readonly #clock: Clock
  readonly #obey: Obey
  readonly #closed = new AbortController()
  readonly #queue: ZvtMessage[] = []
  #waiter: ((answer: ZvtMessage) => void) | undefined
  #running = false
  #ending = false

  constructor(
    transport: Transport,
    clock: Clock,
    obey: Obey,
    /** Told of what a command threw: a bug of ours, not of the line. */
    private readonly troubled: (thrown: unknown) => void,
  ) {
    this.#transport = transport
    this.#clock = clock
    this.#obey = obey
  }

  get gone(): boolean {
    return this.#closed.signal.aborted
  }

  /** Listens until the line is lost or closed. Never rejects. */
  async listen(): Promise<void> {
    while (!this.gone) {
      const apdu = await this.#next()
      if (apdu && !this.#transport.isRepeat(apdu)) await this.#take(apdu)
    }
  }

  async close(): Promise<void> {
    this.#closed.abort()
    await this.#transport.close().catch(() => undefined)
  }

  /** 80 00 00: the command is taken, its messages follow. */
  accept(): Promise<void> {
    return this.#send(acknowledge())
  }

  /** An answer after which nothing of this command follows. */
  conclude(answer: ZvtMessage): Promise<void> {
    this.#ending = true
    return this.#send(answer)
  }

  async #send(message: ZvtMessage): Promise<void> {
    const apdu = encodeMessage(message)
    try {
      await this.#transport.send(apdu)
    } catch {
      await this.close()
    }
  }

  /** The last message of a command: after it, the next command may come. */
  finish(message: ZvtMessage): Promise<Heard> {
    this.#ending = true
    return this.say(message)
  }

  /** Sends a message and waits for the register's answer to it. */
  async say(message: ZvtMessage): Promise<Heard> {
    for (let time = 1; ; time++) {
      const heard = await this.#exchange(message)
      const again = heard.kind === 'no' && heard.code === ERROR_ID.pleaseWait && time < AGAIN_TIMES
      if (!again) return heard
      await this.#clock.sleep(AGAIN_MS, this.#closed.signal)
    }
  }

  async #exchange(message: ZvtMessage): Promise<Heard> {
    if (this.gone) return { kind: 'gone' }
    let answer: ZvtMessage | undefined
    const answered = new AbortController()
    this.#waiter = given => {
      answer = given
      answered.abort()
    }
    const enough = () => answered.abort()
    this.#closed.signal.addEventListener('abort', enough, { once: true })
    await this.#send(message)
    await this.#clock.sleep(T3_MS, answered.signal)
    this.#closed.signal.removeEventListener('abort', enough)
    this.#waiter = undefined
    if (answer) return meaning(answer)
    return { kind: this.gone ? 'gone' : 'silent' }
  }

  async #next(): Promise<Uint8Array | undefined> {
    try {
      return await this.#transport.receive(IDLE_MS, this.#closed.signal)
    } catch (thrown) {
      if (Fault.from(thrown).code !== 'link.timeout') await this.close()
      return undefined
    }
  }

  async #take(apdu: Uint8Array): Promise<void> {
    const message = understood(apdu)
    if (isAnswer(apdu)) return this.#takeAnswer(message)
    if (!message) return this.#send(refuse(ERROR_ID.unreadable))
    if (message.rest) return this.#send(refuse(ERROR_ID.notPossible))
    if (this.#running && !this.#ending) return this.#send(refuse(ERROR_ID.pleaseWait))
    this.#queue.push(message)
    // Who sends the next command has seen the end of this one, whether or not it said so.
    this.#waiter?.(acknowledge())
    if (!this.#running) this.#start()
  }

  async #takeAnswer(message: ZvtMessage | undefined): Promise<void> {
    const waiter = this.#waiter
    this.#waiter = undefined
    if (message && waiter) waiter(message)
    else if (!this.#running || this.#ending) await this.#send(refuse(ERROR_ID.notPossible))
  }

  #start(): void {
    this.#running = true
    this.#work().catch(async thrown => {
      this.troubled(thrown)
      await this.close()
    })
  }

  async #work(): Promise<void> {
    for (let next = this.#queue.shift(); next && !this.gone; next = this.#queue.shift()) {
      this.#ending = false
      await this.#obey(next)
    }
    this.#running = false
  }
}

function understood(apdu: Uint8Array): ZvtMessage | undefined {
  try {
    return decodeMessage(apdu)
  } catch {
    return undefined
  }
}

const meaning = (answer: ZvtMessage): Heard =>
  answer.command === 0x8000 || answer.command === 0x8400
    ? { kind: 'yes' }
    : { kind: 'no', code: answer.command & 0xff }
