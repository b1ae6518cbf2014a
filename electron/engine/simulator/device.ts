import type { AilmentName } from './ailments'

/** Below this charge, percent, a terminal without mains does not begin a settlement. */
const LOW_BATTERY = 10

/** The terminal as a thing on the counter: what a person can see and touch. Survives a loss of power. */
export class Device {
  paper = true
  lid: 'closed' | 'open' = 'closed'
  /** Percent. */
  battery = 85
  mains = true
  cardIn = false
  /** Paper is stuck in its printer, until somebody takes it out by the lid. */
  jammed = false
  /** So many items its journal holds. */
  journalItems = 2_000
  /** What else is wrong with it; null: nothing. */
  ailment: AilmentName | null = null
  /** What its own printer has put out and nobody has torn off, line by line. */
  slip: readonly string[] = []

  get printer(): 'ready' | 'paper-out' | 'lid-open' | 'jam' {
    if (this.lid === 'open') return 'lid-open'
    if (this.jammed) return 'jam'
    return this.paper ? 'ready' : 'paper-out'
  }

  get isWeak(): boolean {
    return !this.mains && this.battery < LOW_BATTERY
  }

  /** One line of paper comes out. */
  feed(line: string): void {
    this.slip = [...this.slip, line]
  }

  tearOff(): void {
    this.slip = []
  }
}
