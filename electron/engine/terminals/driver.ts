import type { FaultData } from '../../../shared/fault'
import type { MessageKey } from '../../../shared/i18n/catalogue'
import type {
  Away,
  ClosingReport,
  MayHaveClosed,
  Receipt,
  Requests,
  SlipPart,
} from '../../../shared/settlement'
import type { Stage } from '../../../shared/stage'

/** What every terminal can do for us, whatever it speaks. None of it repeats a financial request by itself. */
export interface Driver {
  /** Registers with the terminal and asks for its state. Read-only: safe at any time, as often as wanted. */
  examine(): Promise<TerminalState>
  /** Totals of the batch that is still open. Read-only. `unsupported` where the terminal does not know the question. */
  openTotals(): Promise<ClosingReport | 'unsupported'>
  /** Has the terminal try its own line to its host. Read-only. @throws Fault `link.*`, `terminal.busy` */
  testHostLine(): Promise<HostLine>
  /** Sets the terminal's clock to the shop's time. Moves no money. @throws Fault `terminal.*` when it does not take it. */
  setClock(): Promise<void>
  /** Ask for the result of the last settlement again. Never moves money. */
  recall(watch: Watch): Promise<Recalled>
  /** End-of-day: closes the batch, or goes on where the terminal stopped. The only financial request. */
  close(watch: Watch): Promise<Closed>
  /** Requests sent on this driver so far, by name. */
  readonly requests: Readonly<Requests>
  /** What was survived on this connection: the marks of a bad cable or a wrong speed. */
  readonly lineFaults: LineFaults
  disconnect(): Promise<void>
}

/** `unsupported`: the terminal does not know the question. */
export interface HostLine {
  readonly state: 'up' | 'down' | 'unsupported'
  /** Its own result code, two hexadecimal digits, where it gave one. */
  readonly code?: string
}

export interface LineFaults {
  /** Bytes outside any frame. */
  readonly noiseBytes: number
  /** Frames that did not add up. */
  readonly brokenFrames: number
  readonly resentFrames: number
}

/** What the terminal says of itself. Undefined: it did not say. */
export interface TerminalState {
  readonly condition: 'ready' | 'busy' | 'settlement-owed' | 'needs-help'
  /** The terminal's own status code, two hexadecimal digits. */
  readonly code: string
  /** Why a person is needed, when `condition` is `needs-help`. */
  readonly fault?: FaultData
  readonly locks: readonly string[]
  /** Whether it knows this register. */
  readonly registered?: boolean
  readonly terminalId?: string
  /** The acquirer's number of the shop. */
  readonly merchantId?: string
  readonly model?: string
  readonly software?: string
  /** Milliseconds the terminal's clock is ahead of ours (negative: behind). */
  readonly clockAheadMs?: number
  /** What its display shows, line by line, in its own words. */
  readonly words: readonly string[]
  /** Where an unfinished settlement stands, as read from those words and locks. */
  readonly stage?: Stage
  readonly batchNo?: string
  readonly unsent?: {
    readonly items: number
    readonly offlineItems?: number
    readonly offlineAmountMinor?: number
  }
  readonly canSell?: boolean
  readonly paper?: boolean
  readonly battery?: number
  readonly mains?: boolean
  readonly currency: string
}

/** Told of every event before the terminal is: when `watch` returns, the event is on disk. */
export type Watch = (event: TerminalEvent) => void

export type TerminalEvent =
  /** The request is about to leave. */
  | { readonly kind: 'sending' }
  /** 80 00 00: the terminal took the request. */
  | { readonly kind: 'accepted' }
  | {
      readonly kind: 'progress'
      readonly words: readonly string[]
      /** What its code means, for a terminal that gave no words. */
      readonly means?: readonly MessageKey[]
      readonly stage?: Stage
      readonly item?: number
      readonly of?: number
      /** Said after it had reported the close. */
      readonly away?: Away
    }
  /** What came anew of a slip. */
  | { readonly kind: 'receipt'; readonly part: SlipPart }
  | { readonly kind: 'reported'; readonly report: ClosingReport; readonly code: string }
  | { readonly kind: 'completed'; readonly away?: Away }
  /** The terminal said no. */
  | {
      readonly kind: 'aborted'
      readonly fault: FaultData
      readonly mayHaveClosed: MayHaveClosed
    }

export type Closed =
  | {
      readonly kind: 'closed'
      readonly report: ClosingReport | undefined
      readonly receipts: readonly Receipt[]
    }
  | { readonly kind: 'failed'; readonly fault: FaultData }

export type Recalled =
  | {
      readonly kind: 'result'
      readonly report: ClosingReport | undefined
      readonly receipts: readonly Receipt[]
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unsupported' }

/** Opens a terminal anew; every connection is a fresh object. @throws Fault `link.*` */
export type Connect = () => Promise<Driver>
