import type { CauseId, MoneyState, Picture, RedLine, StepRole } from '../../../shared/diagnosis'
import type { FactName, FactResult } from '../../../shared/facts'
import type { MessageKey } from '../../../shared/i18n/catalogue'
import type { Stage } from '../../../shared/stage'
import type { FixId } from './knowledge/fixes'
import type { QuestionId } from './knowledge/questions'
import type { FixRow } from './knowledge/seed'

/**
 * Likelihood ratios: how much more often this result is seen with the cause than without it.
 * Above 1 speaks for it, below 1 against it; what is not named says nothing.
 */
export type Evidence = {
  readonly [F in FactName]?: { readonly [R in FactResult<F>]?: number }
}

/** How a fix is proven. */
export type Verifier =
  /** This fact, measured again, has this result. */
  | { readonly [F in FactName]: { readonly fact: F; readonly becomes: FactResult<F> } }[FactName]
  /** The settlement ends, or gets further than it was. */
  | 'settlement-moves-on'
  /** Nothing can measure it. */
  | 'person-confirms'

/** What the console itself does. None of it can lose a batch. */
export type Action =
  /** 完成上次结算, as the one click does it. */
  | 'complete-settlement'
  /** Waits until the line was steady for 30 s, then completes. */
  | 'wait-then-complete'
  /** Registers with the terminal again (ZVT 06 00). */
  | 'register'
  /** Sets the terminal's clock (ZVT 06 91). */
  | 'set-clock'
  /** Takes the port and speed that answered a status enquiry. */
  | 'use-what-answered'

/** Results that call for a fix. */
type Call = {
  readonly [F in FactName]: { readonly fact: F; readonly results: readonly FactResult<F>[] }
}[FactName]

export interface Fix {
  /** Rows of the seed's list of fixes that this carries out. */
  readonly rows: readonly FixRow[]
  /** Empty: a person does it. */
  readonly action?: Action
  readonly steps: readonly { readonly text: MessageKey; readonly picture: Picture }[]
  readonly seconds: number
  readonly verify: Verifier
  readonly role: StepRole
  /** Any of these results calls for this fix, and it comes first. Without: it fits whatever was measured. */
  readonly when?: readonly Call[]
  /** `harmful`: it may lose a batch. Never recommended; allowed past its red line only. */
  readonly risk: 'none' | 'careful' | 'harmful'
  /** What must not be broken on the way; every fix that is not free of risk names one. */
  readonly redLine?: RedLine
  /** Not while the settlement stands here. */
  readonly notAt?: readonly Stage[]
}

export interface Question {
  readonly seconds: number
  readonly picture: Picture
  /** Who can be expected to know. */
  readonly role: StepRole
  readonly options: Readonly<Record<string, Answered>>
}
/** What an answer tells: one fact, or that the person does not know either. */
export type Answered =
  | { readonly [F in FactName]: { readonly fact: F; readonly is: FactResult<F> } }[FactName]
  | { readonly fact: FactName; readonly is: 'unknown' }

/** One cause: how it shows, how it is told from others, how it is mended and where it ends. */
export interface Entry {
  readonly id: CauseId
  readonly stages: readonly Stage[]
  /** How often it is behind trouble, as a weight: anywhere, and where the settlement stopped in a stage. */
  readonly prior: {
    readonly anywhere: number
    readonly at?: Readonly<Partial<Record<Stage, number>>>
  }
  readonly evidence: Evidence
  /** Only what no probe can know, or did not. */
  readonly questions: readonly QuestionId[]
  /** In the order in which they are tried. */
  readonly fixes: readonly FixId[]
  readonly never: readonly RedLine[]
  readonly money: MoneyState
  /** Where the way ends if all goes well; it ends in the passport if not. */
  readonly ends: 'proven-settlement' | 'passport'
  /** What the simulator is told so that this is true; empty: only people and papers can bring it about. */
  readonly simulated: readonly string[]
}
