import type { Clock } from '../clock'

/** The time in which a scenario's past is lived: waiting costs nothing, and it can be moved on. */
export class StoryClock implements Clock {
  #now: number
  constructor(startMs: number) {
    this.#now = startMs
  }

  now(): number {
    return this.#now
  }

  async sleep(ms: number): Promise<void> {
    this.#now += ms
  }

  /** Never backwards. */
  moveOn(toMs: number): void {
    this.#now = Math.max(this.#now, toMs)
  }
}
