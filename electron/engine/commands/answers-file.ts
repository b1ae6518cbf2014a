import { readFileSync, statSync } from 'node:fs'
import { Fault, type FaultDetail } from '../../../shared/fault'
import { Answers } from '../diagnosis/answers'

/** Every question and every fix take no tenth of it. */
const MOST_BYTES = 100_000
const NOTHING: Answers = { asked: {}, tried: {} }

/**
 * What a person said and did, from `--answers FILE`; all of it is optional.
 * @throws Fault `input.answers` that names the file, the place in it, and what may stand there
 */
export function readAnswers(path: string | undefined): Answers {
  if (path === undefined) return NOTHING
  const given = parsed(path, textOf(path))
  const read = Answers.safeParse(isObject(given) ? { ...NOTHING, ...given } : given)
  if (read.success) return read.data as Answers
  const [issue] = read.error.issues
  throw new Fault('input.answers', { path, ...placeOf(issue) })
}

function textOf(path: string): string {
  try {
    if (statSync(path).size > MOST_BYTES)
      throw new Fault('input.answers', { path, why: 'large', at: MOST_BYTES })
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('input.answers', { path, why: 'unread' }, { cause })
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault('input.answers', { path, why: 'json' }, { cause })
  }
}

type Issue = NonNullable<ReturnType<typeof Answers.safeParse>['error']>['issues'][number]

const isObject = (given: unknown): given is object =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

/** Where it is, as `asked.saw`, and what may stand there. What does stand there is not repeated: it may be anything. */
function placeOf(issue: Issue | undefined): FaultDetail {
  const path = (issue?.path ?? []).map(String)
  if (issue?.code === 'unrecognized_keys') path.push(issue.keys[0] ?? '')
  const at = path.join('.') || '{}'
  if (issue?.code !== 'invalid_value') return { why: 'place', at }
  return { why: 'value', at, allowed: issue.values.map(String).join(', ') }
}
