import type { ClosingReport } from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'
import type { AilmentName } from './ailments'
import type { Brand } from './brand'
import type { RegisterMishap } from './mishaps'
import type { ClassCursor } from './stages/upload-plan'
import type { StopReason } from './stops'

/** Which of the two settlement slips: 结算总计单 or 明细单. */
export type SlipKind = 'settlement' | 'detail'

/** The register (ECR) as the settlement sees it: the front puts its words and slips on the wire. */
export interface Register {
  /**
   * False: the register leaves printing to the terminal (config byte of ZVT 06 00, PA00P015 ch. 2.1);
   * slips go to the own printer and `print` is not called.
   */
  readonly prints: boolean
  /** What the terminal's display shows now. Resolves `gone` when the link to the register is lost. */
  show(words: readonly string[], stage: Stage, item?: number, of?: number): Promise<Seen>
  /** Hands a whole slip over. `refused`: the register will not print (ZVT 84 CC). */
  print(kind: SlipKind, lines: readonly string[]): Promise<Printed>
  /** Spoil the line as a mishap asks: at once for a cut, otherwise the next frame sent. */
  strike(what: RegisterMishap): void
}
export type Seen = 'shown' | 'gone'
export type Printed = 'printed' | 'refused' | 'gone'

/** A batch that the terminal has closed, printed and cleared. */
export interface Closing {
  readonly batchNo: string
  /** Signed totals over the whole batch, per scheme, receipt range, verdicts of both card worlds. */
  readonly report: ClosingReport
  readonly slip: readonly string[]
  /** Empty where the brand prints no detail list. */
  readonly detail: readonly string[]
  /** Terminal time of the host's answer, milliseconds since 1970 UTC (as wrong as its clock was). */
  readonly settledAt: number
  /** There was nothing to settle: no host traffic, the batch number stayed. */
  readonly empty: boolean
}

export type Settled =
  | { readonly kind: 'closed'; readonly closing: Closing }
  | {
      readonly kind: 'stopped'
      readonly stage: Stage
      readonly reason: StopReason
      /** ZVT result code, two hexadecimal digits (PA00P015 chapter 10). */
      readonly code: string
      /** ISO 8583 field 39 where the host gave one. */
      readonly hostCode?: string
      readonly words: readonly string[]
    }

/** Everything of the terminal that can be seen from outside. A fresh value each time. */
export interface MachineState {
  readonly powered: boolean
  /** Display, line by line, in the brand's own words. */
  readonly words: readonly string[]
  /** Where an unfinished settlement stands in flash; null: none. */
  readonly haltStage: Stage | null
  /** Whether this brand asks 上次结算未完成 for that stage. */
  readonly prompts: boolean
  /** The batch that is owed while halted, else the one that is open now. Six digits. */
  readonly batchNo: string
  readonly terminalId: string
  readonly merchantId: string
  /** Upload items of the halted batch without a final answer; offline ones apart (amount in fen). */
  readonly unsent: {
    readonly items: number
    readonly of: number
    readonly offlineItems: number
    readonly offlineAmountMinor: number
  }
  /** The upload class by class (1…7), where one is owed. */
  readonly cursors: readonly ClassCursor[]
  readonly pendingReversals: number
  readonly canSell: boolean
  readonly signedOn: boolean
  readonly paper: boolean
  readonly lid: 'closed' | 'open'
  readonly printer: 'ready' | 'paper-out' | 'lid-open' | 'jam'
  /** Percent. */
  readonly battery: number
  readonly mains: boolean
  /** Without mains, and with too little charge to begin a settlement. */
  readonly isWeak: boolean
  readonly cardIn: boolean
  /** What else is wrong with the device; null: nothing. */
  readonly ailment: AilmentName | null
  readonly busy: boolean
  /** Power came back, and nothing has been settled since. */
  readonly restarted: boolean
  /** Milliseconds the terminal's clock is ahead of the true time (negative: behind). */
  readonly clockSkewMs: number
  /** The terminal's own idea of now, milliseconds since 1970 UTC. */
  readonly terminalNow: number
  /** Its clock stands before what it has booked already: it knows by itself that it is wrong. */
  readonly clockBehindJournal: boolean
  readonly lastClosing: Closing | null
}

/** What a person or the building can do to the terminal. */
export type Key = 'cancel'

/** A UnionPay-style terminal. One call settles and resumes: it goes on where flash says it stopped. */
export interface Machine {
  readonly brand: Brand
  /** Never rejects. `undefined`: started from the terminal's own menu, slips go to its own printer. */
  settle(register: Register | undefined): Promise<Settled>
  /** The running settlement goes on without this register (its brand decides whether it does). */
  state(): MachineState
  /** Totals of the open batch, or of the owed one while halted. Sends nothing. */
  openTotals(): ClosingReport
  /** An echo 0820/301 to the host and back. False: no answer came. */
  tryHostLine(): Promise<boolean>
  press(key: Key): void
  loadPaper(): void
  removePaper(): void
  closeLid(): void
  openLid(): void
  plugIn(): void
  insertCard(): void
  removeCard(): void
  /** Sets the terminal's own clock (ZVT 06 91), milliseconds since 1970 UTC. */
  setClock(terminalNow: number): void
  /** Everything that is not in flash is gone; a running `settle` ends with `power-loss` at once. */
  powerOff(): void
  /** Reads flash anew. Harmless when already on. */
  boot(): void
  /** What the brand does by itself when nobody asks: some go on with an owed settlement. */
  idle(): Promise<Settled | undefined>
  /** Called at every loss of power, so that the front can drop its link. Returns the unsubscriber. */
  onPowerOff(listener: () => void): () => void
}
