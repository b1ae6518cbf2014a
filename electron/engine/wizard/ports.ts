import type { ProbeId } from '../../../shared/diagnosis'
import type { FactRef } from '../../../shared/facts'
import type { IncidentEventBody } from '../../../shared/incident'
import type { Reading } from '../../../shared/reading'
import type { Attempt, Outcome } from '../../../shared/settlement'
import type { FixId } from '../diagnosis/knowledge/fixes'
import type { QuietAction } from './next-move'

/** What a look at the terminal and its surroundings brought. */
export interface Look {
  readonly readings: readonly Reading[]
  /** Undefined: only things around the terminal were looked at. */
  readonly terminal?: Sight
}

/** The terminal as it was seen last. */
export interface Sight extends IncidentEventBody<'seen'> {
  /** A settlement was begun and has not ended. */
  readonly isOwed: boolean
}

/** What the wizard of one terminal can do. A port, so that its flow is proven without a terminal. */
export interface Hands {
  /** Read-only; what could not be told is `unknown`. @throws Fault `settlement.running` */
  examine(probes: readonly ProbeId[]): Promise<Look>
  /** What would keep a settlement from ending, by what is known now. */
  obstacles(readings: readonly Reading[]): readonly FactRef[]
  /** Moves no money. @throws Fault when it could not be done. */
  act(action: QuietAction, readings: readonly Reading[]): Promise<void>
  /** 完成上次结算. @throws Fault `settlement.running` */
  complete(): Promise<Attempt>
  /** A settlement left this console, and nobody knows how it ended. */
  isInDoubt(): boolean
  /** How the last attempt at this terminal ended that had something to do, whoever began it. */
  lastOutcome(): Outcome | null
  /** Fixes that make no sense at this terminal. */
  pointless(): readonly FixId[]
  attempt(id: string): Attempt
}
