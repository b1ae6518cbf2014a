import { Fault } from '../../../../../shared/fault'
import type { Clock } from '../../../clock'

/** A terminal waits for our answer before it sends on, so more than this is no dialogue. */
const MOST_APDUS = 64

/** Received APDUs, until the one reader takes them. */
export class Inbox {
  readonly #waiting: Uint8Array[] = []
  #failure: Fault | undefined
  #wake: () => void = () => undefined

  constructor(private readonly clock: Clock) {}

  get full(): boolean {
    return this.#waiting.length >= MOST_APDUS
  }
  push(apdu: Uint8Array): void {
    this.#waiting.push(apdu)
    this.#wake()
  }
  /** What was pushed before is still delivered. The first failure stays. */
  fail(fault: Fault): void {
    this.#failure ??= fault
    this.#wake()
  }
  get failure(): Fault | undefined {
    return this.#failure
  }
  /** @throws Fault the failure, or `link.timeout` */
  async take(timeoutMs: number, signal?: AbortSignal): Promise<Uint8Array> {
    if (this.#waiting.length === 0 && !this.#failure) await this.#arrival(timeoutMs, signal)
    const next = this.#waiting.shift()
    if (next) return next
    throw this.#failure ?? new Fault('link.timeout', { timeoutMs })
  }

  async #arrival(timeoutMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return
    const done = new AbortController()
    this.#wake = () => done.abort()
    signal?.addEventListener('abort', this.#wake, { once: true })
    await this.clock.sleep(timeoutMs, done.signal)
    signal?.removeEventListener('abort', this.#wake)
    this.#wake = () => undefined
  }
}
