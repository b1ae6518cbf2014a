import { createHash } from 'node:crypto'
import type { TrainingEvent, TrainingEventBody, TrainingEventKind } from '../../../shared/training'

/** What happened in a run, in its order. The same run gives the same lines, to the byte. */
export class Recorder {
  readonly #events: TrainingEvent[] = []
  readonly #nowMs: () => number
  readonly #reading: () => number
  #startMs: number | undefined
  step = 0

  /** @param reading what a person would read off the clock, between two events too. Default: the same */
  constructor(nowMs: () => number, reading = nowMs) {
    this.#nowMs = nowMs
    this.#reading = reading
  }

  /** From here on time counts. */
  begin(): void {
    this.#startMs = this.#nowMs()
  }

  get events(): readonly TrainingEvent[] {
    return this.#events
  }

  /** To the fraction, as an input's place in time needs it. */
  get exactMs(): number {
    return this.#startMs === undefined ? 0 : this.#nowMs() - this.#startMs
  }

  get elapsedMs(): number {
    return Math.round(this.exactMs)
  }

  /** Goes on between two events: to be shown, never to be kept. */
  get readingMs(): number {
    return this.#startMs === undefined ? 0 : Math.round(this.#reading() - this.#startMs)
  }

  note<K extends TrainingEventKind>(kind: K, body: TrainingEventBody<K>): void {
    const event = { atMs: this.elapsedMs, step: this.step, kind, ...body }
    this.#events.push(event as unknown as TrainingEvent)
  }
}

/** One event a line, as it is kept and compared. */
export const logOf = (events: readonly TrainingEvent[]): string =>
  events.map(event => `${JSON.stringify(event)}\n`).join('')

export const hashOf = (events: readonly TrainingEvent[]): string =>
  createHash('sha256').update(logOf(events)).digest('hex')
