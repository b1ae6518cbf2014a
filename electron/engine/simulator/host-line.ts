import type { Clock } from '../clock'
import type { Acquirer } from './acquirer'
import type { HostMishap } from './mishaps'
import type { Random } from './random'

/** What came of one request. `frames` may hold answers to earlier requests, and none to this one. */
export interface Exchanged {
  readonly carrier: boolean
  readonly frames: readonly Uint8Array[]
}

/** What a mishap does to the exchange it strikes. */
interface Effect {
  readonly carrier: boolean
  /** The request gets to the host; twice where it is duplicated. */
  readonly reaches: 0 | 1 | 2
  readonly answer: 'now' | 'never' | 'late' | 'garbled'
  /** No carrier from now on, until the terminal dials anew. */
  readonly dies: boolean
}
const SMOOTH: Effect = { carrier: true, reaches: 1, answer: 'now', dies: false }
const EFFECTS: Readonly<Partial<Record<HostMishap, Effect>>> = {
  'host-link-cut-before-request': { ...SMOOTH, reaches: 0, answer: 'never', dies: true },
  'host-link-cut-before-answer': { ...SMOOTH, answer: 'never', dies: true },
  'host-link-cut-after-answer': { ...SMOOTH, dies: true },
  'host-down': { ...SMOOTH, carrier: false, reaches: 0, answer: 'never' },
  'host-late': { ...SMOOTH, answer: 'late' },
  'frame-late': { ...SMOOTH, answer: 'late' },
  'frame-lost': { ...SMOOTH, reaches: 0, answer: 'never' },
  'frame-duplicated': { ...SMOOTH, reaches: 2 },
  'frame-corrupted': { ...SMOOTH, answer: 'garbled' },
}

const LATENCY_MS = { low: 20, high: 45 }
const DIAL_MS = 1000

export interface HostLineOptions {
  readonly acquirer: Acquirer
  readonly clock: Clock
  readonly random: Random
}

/** The line from the terminal to its host, with everything that can go wrong on it. */
export class HostLine {
  #next: HostMishap[] = []
  #dead = false
  #late: Uint8Array[] = []
  /** What every exchange meets until it is better again; undefined: a good line and a host that is up. */
  weather: 'no-carrier' | 'no-answer' | undefined
  constructor(private readonly options: HostLineOptions) {}

  /** The next exchange meets this. */
  arm(what: HostMishap): void {
    this.#next.push(what)
  }

  /** A fresh connection: alive again, nothing of the old one comes through. */
  dial(): void {
    this.#dead = false
    this.#late = []
    this.#next = []
  }

  /** Sends a request and waits at most `timeoutMs` for answers. Never rejects. */
  async exchange(request: Uint8Array, timeoutMs: number): Promise<Exchanged> {
    const { clock, acquirer } = this.options
    const effect = this.#strike()
    if (!effect.carrier) {
      await clock.sleep(DIAL_MS)
      return { carrier: false, frames: [] }
    }
    await clock.sleep(this.#latency())
    const answers = Array.from({ length: effect.reaches }, () => acquirer.receive(request))
    const early = this.#late
    this.#late = effect.answer === 'late' ? answers : answers.slice(1)
    if (effect.dies) this.#dead = true
    if (effect.answer === 'late' || effect.answer === 'never') {
      await clock.sleep(timeoutMs)
      return { carrier: true, frames: early }
    }
    await clock.sleep(this.#latency())
    const now = answers.slice(0, 1)
    return {
      carrier: true,
      frames: [...early, ...(effect.answer === 'garbled' ? now.map(g => this.#garble(g)) : now)],
    }
  }

  #strike(): Effect {
    const struck = this.#next
    this.#next = []
    if (this.#dead || this.weather === 'no-carrier') return { ...SMOOTH, carrier: false }
    if (this.weather === 'no-answer') return { ...SMOOTH, reaches: 0, answer: 'never' }
    for (const what of struck) if (!EFFECTS[what]) this.options.acquirer.disturb(what)
    return struck.map(what => EFFECTS[what]).find(effect => effect !== undefined) ?? SMOOTH
  }

  #latency(): number {
    return this.options.random.between(LATENCY_MS.low, LATENCY_MS.high)
  }

  /** One flipped bit in the message type: the frame still has its length, and is no answer to anything. */
  #garble(frame: Uint8Array): Uint8Array {
    const garbled = Uint8Array.from(frame)
    garbled[13] = (garbled[13] ?? 0) ^ (1 << this.options.random.between(0, 7))
    return garbled
  }
}
