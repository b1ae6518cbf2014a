import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CauseId } from '../../../shared/diagnosis'
import { catalogues } from '../../../shared/i18n/catalogue'
import { textFor } from '../../../shared/i18n/translate'
import type { Lesson } from '../../../shared/lesson'
import { Stage } from '../../../shared/stage'
import { type FatalId, type Mark, TrainingScenario } from '../../../shared/training'
import { TrainingProgress } from '../../../shared/training-progress'
import { TRAINING_SCENARIOS, trainingScenario } from '../training/scenarios'
import { owedDrills } from './owed-drills'
import { progressOf } from './progress'
import { recordOf } from './record-peer'
import { rehearsalOf } from './rehearsal'
import { type RunResult, resultOf } from './run-result'
import { suggestDrills } from './suggest'

const SEEDED = { seed: 20_261_123, numRuns: 300 }
const HAPPENED: Lesson = {
  ...{ reference: 'ABCD-EFGH', at: '2026-11-20T12:00:00.000Z' },
  ...{ causes: ['C04'], stage: 'S' },
}

/** Runs in the order they were done; results come newest first. */
const runs = (
  ...done: readonly (readonly [scenario: string, mark?: Mark, fatal?: readonly FatalId[]])[]
): RunResult[] =>
  done
    .map(([scenario, mark = 'done', fatal = []], day) =>
      resultOf(
        recordOf({
          ...{ scenario, mark, fatal, id: `run-${day}` },
          at: `2026-11-${String(day + 1).padStart(2, '0')}T14:00:00.000Z`,
        }),
      ),
    )
    .reverse()
const suggested = (results: readonly RunResult[], lessons: readonly Lesson[] = [], most = 3) =>
  suggestDrills({ results, lessons, scenarios: TRAINING_SCENARIOS }, most)

describe('what somebody’s mistakes leave', () => {
  test('what went wrong comes again at its level, then once a level up, then no more', () => {
    const about = (results: readonly RunResult[]) =>
      owedDrills(results).filter(({ topic }) => topic === 'C04')
    expect(about(runs(['paper-out', 'missed']))).toMatchObject([{ level: 1, why: 'again' }])
    expect(about(runs(['paper-out', 'wrong'], ['paper-out']))).toMatchObject([
      { level: 2, why: 'further' },
    ])
    const harder = TRAINING_SCENARIOS.find(
      ({ level, truth }) => level > 1 && truth.causes.includes('C04'),
    )
    expect(suggested(runs(['paper-out', 'wrong'], ['paper-out']))[0]?.scenario).toBe(harder)
    expect(about(runs(['paper-out', 'wrong'], ['paper-out'], [harder?.id ?? 'paper-out']))).toEqual(
      [],
    )
  })

  test('an easier run, however clean, does not put a harder one right', () => {
    const harder = TRAINING_SCENARIOS.find(
      ({ level, truth }) => level > 1 && truth.causes.includes('C04'),
    )
    const owed = owedDrills(runs([harder?.id ?? '', 'wrong'], ['paper-out']))
    expect(owed.find(({ topic }) => topic === 'C04')).toMatchObject({
      level: harder?.level,
      why: 'again',
    })
  })

  test('to be late is no mistake; a red line is, and comes first', () => {
    expect(owedDrills(runs(['paper-out', 'late']))).toEqual([])
    const owed = owedDrills(runs(['lid-open', 'done', ['power-pull']], ['host-down', 'missed']))
    expect(owed[0]).toMatchObject({ topic: 'C04', isFatal: true })
  })

  test('the counts are of runs, the most frequent first, and hold the contract’s shape', () => {
    const progress = progressOf(
      runs(['paper-out', 'missed'], ['paper-out', 'missed'], ['host-down', 'wrong'], ['lid-open']),
    )
    expect(TrainingProgress.parse(progress)).toEqual(progress)
    expect(progress).toMatchObject({ runs: 4, best: 100, last: 100, trend: 'up' })
    expect(progress.mistakes.causes[0]).toEqual({ cause: 'C04', count: 2 })
    expect(progress.mistakes.stages[0]).toEqual({ stage: 'S', count: 2 })
    expect(progress.mistakes.tasks[0]?.count).toBe(2)
    expect(progressOf([])).toMatchObject({ runs: 0, best: null, last: null, trend: null })
  })
})

