import { describe, expect, test } from 'vitest'
import { textFor } from '../../shared/i18n/translate'
import type { ClosingReport } from '../../shared/settlement'
import { STAGES } from '../../shared/stage'
import { atStage } from './at-stage'
import { rail } from './rail'
import {
  sampleAttempt,
  samplePosition,
  sampleProgress,
  sampleTotals,
  sampleView,
} from './sample-view'

const zh = textFor('zh-CN')
const states = (view: Parameters<typeof sampleView>[0]) =>
  rail(sampleView(view), zh)
    .map(({ state }) => state)
    .join(' ')
const report: ClosingReport = {
  totals: sampleTotals,
  schemes: [],
  domestic: 'agreed',
  foreign: 'differs',
}

describe('the rail', () => {
  test.each(STAGES.slice(0, -1))('stopped in %s: passed before, not yet behind', stage => {
    const line = rail(
      sampleView({ mood: 'needs-finishing', position: samplePosition(stage, 'unknown') }),
      zh,
    )
    const at = STAGES.indexOf(stage)
    expect(line.map(({ state }) => state)).toEqual([
      ...STAGES.slice(0, at).map(() => 'passed'),
      'here',
      ...STAGES.slice(at + 1, -1).map(() => 'ahead'),
      'outside',
    ])
  })
  test('where the terminal does not say, no station is claimed', () =>
    expect(states({ mood: 'needs-finishing', position: samplePosition(null, 'unknown') })).toBe(
      'ahead ahead ahead ahead ahead ahead ahead outside',
    ))
  test('moves with the words of the terminal', () =>
    expect(
      states({
        mood: 'running',
        position: samplePosition('R', 'nothing-sent'),
        progress: sampleProgress('U', 38, 86),
      }),
    ).toBe('passed passed passed moving ahead ahead ahead outside'))
  test('does not run backwards while the terminal prepares to go on', () =>
    expect(
      states({
        mood: 'running',
        attempt: sampleAttempt({ stoppedAt: 'U', outcome: null }),
        progress: sampleProgress('P'),
      }),
    ).toBe('passed passed passed moving ahead ahead ahead outside'))
  test('in doubt, at the furthest stage the terminal spoke of', () =>
    expect(
      states({
        mood: 'cannot-confirm',
        position: samplePosition('P', 'nothing-sent'),
        attempt: sampleAttempt({ stage: 'H', outcome: 'cannot-confirm' }),
      }),
    ).toBe('passed passed doubt ahead ahead ahead ahead outside'))
  test('settled is all passed, but never the pay-out', () =>
    expect(states({ mood: 'agreed' })).toBe(
      'passed passed passed passed passed passed passed outside',
    ))
  test('a difference stands where the totals were compared, with the verdicts', () => {
    const line = rail(
      sampleView({ mood: 'closed-with-difference', attempt: sampleAttempt({ report }) }),
      zh,
    )
    expect(line[2]).toEqual({ stage: 'H', state: 'differs', note: '内卡平\n外卡不平' })
  })
  test('counts the details at their station', () => {
    const running = sampleView({ mood: 'running', progress: sampleProgress('U', 38, 86) })
    expect(rail(running, zh)[3]?.note).toBe('38 / 86')
    const position = samplePosition('U', 'bank-confirmed', { items: 12 })
    expect(rail(sampleView({ mood: 'needs-finishing', position }), zh)[3]?.note).toBe('还差 12 笔')
  })
})

test('a terminal that only a person can read stands where that person said', () => {
  const view = sampleView({ mood: 'unexamined' })
  const here = (stage: 'U' | null) =>
    rail(atStage(view, sampleAttempt({ outcome: null, stage: null }), stage), zh)
      .filter(({ state }) => state === 'here')
      .map(({ stage: each }) => each)
  expect(here('U')).toEqual(['U'])
  expect(here(null)).toEqual([])
})
