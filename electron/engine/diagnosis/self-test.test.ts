import { expect, test } from 'vitest'
import { CAUSES, type CauseId, type NextStep, type ProbeId } from '../../../shared/diagnosis'
import { FACT_NAMES, type FactName, type Facts, resultsOf } from '../../../shared/facts'
import { type Random, seededRandom } from '../simulator/random'
import { type Answers, optionsOf } from './answers'
import { diagnose } from './diagnose'
import { entryOf } from './knowledge/causes'
import { QUESTION_IDS } from './knowledge/questions'
import { expectedShares } from './likelihood'
import { PROBES } from './probes'

/**
 * Incidents made up from the knowledge base itself. They show that the engine finds what its own data describe;
 * how often it is right about a terminal is for the drill to say. */
const CASES_A_CAUSE = 30
/** Facts that nobody could measure, and bad results that have another reason. */
const UNKNOWN_SHARE = 0.15
const NOISE_SHARE = 0.01

function incident(cause: CauseId, random: Random): Facts {
  const entry = entryOf(cause)
  const pairs = FACT_NAMES.filter(() => random.next() >= UNKNOWN_SHARE).map(fact => [
    fact,
    entry?.evidence[fact]
      ? pick(resultsOf(fact), expectedShares(cause, fact), random)
      : noise(fact, random),
  ])
  return { ...Object.fromEntries(pairs), 'settlement.stage': stage(cause, random) } as Facts
}

const noise = (fact: FactName, random: Random): string => {
  const results = resultsOf(fact)
  const bad = random.next() < NOISE_SHARE ? 1 + Math.floor(random.next() * (results.length - 1)) : 0
  return results[bad] ?? results[0]
}

function stage(cause: CauseId, random: Random): string {
  const at = Object.entries(entryOf(cause)?.prior.at ?? {})
  if (at.length === 0) return 'none'
  const all = at.reduce((sum, [, weight]) => sum + weight, 0)
  return pick(
    at.map(([name]) => name),
    at.map(([, weight]) => weight / all),
    random,
  )
}

function pick<T>(items: readonly T[], shares: readonly number[], random: Random): T {
  let left = random.next()
  const index = shares.findIndex(share => {
    left -= share
    return left < 0
  })
  return items[index < 0 ? items.length - 1 : index] as T
}

test('it finds what its own knowledge describes, through noise', () => {
  const random = seededRandom(20_261_123)
  const cases = CAUSES.flatMap(cause =>
    Array.from({ length: CASES_A_CAUSE }, () => {
      const { causes } = diagnose(incident(cause, random), { asked: {}, tried: {} }, {})
      return { cause, place: causes.findIndex(({ id }) => id === cause) }
    }),
  )
  const share = (within: number) =>
    cases.filter(({ place }) => place < within).length / cases.length
  expect(share(1)).toBeGreaterThan(0.8)
  expect(share(3)).toBeGreaterThan(0.92)
})

test('a person is led to the end in few screens', () => {
  const random = seededRandom(9)
  const screens = CAUSES.flatMap(cause =>
    Array.from({ length: 10 }, () => screensTo(cause, incident(cause, random))),
  ).sort((a, b) => a - b)
  expect(screens[Math.floor(screens.length / 2)]).toBeLessThanOrEqual(4)
  expect(screens.filter(each => each > 4).length).toBeLessThan(screens.length / 4)
})

/** Questions and fixes until a fix of the true cause, or the passport. Probes take no screen; a trouble denied never ends. */
function screensTo(cause: CauseId, truth: Facts): number {
  let known: Known = { facts: {}, answers: { asked: {}, tried: {} } }
  for (let screens = 1; ; ) {
    const { next } = diagnose(known.facts, known.answers, {})
    if (next.kind === 'nothing-wrong') return Number.POSITIVE_INFINITY
    if (isEnd(next, cause)) return screens
    if (next.kind !== 'probe') screens += 1
    known = after(next, known, truth)
  }
}

interface Known {
  readonly facts: Facts
  readonly answers: Answers
}

const isEnd = (next: NextStep, cause: CauseId): boolean =>
  next.kind === 'fix' ? next.cause === cause : next.kind === 'passport'

/** What is known after the step: what the probe or the person found, or that the fix changed nothing. */
function after(next: NextStep, { facts, answers }: Known, truth: Facts): Known {
  if (next.kind === 'probe') return { facts: { ...facts, ...measured(next.probe, truth) }, answers }
  if (next.kind === 'ask') return { facts, answers: said(answers, next.question, truth) }
  return next.kind === 'fix' ? { facts, answers: failed(answers, next.fix) } : { facts, answers }
}

const measured = (probe: ProbeId, truth: Facts): Facts =>
  Object.fromEntries(PROBES[probe].facts.map(fact => [fact, truth[fact] ?? 'unknown'])) as Facts

function said(answers: Answers, question: string, truth: Facts): Answers {
  const id = QUESTION_IDS.find(each => each === question) ?? 'saw'
  const [option = 'unsure'] =
    Object.entries(optionsOf(id)).find(([, { fact, is }]) => truth[fact] === is) ?? []
  return { ...answers, asked: { ...answers.asked, [id]: option } }
}

const failed = (answers: Answers, fix: string): Answers => ({
  ...answers,
  tried: { ...answers.tried, [fix]: 'no-change' },
})