describe('an incident of the shop, as a drill', () => {
  test('is the exercise with its cause and stage, says that it happened here, and can be played', () => {
    const rehearsal = rehearsalOf(HAPPENED, TRAINING_SCENARIOS)
    expect(TrainingScenario.parse(rehearsal)).toEqual(rehearsal)
    expect(rehearsal).toMatchObject({
      ...{ id: 'shop-abcd-efgh', level: 1, truth: { causes: ['C04'], stage: 'S' } },
      initial: trainingScenario('paper-out').initial,
    })
    expect(rehearsal?.prebrief.zh).toContain('ABCD-EFGH')
    expect(rehearsal?.prebrief.en).toContain('really happened here')
    expect(rehearsal?.prebrief.en).toContain(textFor('en').day(HAPPENED.at))
    expect(rehearsal?.seed).not.toBe(trainingScenario('paper-out').seed)
  })

  test('falls back on the cause, then on the stage, then on nothing', () => {
    const alike = (causes: Lesson['causes'], stage: Lesson['stage']) =>
      rehearsalOf({ ...HAPPENED, causes, stage }, TRAINING_SCENARIOS)?.truth
    expect(alike(['C04'], '$')?.causes).toContain('C04')
    // The first exercise of all stops in U; it is about another cause.
    expect(alike(['C04'], 'U')?.causes).toContain('C04')
    expect(alike([], 'C')?.stage).toBe('C')
    expect(alike([], null)).toBeUndefined()
  })

  test('comes until it was done well', () => {
    const isThere = (results: readonly RunResult[]) =>
      suggested(results, [HAPPENED]).some(({ scenario }) => scenario.id === 'shop-abcd-efgh')
    const rehearsal = rehearsalOf(HAPPENED, TRAINING_SCENARIOS)
    const done = (mark: Mark) => [
      resultOf(recordOf({ id: 'r', mark, ...(rehearsal && { scenario: rehearsal }) })),
    ]
    expect(isThere([])).toBe(true)
    expect(isThere(done('missed'))).toBe(true)
    expect(isThere(done('done'))).toBe(false)
  })
})

describe('the next drills', () => {
  test('who is new begins with the easiest', () => {
    for (const { scenario, why } of suggested([])) {
      expect(scenario.level).toBe(1)
      expect(why).toEqual({ key: 'suggest.new', params: { level: 1 } })
    }
  })

  test('one from the mistakes, one from the shop, one that is new', () => {
    const all = suggested(runs(['host-down', 'missed']), [HAPPENED])
    expect(all.map(({ why }) => why.key)).toEqual(['suggest.again', 'suggest.shop', 'suggest.new'])
    expect(all[0]?.scenario.truth.causes).toEqual(trainingScenario('host-down').truth.causes)
  })

  const anyRun = fc.record({
    scenario: fc.constantFrom(...TRAINING_SCENARIOS.map(({ id }) => id)),
    mark: fc.constantFrom<Mark>('done', 'late', 'missed', 'wrong'),
    fatal: fc.subarray<FatalId>(['second-settlement', 'clear-log', 'power-pull']),
  })
  const anyLesson: fc.Arbitrary<Lesson> = fc.record({
    reference: fc.stringMatching(/^[2346]{4}-[CFHK]{4}$/),
    at: fc.constant(HAPPENED.at),
    causes: fc.subarray([...CauseId.options]),
    stage: fc.constantFrom(null, ...Stage.options),
  })

  test('whatever was done: the same again, none twice, something always, and no word of the truth', () => {
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 12 }), fc.array(anyLesson), (done, lessons) => {
        const results = runs(
          ...done.map(({ scenario, mark, fatal }) => [scenario, mark, fatal] as const),
        )
        const found = suggested(results, lessons)
        expect(suggested(results, lessons)).toEqual(found)
        const ids = found.map(({ scenario }) => scenario.id)
        expect(new Set(ids).size).toBe(3)
        for (const { scenario, why } of found) {
          expect(TrainingScenario.safeParse(scenario).success).toBe(true)
          expect(Object.hasOwn(catalogues.en, why.key)).toBe(true)
          expect(Object.keys(why.params)).not.toContain('cause')
          expect(JSON.stringify(why)).not.toMatch(/\bC\d\d\b|stage/)
        }
      }),
      SEEDED,
    )
  })

  test('a mistake that was made last is always among them', () => {
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 8 }), anyRun, (before, last) => {
        const done = [...before, { ...last, mark: 'wrong' as const }]
        const results = runs(
          ...done.map(({ scenario, mark, fatal }) => [scenario, mark, fatal] as const),
        )
        const { truth } = trainingScenario(last.scenario)
        const topics = owedDrills(results).map(({ topic }) => topic)
        for (const cause of truth.causes) expect(topics).toContain(cause)
      }),
      SEEDED,
    )
  })
})
