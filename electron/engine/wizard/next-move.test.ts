import { describe, expect, test } from 'vitest'
import { FACT_NAMES, type FactName, type Facts, healthyResult } from '../../../shared/facts'
import type { Reading } from '../../../shared/reading'
import type { Attempt, Outcome } from '../../../shared/settlement'
import { type Flow, NEW_FLOW } from './flow'
import { nextMove, type Situation } from './next-move'

const SITUATION: Situation = {
  ...{ priors: {}, isOwed: false, isWanted: false, pointless: [], isInDoubt: false },
  ...{ obstacles: [], lastOutcome: null, attempt: undefined },
}

const nothingOpen = (lastOutcome: Outcome): Situation => ({
  ...{ ...SITUATION, isWanted: true, lastOutcome },
  attempt: { outcome: 'nothing-to-do' } as Attempt,
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

describe('a clock that could not be set, and no settlement due', () => {
  /** Everything was looked at; what is not named is well. */
  function looked(facts: Facts, tried: Flow['tried'] = { 'right-clock': 'no-change' }): Flow {
    const reading = (fact: FactName): Reading => ({
      ...{ fact, measured: {}, at: '2026-11-23T13:46:00.000Z' },
      result: facts[fact] ?? healthyResult(fact),
    })
    const readings = Object.fromEntries(FACT_NAMES.map(fact => [fact, reading(fact)]))
    return { ...NEW_FLOW, readings, tried }
  }

  test('goes on to the next cause that something speaks for: a release with a known defect', () => {
    const flow = looked({ 'terminal.clock': 'minutes-off', 'terminal.defects': 'known' })
    const next = { kind: 'fix', cause: 'C03', fix: 'call-maker' }
    expect(nextMove(flow, SITUATION)).toEqual({ kind: 'show', page: next })
    const told = looked(
      { 'terminal.clock': 'minutes-off', 'terminal.defects': 'known' },
      { 'right-clock': 'no-change', 'call-maker': 'cannot', restart: 'cannot' },
    )
    expect(nextMove(told, SITUATION)).toEqual({ kind: 'end', end: 'passport' })
  })

  test('goes nowhere without evidence: the passport, or the difference that the last one left', () => {
    const flow = looked({ 'terminal.clock': 'minutes-off' })
    expect(nextMove(flow, SITUATION)).toEqual({ kind: 'end', end: 'passport' })
    const differed = { ...SITUATION, lastOutcome: 'closed-with-difference' } as const
    const end = 'closed-with-difference'
    expect(nextMove(flow, differed)).toEqual({ kind: 'end', end })
  })
})
