import { Fault } from '../../../../../shared/fault'
import type { Clock } from '../../../clock'
import type { Link } from '../../link/link'
import { Deframer, type LineEvent } from './deframer'
import { frame, LINK_ANSWER } from './frame'
import { Inbox } from './inbox'
import { STANDARD_TIMING, type Timing } from './timing'
import { isAnswer, isPositiveAnswer, noFaults, type Transport } from './transport'

/**
 * APDUs in frames with check sum, ACK and NAK on a serial line (ZVT PA00P016 ch. 3).
 * A frame is acknowledged before it is looked at. A frame of ours is sent three times at most.
 */
export function serialTransport(
  link: Link,
  clock: Clock,
  timing: Timing = STANDARD_TIMING,
): Transport {
  return new SerialTransport(link, clock, timing)
}

/** A frame of ours that the peer has not acknowledged yet. */
interface Offer {
  readonly apdu: Uint8Array
  readonly settled: AbortController
  answer: 'taken' | 'refused' | undefined
}

class SerialTransport implements Transport {
  readonly faults = noFaults()
  readonly #inbox: Inbox
  readonly #deframer = new Deframer()
  readonly #repeats = new WeakSet<Uint8Array>()
  #turn: Promise<void> = Promise.resolve()
  #offer: Offer | undefined
  /** The last frame received, while nothing of ours was taken since. */
  #unanswered: Uint8Array | undefined
  #gap = new AbortController()

  constructor(
    private readonly link: Link,
    private readonly clock: Clock,
    private readonly timing: Timing,
  ) {
    this.#inbox = new Inbox(clock)
    this.#pump().catch(thrown => this.#fail(Fault.from(thrown)))
  }

  receive(timeoutMs: number, signal?: AbortSignal): Promise<Uint8Array> {
    return this.#inbox.take(timeoutMs, signal)
  }

  isRepeat(apdu: Uint8Array): boolean {
    return this.#repeats.has(apdu)
  }

  send(apdu: Uint8Array): Promise<void> {
    const sent = this.#turn.then(() => this.#deliver(apdu))
    this.#turn = sent.catch(() => undefined)
    return sent
  }

  async close(): Promise<void> {
    this.#fail(new Fault('link.closed'))
    await this.link.close()
  }

  async #deliver(apdu: Uint8Array): Promise<void> {
    const before = { ...this.faults }
    const bytes = frame(apdu)
    for (let sent = 0; sent <= this.timing.repeats; sent++) {
      if (sent > 0) this.faults.resentFrames++
      if ((await this.#propose(apdu, bytes)) === 'taken') return
    }
    const heard =
      this.faults.refusedFrames > before.refusedFrames ||
      this.faults.brokenFrames > before.brokenFrames ||
      this.faults.noiseBytes > before.noiseBytes
    throw new Fault(heard ? 'link.garbled' : 'link.timeout', { timeoutMs: this.timing.t2Ms })
  }

  /** Sends once and waits T2. Silence is undefined. */
  async #propose(apdu: Uint8Array, bytes: Uint8Array): Promise<Offer['answer']> {
    if (this.#inbox.failure) throw this.#inbox.failure
    const offer: Offer = { apdu, settled: new AbortController(), answer: undefined }
    this.#offer = offer
    try {
      await this.link.write(bytes)
      await this.clock.sleep(this.timing.t2Ms, offer.settled.signal)
    } finally {
      this.#offer = undefined
    }
    if (this.#inbox.failure && !offer.answer) throw this.#inbox.failure
    return offer.answer
  }

  #settle(answer: 'taken' | 'refused'): void {
    if (!this.#offer || this.#offer.answer) return
    this.#offer.answer = answer
    if (answer === 'taken') this.#unanswered = undefined
    this.#offer.settled.abort()
  }

  #fail(fault: Fault): void {
    this.#gap.abort()
    this.#inbox.fail(fault)
    this.#offer?.settled.abort()
  }

  async #pump(): Promise<void> {
    for await (const bytes of this.link.incoming) {
      this.#gap.abort()
      for (const event of this.#deframer.feed(bytes)) await this.#on(event)
      if (this.#deframer.midFrame) this.#watchGap().catch(thrown => this.#fail(Fault.from(thrown)))
    }
    this.#fail(new Fault('link.closed'))
  }

  /**
   * T1. Two half waits: when this process was held up, the first one is over late, and the second still lets
   * the bytes in that were there all the time.
   */
  async #watchGap(): Promise<void> {
    const gap = new AbortController()
    this.#gap = gap
    await this.clock.sleep(this.timing.t1Ms / 2, gap.signal)
    if (!gap.signal.aborted) await this.clock.sleep(this.timing.t1Ms / 2, gap.signal)
    if (gap.signal.aborted) return
    this.#deframer.abandon()
    await this.#on({ kind: 'broken' })
  }

  async #on(event: LineEvent): Promise<void> {
    switch (event.kind) {
      case 'frame':
        await this.#onFrame(event.apdu)
        break
      case 'ack':
        this.#settle('taken')
        break
      case 'nak':
        this.faults.refusedFrames++
        this.#settle('refused')
        break
      case 'noise':
        this.faults.noiseBytes += event.bytes
        break
      case 'broken':
        this.faults.brokenFrames++
        // The next frame has begun already: a NAK now would be taken for its answer.
        if (!this.#deframer.midFrame) await this.link.write(LINK_ANSWER.nak)
    }
  }

  async #onFrame(apdu: Uint8Array): Promise<void> {
    if (this.#inbox.full) {
      await this.link.write(LINK_ANSWER.nak)
      return
    }
    await this.link.write(LINK_ANSWER.ack)
    if (this.#unanswered !== undefined && sameBytes(this.#unanswered, apdu)) {
      this.#repeats.add(apdu)
      this.faults.repeatedFrames++
    } else if (this.#crossed(apdu) === 'stale') {
      this.faults.staleAnswers++
      return
    }
    this.#unanswered = apdu
    this.#inbox.push(apdu)
  }

  /**
   * A new frame came in while ours has no ACK yet. Often it proves that ours arrived and only the ACK was lost;
   * sending ours again would then be wrong: the peer could take a late 80 00 00 for the answer to something newer.
   * What proves nothing is queued, and we go on waiting for our ACK.
   */
  #crossed(apdu: Uint8Array): 'stale' | 'kept' {
    if (!this.#offer || this.#offer.answer) return 'kept'
    if (isAnswer(this.#offer.apdu)) {
      this.#settle('taken')
      return 'kept'
    }
    if (!isAnswer(apdu)) return 'kept'
    // A peer acknowledges before it interprets, so a refusal without ACK refuses something older.
    if (!isPositiveAnswer(apdu)) return 'stale'
    this.#settle('taken')
    return 'kept'
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])
