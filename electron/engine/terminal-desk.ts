import type { Progress, TerminalView } from '../../shared/contract'
import { Fault } from '../../shared/fault'
import type { Attempt, SlipPart } from '../../shared/settlement'
import type { TerminalCard } from '../../shared/terminal'
import { gateSenses } from './diagnosis/gate-senses'
import type { Surroundings } from './diagnosis/surroundings'
import type { EngineParts } from './engine-parts'
import { look } from './settlement/examine'
import type { Around } from './settlement/gate'
import { LOOK_WAITS_MS } from './settlement/patience'
import { complete } from './settlement/saga'
import { Session } from './settlement/session'
import { aboutMsLeft, type Pace } from './status/estimate'
import type { Sighting } from './status/mood'
import { terminalView } from './status/view'
import type { TerminalEvent } from './terminals/driver'

interface DeskParts extends Pick<EngineParts, 'ledger' | 'clock' | 'connect' | 'newId' | 'emit'> {
  readonly surroundings?: Surroundings
}

/** One terminal at the desk: one job at a time, what was seen last, what runs now. */
export class TerminalDesk {
  readonly #card: TerminalCard
  readonly #parts: DeskParts
  #seen: Sighting | undefined
  #progress: Progress | undefined
  #pace: Pace | undefined
  #looking: Promise<TerminalView> | undefined

  constructor(card: TerminalCard, parts: DeskParts) {
    this.#card = card
    this.#parts = parts
  }

  get address(): string {
    return this.#card.address
  }

  get running(): boolean {
    return this.#progress !== undefined
  }

  view(): TerminalView {
    return terminalView(this.#card, this.#parts.ledger, this.#seen, this.#progress)
  }

  /** Looks at the terminal. While a settlement runs, or another look, that one answers. */
  async examine(): Promise<TerminalView> {
    if (this.running) return this.view()
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  /** 完成上次结算. @throws Fault `settlement.running` when it is already being done. */
  async complete(): Promise<TerminalView> {
    if (this.running) throw new Fault('settlement.running')
    const { ledger, clock, newId } = this.#parts
    this.#progress = this.#progressOf({ id: '' }, undefined)
    await this.#looking?.catch(() => undefined)
    const session = this.#session()
    try {
      await complete(
        {
          card: this.#card,
          ledger,
          clock,
          session,
          around: () => this.#around(),
          changed: attempt => this.#changed(attempt),
          heard: (attempt, event) => this.#heard(attempt, event),
        },
        newId,
      )
    } finally {
      this.#progress = undefined
      this.#pace = undefined
    }
    return this.#tell()
  }

  /** What the computer says before a settlement, where it can be asked. */
  async #around(): Promise<Around> {
    const { surroundings, ledger, clock } = this.#parts
    if (!surroundings) return { freeBytes: null, linkChanges: null }
    return gateSenses(surroundings, { dir: ledger.dir, clock })
  }

  #session(waits?: readonly number[]): Session {
    return new Session(() => this.#parts.connect(this.#card), this.#parts.clock, waits)
  }

  async #look(): Promise<TerminalView> {
    const session = this.#session(LOOK_WAITS_MS)
    const at = () => new Date(this.#parts.clock.now()).toISOString()
    try {
      const { state, open } = await look(session, this.#parts.clock)
      this.#seen = { at: at(), state, open, around: await this.#around() }
    } catch (thrown) {
      this.#seen = { at: at(), fault: Fault.from(thrown).toData() }
    } finally {
      await session.drop()
    }
    return this.#tell()
  }

  #changed(attempt: Attempt): void {
    if (attempt.step !== 'done') this.#progress = this.#progressOf(attempt, this.#progress)
    this.#tell()
  }

  #heard(attempt: Attempt, event: TerminalEvent): void {
    if (event.kind === 'progress') this.#advance(attempt, event)
    else if (event.kind === 'receipt' && isMiddle(event.part)) this.#stillPrints(attempt)
    else this.#changed(attempt)
  }

  /** A view holds whole slips and the whole time line: told with every line, a long list would cost its square. */
  #stillPrints(attempt: Attempt): void {
    this.#progress = this.#progressOf(attempt, this.#progress)
    this.#parts.emit('settlement.progress', this.#progress)
  }

  #advance(attempt: Attempt, event: Extract<TerminalEvent, { kind: 'progress' }>): void {
    const { words, means = [], stage, item, of } = event
    const nowMs = this.#parts.clock.now()
    const key = stage ?? attempt.stage ?? ''
    if (item !== undefined && this.#pace?.stage !== key)
      this.#pace = { stage: key, firstItem: item, firstAtMs: nowMs }
    this.#progress = {
      ...this.#progressOf(attempt, this.#progress),
      words: [...words],
      means: [...means],
      item: item ?? null,
      of: of ?? null,
      aboutMsLeft: aboutMsLeft(this.#pace, item, of, nowMs),
    }
    this.#parts.emit('settlement.progress', this.#progress)
  }

  #progressOf(
    attempt: { id: string; stage?: Attempt['stage'] },
    before: Progress | undefined,
  ): Progress {
    return {
      attemptId: attempt.id,
      terminalId: this.#card.id,
      stage: attempt.stage ?? before?.stage ?? null,
      words: before?.words ?? [],
      item: before?.item ?? null,
      of: before?.of ?? null,
      at: new Date(this.#parts.clock.now()).toISOString(),
      aboutMsLeft: before?.aboutMsLeft ?? null,
    }
  }

  #tell(): TerminalView {
    const view = this.view()
    this.#parts.emit('terminal.changed', view)
    return view
  }
}

const isMiddle = ({ from = 0, complete }: SlipPart): boolean => from > 0 && !complete
