import type { ScenarioCheck } from '../../../shared/classroom'
import type { TrainingScenario } from '../../../shared/training'

type Problem = ScenarioCheck['problems'][number]
type Read = ReturnType<(typeof TrainingScenario)['safeParse']>
type Issue = NonNullable<Read['error']>['issues'][number]
type Words = Problem['problem']

/** What is wrong with the form of one field, in words that a trainer of either language understands. */
export function formProblem(issue: Issue, written: unknown): Problem {
  const at = issue.path.map(String).join('.')
  const isMissing = valueAt(written, issue.path) === undefined && issue.path.length > 0
  return { at, problem: isMissing ? say('scenario.missing') : wordsOf(issue) }
}

/** By the name of the field: a pattern is no words. */
const FORMS: Readonly<Record<string, Words['key']>> = {
  id: 'scenario.wrong-id',
  holds: 'scenario.wrong-condition',
}

function wrongForm({ path, format }: Extract<Issue, { code: 'invalid_format' }>): Words {
  const key = FORMS[String(path.at(-1))]
  return key ? say(key) : say('scenario.wrong-form', { what: format })
}

const say = (key: Words['key'], params: Words['params'] = {}): Words => ({ key, params })

function wordsOf(issue: Issue): Words {
  switch (issue.code) {
    case 'unrecognized_keys':
      return say('scenario.unknown-field', { what: issue.keys.join(' ') })
    case 'invalid_type':
      return say('scenario.wrong-kind', { kind: issue.expected })
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return say('scenario.too-many', { most: Number(issue.maximum) })
    case 'invalid_format':
      return wrongForm(issue)
    default:
      return say('scenario.not-offered')
  }
}

function tooSmall({ origin, minimum, exact }: Extract<Issue, { code: 'too_small' }>): Words {
  const least = Number(minimum)
  if (origin === 'string') return say('scenario.empty')
  if (origin === 'array') return say(exact ? 'scenario.exactly' : 'scenario.too-few', { least })
  return say('scenario.too-low', { least })
}

const valueAt = (written: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[name]
        : undefined,
    written,
  )

/** The line at which text stops being JSON, from 1: the engine's message names a position, or the end. */
export function brokenLine(text: string, thrown: unknown): number {
  const position = /position (\d+)/.exec(thrown instanceof Error ? thrown.message : '')?.[1]
  const until = position === undefined ? text.trimEnd() : text.slice(0, Number(position))
  return until.split('\n').length
}
