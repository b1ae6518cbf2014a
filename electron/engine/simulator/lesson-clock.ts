import type { Clock } from '../clock'

/** Longer sleeps are idle waits, not deadlines: nobody leaps over them. */
const FARTHEST_LEAP_MS = 30 * 60_000

/** Of a millisecond; finer than that, today's milliseconds are no exact numbers. */
const FRACTIONS = 4096

interface Sleeper {
  readonly at: number
  wake(): void
}

/**
 * A clock for a lesson. It leaps from deadline to deadline while somebody waits for the end of a piece of work
 * (`during`), or goes `speed` times as fast as the machine's (`live`), or stands still. Simulated time moves in the
 * same steps either way, one sleeper at a time, so a lesson that is lived again by leaps is the lesson that was lived.
 * Only for work inside this process; a socket or a child would be taken for idleness.
 */
export class LessonClock implements Clock {
  readonly #sleepers = new Set<Sleeper>()
  readonly #machine: () => number
  #now: number
  /** 0: leaps, and only during work. */
  #speed = 0
  #isFrozen = false
  #works = 0
  /** The machine's time at which `#now` was true. */
  #anchor: number
  #timer: NodeJS.Timeout | undefined
  #isStepping = false

  /** @param machine milliseconds of a clock that never goes back */
  constructor(startMs: number, machine: () => number = () => performance.now()) {
    this.#now = startMs
    this.#machine = machine
    this.#anchor = machine()
  }

  now(): number {
    return this.#now
  }

  /** What a person would read now: runs on between two steps. */
  reading(): number {
    if (this.#speed === 0 || this.#isFrozen) return this.#now
    return this.#now + (this.#machine() - this.#anchor) * this.#speed
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      if (signal?.aborted) return resolve()
      const wake = (): void => {
        this.#sleepers.delete(sleeper)
        signal?.removeEventListener('abort', wake)
        resolve()
      }
      const sleeper: Sleeper = { at: this.#now + ms, wake }
      this.#sleepers.add(sleeper)
      signal?.addEventListener('abort', wake, { once: true })
      this.#goOn()
    })
  }

  /** Time may pass by leaps until this is over. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#works += 1
    this.#goOn()
    try {
      return await work
    } finally {
      this.#works -= 1
    }
  }

  /** From here on at this many times the machine's speed; 0: leaps again. */
  live(speed: number): void {
    this.#settle()
    this.#speed = speed
    this.#goOn()
  }

  freeze(isFrozen: boolean): void {
    this.#settle()
    this.#isFrozen = isFrozen
    this.#goOn()
  }

  /**
   * Everything that is due by now has happened, and `now` is what a person reads. What is done next has a place in time
   * that no sleeper has: a fraction of a millisecond of its own, exact in a double.
   * @param turn counts what is done, from 0
   * @param isMeanwhile something else is going on; by leaps too, it must not tie with that
   */
  async catchUp(turn: number, isMeanwhile = false): Promise<void> {
    const fraction = ((turn % (FRACTIONS - 1)) + 1) / FRACTIONS
    const floor = Math.floor(this.reading())
    const place = floor + fraction >= this.#now ? floor + fraction : floor + 1 + fraction
    if (this.#speed > 0) await this.#until(place)
    else if (isMeanwhile) await this.during(this.sleep(place - this.#now))
  }

  /** Everything that is due by now has happened, and `now` is what a person reads: menus time out although nobody acts. */
  async tick(): Promise<void> {
    const isGoing = () => this.#speed > 0 && !this.#isFrozen
    if (isGoing()) await this.#until(Math.floor(this.reading()), isGoing)
  }

  /** Everything that was begun just now, and needs no time, has happened. */
  async due(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve))
    await this.#until(this.#now)
  }

  async #until(until: number, isGoing = () => true): Promise<void> {
    for (let next = this.#first(); next && next.at <= until; next = this.#first()) {
      this.#step(next)
      await new Promise(resolve => setImmediate(resolve))
      if (!isGoing()) return
    }
    if (until > this.#now) this.#moveTo(until)
    this.#goOn()
  }

  #first(): Sleeper | undefined {
    let first: Sleeper | undefined
    for (const each of this.#sleepers) if (!first || each.at < first.at) first = each
    return first
  }

  #settle(): void {
    const reading = this.reading()
    const next = this.#first()
    this.#moveTo(Math.max(this.#now, Math.min(reading, next?.at ?? reading)))
  }

  #moveTo(now: number): void {
    this.#now = now
    this.#anchor = this.#machine()
  }

  #step(sleeper: Sleeper): void {
    if (sleeper.at > this.#now) this.#moveTo(sleeper.at)
    sleeper.wake()
  }

  #goOn(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#works > 0) {
      this.#leapSoon()
      return
    }
    const next = this.#first()
    if (this.#speed === 0 || this.#isFrozen || !next) return
    const waitMs = Math.max(0, (next.at - this.reading()) / this.#speed)
    this.#timer = setTimeout(() => this.#ring(), Math.min(waitMs, FARTHEST_LEAP_MS))
    this.#timer.unref()
  }

  /** One sleeper at a time: what it begins comes before the next. */
  #ring(): void {
    this.#timer = undefined
    const next = this.#first()
    if (next && next.at <= this.reading()) this.#step(next)
    setImmediate(() => this.#goOn())
  }

  #leapSoon(): void {
    if (this.#isStepping) return
    this.#isStepping = true
    setImmediate(() => {
      this.#isStepping = false
      if (this.#works === 0) {
        this.#goOn()
        return
      }
      const next = this.#first()
      if (!next || next.at - this.#now > FARTHEST_LEAP_MS) return
      this.#step(next)
      this.#leapSoon()
    })
  }
}
