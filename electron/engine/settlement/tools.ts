import type { Fault } from '../../../shared/fault'
import type { Attempt, ClosingReport, Requests } from '../../../shared/settlement'
import type { TerminalCard } from '../../../shared/terminal'
import type { Clock } from '../clock'
import type { Ledger } from '../ledger/ledger'
import type { TerminalEvent, TerminalState } from '../terminals/driver'
import type { Around } from './gate'
import type { Session } from './session'

/** Everything a settlement may touch. Handed in, so that a simulated day and a shop's evening run the same code. */
export interface Tools {
  readonly card: TerminalCard
  readonly ledger: Ledger
  readonly session: Session
  readonly clock: Clock
  /** What this computer says before a settlement is begun; without it only the terminal is asked. */
  readonly around?: (() => Promise<Around>) | undefined
  /** Told after each durable change. */
  readonly changed: (attempt: Attempt) => void
  /** Told of every word of the terminal, after it is on disk. */
  readonly heard: (attempt: Attempt, event: TerminalEvent) => void
}

/** What one run of the saga remembers besides the ledger; lost in a crash without harm. */
export interface Memory {
  /** What earlier runs of this attempt had sent. */
  readonly requestsBefore: Requests
  /** The last closing the ledger knew before this attempt. */
  readonly previous: ClosingReport | undefined
  /** When the terminal told that one, ms of our clock; undefined where it was only recalled. */
  readonly previousToldMs?: number | undefined
  state?: TerminalState
  /** What the terminal held open when it was last asked; undefined where it cannot tell. */
  open?: ClosingReport | undefined
  /** The terminal was asked about an earlier request in this run. */
  inquired?: boolean
  /** The close was repeated although nothing could be asked: an empty result proves nothing. */
  secondRun?: boolean
  /** What broke the line under each close of this run whose end was not heard. */
  unheard?: readonly Fault[]
}

/** What a step found out; `end` stops the settlement here, with its outcome in the patch. */
export interface StepResult {
  readonly patch: Partial<Attempt>
  readonly end?: boolean
}
