import type { AilmentName } from './ailments'

/** The terminal as a thing on the counter: what a person can see and touch. Survives a loss of power. */
export class Device {
  paper = true
  lid: 'closed' | 'open' = 'closed'
  /** Percent. */
  battery = 85
  mains = true
  cardIn = false
  /** What else is wrong with it; null: nothing. */
  ailment: AilmentName | null = null
  /** What its own printer has put out and nobody has torn off, line by line. */
  slip: readonly string[] = []

  get printer(): 'ready' | 'paper-out' | 'lid-open' {
    if (this.lid === 'open') return 'lid-open'
    return this.paper ? 'ready' : 'paper-out'
  }

  /** One line of paper comes out. */
  feed(line: string): void {
    this.slip = [...this.slip, line]
  }

  tearOff(): void {
    this.slip = []
  }
}
