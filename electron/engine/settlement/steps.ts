import type { Attempt, StepName } from '../../../shared/settlement'
import { act } from './act'
import { archive } from './archive'
import { compareBooks } from './compare-books'
import { examine } from './examine'
import { intend } from './intend'
import type { Memory, StepResult, Tools } from './tools'

export interface Step {
  readonly next: StepName
  /**
   * Does the step, or finds out what an earlier, interrupted run of it did: each step reads `attempt.lastEvent`,
   * so starting and resuming are the same call. Steps that only read or only write our own ledger may simply run again.
   */
  run(attempt: Attempt, tools: Tools, memory: Memory): Promise<StepResult>
}

/** 完成上次结算, read from top to bottom. */
export const STEPS: Readonly<Record<Exclude<StepName, 'done'>, Step>> = {
  examine: { next: 'intend', run: examine },
  intend: { next: 'act', run: intend },
  act: { next: 'tie-out', run: act },
  'tie-out': { next: 'archive', run: compareBooks },
  archive: { next: 'done', run: archive },
}
