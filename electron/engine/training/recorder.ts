import { createHash } from 'node:crypto'
import type { TrainingEvent, TrainingEventBody, TrainingEventKind } from '../../../shared/training'

/** What happened in a run, in its order. The same run gives the same lines, to the byte. */
export class Recorder {
  readonly #events: TrainingEvent[] = []
  readonly #nowMs: () => number
  #startMs: number | undefined
  step = 0

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  /** From here on time counts. */
  begin(): void {
    this.#startMs = this.#nowMs()
  }

  get events(): readonly TrainingEvent[] {
    return this.#events
  }

  get elapsedMs(): number {
    return this.#startMs === undefined ? 0 : Math.round(this.#nowMs() - this.#startMs)
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
