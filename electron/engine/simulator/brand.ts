import type { Stage } from '../../../shared/stage'
import type { StopReason } from './stops'

/** Words in both languages; a brand speaks one of them at a time. */
export interface Words {
  readonly zh: readonly string[]
  readonly en: readonly string[]
}

/** The display texts of a brand. `{item}`, `{of}`, `{code}` and its `{meaning}` are filled in. */
export interface BrandWords {
  readonly idle: Words
  readonly off: Words
  /** While a settlement runs. */
  readonly stage: Readonly<Record<'P' | 'R' | 'H' | 'U' | 'S' | 'D' | 'C', Words>>
  readonly signingOn: Words
  readonly closed: Words
  readonly nothingToSettle: Words
  /** At rest with an unfinished settlement, by the stage it stopped in. */
  readonly halted: Readonly<Partial<Record<Stage, Words>>>
  readonly stopped: Readonly<Partial<Record<StopReason, Words>>>
}

/** How one maker's terminals behave: data, so that a further brand is a further row. */
export interface Brand {
  readonly id: string
  readonly maker: string
  readonly model: string
  readonly software: string
  /** Earlier releases: one that hosts no longer take, one that is known for its faults. */
  readonly earlier: { readonly old: string; readonly faulty: string }
  readonly language: 'zh' | 'en'
  /** Character set toward the register (ZVT PA00P015 chapter 9.4, TLV 14). */
  readonly charset: 'cp437' | 'latin-1' | 'utf-8'
  readonly columns: number
  readonly words: BrandWords
  /** Reasons that stay on the display above the prompt, until power goes or somebody settles. */
  readonly tellsWhyHalted: readonly StopReason[]
  /** Stages whose interruption raises 上次结算未完成. */
  readonly promptStages: readonly Stage[]
  /** Halted in one of these, it refuses to sell. */
  readonly blocksSales: readonly Stage[]
  /** The flag SENT is in flash before the 0500 leaves; a lost 0510 is then remembered. */
  readonly savesSent: boolean
  /** The ZVT status byte is F0 and lock bit b7 is set in these halt stages. */
  readonly locksFor: readonly Stage[]
  /** Goes on with an owed settlement by itself when idle. */
  readonly autoContinue: boolean
  /** When the register's link is lost in mid-settlement. */
  readonly registerLost: 'carries-on' | 'halts'
  /** 1…3 passes over items that got no answer. */
  readonly uploadPasses: number
  /** Offline items: 0220 before the totals (and counted in them), or only in the batch upload. */
  readonly offline: 'before-totals' | 'in-upload'
  /** After a 77 in the middle of a settlement: sign on and repeat once, or stop. */
  readonly on77: 'signs-on' | 'stops'
  readonly receipt: {
    readonly as: '06D1' | '06D3'
    readonly when: 'before-result' | 'after-result'
    /** Hands slips to the register where it offers to print; else always its own printer. */
    readonly offersToRegister: boolean
  }
  readonly printsDetail: boolean
  /** A refused or missing detail list does not hold the clearing up. */
  readonly detailMayBeSkipped: boolean
  readonly autoSignOff: boolean
  /** Will not begin without paper of its own, unless the register prints. */
  readonly checksPaperFirst: boolean
  /** What a refused end of batch does. */
  readonly refusedEnd: 'tolerated' | 'stops'
  /** An end-of-day on an empty batch replaces the last result by zeros. */
  readonly emptyOverwritesLast: boolean
  /** ZVT commands it knows beyond end-of-day. */
  readonly supports: {
    /** 06 20 repeat receipt of the last end-of-day. */
    readonly repeatReceipt: boolean
    /** 06 10 send turnover totals. */
    readonly openTotals: boolean
    /** TLV with terminal id, locks and time in the status answer. */
    readonly statusTlv: boolean
    /** BMP 60 in the end-of-day result. */
    readonly schemeTotals: boolean
  }
  readonly hostTimeoutMs: number
}
