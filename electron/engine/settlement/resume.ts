import type { LastEvent } from '../../../shared/settlement'
import type { Judged } from './belongs'

/**
 * What to do next, keyed by the last event durably stored. ZVT has no "resume" command: this table is how one is
 * made of status enquiry, repeat receipt and turnover totals (PA00P015 ch. 2.2.9, 2.16, 2.20, 2.43, 2.56).
 *
 * send      nothing left this machine: the request may go out
 * inquire   the terminal may have closed: ask before anything else
 * finish    the terminal said it closed: only our own side is open
 * classify  the terminal said no
 */
export type Resume = 'send' | 'inquire' | 'finish' | 'classify'

export const RESUME: Readonly<Record<LastEvent, Resume>> = {
  intended: 'send',
  sent: 'inquire',
  accepted: 'inquire',
  progress: 'inquire',
  receipt: 'inquire',
  reported: 'finish',
  'reported-failure': 'classify',
  completed: 'finish',
  recovered: 'finish',
  aborted: 'classify',
}

/** What the terminal's answers to an inquiry amount to. */
export interface Findings {
  /** Whose result 06 20 gave; undefined where it gave none. */
  readonly recalled: Judged | undefined
  /** 05 01: the terminal itself says that a settlement is owed. */
  readonly owed: boolean
  /** 06 10: what is open; undefined where the terminal does not know the question. */
  readonly holds: 'something' | 'nothing' | undefined
  /** Both sides know a batch number and they differ: what is open now is not what we set out to close. */
  readonly batchMoved: boolean
}

/**
 * recovered   its result is ours
 * close       the batch is still open, or the terminal demands to go on: 06 50 (again)
 * second-run  nothing can be asked: 06 50 again, and an empty result proves nothing
 * unclear     it gave a result that may be ours, and nothing else can be asked: 06 50 might be a second close
 * unverified  the batch is closed and its totals are gone: a person compares with the acquirer
 */
export type Verdict = 'recovered' | 'close' | 'second-run' | 'unclear' | 'unverified'

export function verdictOf({ recalled, owed, holds, batchMoved }: Findings): Verdict {
  if (recalled === 'ours') return 'recovered'
  if (batchMoved) return 'unverified'
  if (owed) return 'close'
  if (holds === undefined) return recalled === 'unclear' ? 'unclear' : 'second-run'
  return holds === 'something' ? 'close' : 'unverified'
}
