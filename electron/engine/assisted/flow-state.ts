import type {
  AskNext,
  AssistedNote,
  AssistedStepId,
  Meaning,
  SlipIssue,
} from '../../../shared/assisted'
import type { RedLine } from '../../../shared/diagnosis'
import type { FaultData } from '../../../shared/fault'
import type { Stage } from '../../../shared/stage'

/** How it came out. `closed`: whether the totals agree is for the books to say. */
export type End =
  | { readonly kind: 'closed' }
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'cannot-confirm'; readonly ask: AskNext }
  | { readonly kind: 'refused'; readonly fault: FaultData; readonly ask: AskNext }

/** Everything that is known of one assisted settlement. A value: it is rebuilt from the journal, never kept. */
export interface Flow {
  readonly at: AssistedStepId
  /** What is to be done once the batch number is known. */
  readonly intent: 'settle' | 'resume'
  /** As read off the last sale slip; null: not asked yet, or not to be had. */
  readonly batchBefore: string | null
  readonly batchAsked: boolean
  /** Times a person was told to start or go on with the settlement. */
  readonly sent: number
  /** Something may have been settled since: an empty terminal then proves nothing by itself. */
  readonly doubt: boolean
  /** The stage the terminal spoke of last. */
  readonly stage: Stage | null
  /** Where it was found stopped, before we did anything. */
  readonly stoppedAt: Stage | null
  /** What a person is putting right now. */
  readonly trouble: Meaning | null
  /** What was just put right: the same words are an old display. */
  readonly fixed: Meaning | null
  /** The terminal has said that it is through, or that it holds nothing. */
  readonly settled: boolean
  readonly slipBatchNo: string | null
  readonly reprinted: boolean
  /** Its own figures do not fit together. */
  readonly contradiction: boolean
  /** A number that does not fit was asked for once more. */
  readonly asked: boolean
  readonly unknown: number
  readonly turns: number
  readonly note: AssistedNote | null
  readonly refused: RedLine | null
  readonly issues: readonly SlipIssue[]
  readonly end: End | null
}

export const START: Flow = {
  at: 'look',
  intent: 'settle',
  batchBefore: null,
  batchAsked: false,
  sent: 0,
  doubt: false,
  stage: null,
  stoppedAt: null,
  trouble: null,
  fixed: null,
  settled: false,
  slipBatchNo: null,
  reprinted: false,
  contradiction: false,
  asked: false,
  unknown: 0,
  turns: 0,
  note: null,
  refused: null,
  issues: [],
  end: null,
}

/** More requests to go on than any sound terminal needs. */
const MOST_SENT = 6

export const to = (flow: Flow, at: AssistedStepId, change: Partial<Flow> = {}): Flow => ({
  ...flow,
  ...change,
  at,
})

export const ended = (flow: Flow, end: End): Flow => ({ ...flow, end })

/** Nothing further can be known here; what to ask, and whom. */
export const unsure = (flow: Flow, ask: AskNext): Flow =>
  ended(flow, { kind: 'cannot-confirm', ask })

/** A step that may settle: counted before anybody sees it. */
export function send(flow: Flow, at: 'confirm-totals' | 'resume' | 'let-go-on'): Flow {
  if (flow.sent >= MOST_SENT) return unsure(flow, 'acquirer-batch')
  const again = flow.sent > 0 || flow.stoppedAt !== null
  return to(flow, at, { sent: flow.sent + 1, doubt: flow.doubt || again, fixed: null })
}
