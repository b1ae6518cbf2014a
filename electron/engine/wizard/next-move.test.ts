import { expect, test } from 'vitest'
import type { Attempt, Outcome } from '../../../shared/settlement'
import { NEW_FLOW } from './flow'
import { nextMove, type Situation } from './next-move'

const nothingOpen = (lastOutcome: Outcome): Situation => ({
  ...{ priors: {}, isOwed: false, isWanted: true, pointless: [], isInDoubt: false },
  ...{ obstacles: [], lastOutcome, attempt: { outcome: 'nothing-to-do' } as Attempt },
})

test.each([
  ['agreed', 'proven-settlement'],
  ['closed-with-difference', 'closed-with-difference'],
  ['cannot-confirm', 'passport'],
  ['nothing-to-do', 'nothing-wrong'],
] as const)(
  'with nothing open any more, a settlement that was %s ends as %s',
  (lastOutcome, end) => {
    expect(nextMove(NEW_FLOW, nothingOpen(lastOutcome))).toEqual({ kind: 'end', end })
  },
)
