import type { ScenarioCheck } from '../../../shared/classroom'

type Problem = ScenarioCheck['problems'][number]

/** Letters of one text: what is longer, nobody reads in the middle of an exercise. */
const LONGEST_TEXT = 500
const A_DAY = 24 * 60 * 60

/** What a number may be at most, by the name of its field. Larger ones hang a lesson or drown its score. */
const MOST: Readonly<Record<string, number>> = {
  afterSeconds: A_DAY,
  withinSeconds: A_DAY,
  withinPages: 100,
  page: 100,
  item: 9_999,
  times: 1_000,
  weight: 100,
  cost: 100,
  seed: 999_999_999,
}

/** What of a file is out of all measure, wherever in it. */
export function outOfMeasure(value: unknown, at: readonly string[] = []): readonly Problem[] {
  if (typeof value === 'string') return textProblems(value, at)
  if (typeof value === 'number') return numberProblems(value, at)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => outOfMeasure(inner, [...at, name]))
}

function textProblems(text: string, at: readonly string[]): readonly Problem[] {
  if (text.trim() === '') return [problem(at, { key: 'scenario.empty', params: {} })]
  return text.length > LONGEST_TEXT
    ? [problem(at, { key: 'scenario.too-long', params: { most: LONGEST_TEXT } })]
    : []
}

function numberProblems(number: number, at: readonly string[]): readonly Problem[] {
  const most = MOST[at.at(-1) ?? '']
  return most !== undefined && number > most
    ? [problem(at, { key: 'scenario.too-many', params: { most } })]
    : []
}

const problem = (at: readonly string[], words: Problem['problem']): Problem => ({
  at: at.join('.'),
  problem: words,
})
