import type { FactResult } from '../../../../shared/facts'
import type { Attempt } from '../../../../shared/settlement'
import type { JournalEntry } from '../../ledger/ledger'
import { HOST_CODES, RESULTS } from '../knowledge/readings'
import type { Finding, Measure } from '../scene'
import type { Seen } from '../sight'
import { answerTime } from './answer-time'
import { batchStep } from './batch-step'
import { hostCodeIn } from './terminal-words'

/** So many attempts in a row at the same step are no accident. */
const REPEATS = 2
const LOOKED_BACK = 8

/** What the last attempts of this terminal left in the ledger, read against what the terminal says now. */
export const history: Measure = async (scene, sight) => {
  const { ledger, card } = scene
  const attempts = ledger.attempts({ terminalId: card.id, limit: LOOKED_BACK })
  const seen = await sight.look()
  const [last] = attempts
  if (!last) return hostCode(undefined, seen)
  const journal = ledger.journal({ attemptId: last.id })
  return [
    result(last, journal),
    ...hostCode(last, seen),
    ...verdict(last),
    repeats(attempts),
    ...prompt(last, seen),
    ...batchStep(attempts, seen),
    { fact: 'attempt.link-cut', result: linkCut(journal) },
    ...answerTime(journal),
  ]
}

const DONE: ReadonlySet<string> = new Set(['agreed', 'closed-with-difference', 'nothing-to-do'])
const isDone = ({ outcome }: Attempt): boolean => outcome !== null && DONE.has(outcome)

function result(attempt: Attempt, journal: readonly JournalEntry[]): Finding {
  const code = terminalCode(attempt)
  const measured = {
    ...(code ? { code } : {}),
    ...(attempt.stage ? { stage: attempt.stage } : {}),
    at: attempt.startedAt,
  }
  return { fact: 'attempt.result', result: resultOf(attempt, code, journal), measured }
}

function resultOf(
  attempt: Attempt,
  code: string | undefined,
  journal: readonly JournalEntry[],
): FactResult<'attempt.result'> | 'unknown' {
  if (isDone(attempt)) return 'fine'
  const named = Object.entries(RESULTS).find(([, codes]) => code && codes.includes(code))?.[0]
  if (named) return named as FactResult<'attempt.result'>
  if (code !== undefined && isNetworkOperators(code)) return 'refused'
  return linkCut(journal) === 'no' ? 'unknown' : 'register-gone'
}

const terminalCode = ({ fault }: Attempt): string | undefined =>
  typeof fault?.detail.code === 'string' ? fault.detail.code : undefined

/** 01 to 63 are the bank's own codes (ZVT PA00P015 ch. 10). */
const isNetworkOperators = (code: string): boolean => /^(?!00)[0-5][0-9A-F]$|^6[0-3]$/.test(code)

/** Field 39, from the words the terminal has for a refusal. */
function hostCode(attempt: Attempt | undefined, seen: Seen): readonly Finding[] {
  const said = attempt && !isDone(attempt) ? String(attempt.fault?.detail.text ?? '') : ''
  const code = hostCodeIn([said]) ?? (seen.reached ? hostCodeIn(seen.state.words) : undefined)
  if (code === undefined) return attempt ? [{ fact: 'host.code', result: 'none' }] : []
  const named = Object.entries(HOST_CODES).find(([, codes]) => codes.includes(code))?.[0]
  if (!named) return []
  return [{ fact: 'host.code', result: named as FactResult<'host.code'>, measured: { code } }]
}

function verdict({ report }: Attempt): readonly Finding[] {
  const given = [report?.domestic, report?.foreign].filter(one => one !== undefined)
  if (given.length === 0) return []
  const worst = given.includes('error') ? 'error' : given.includes('differs') ? 'differs' : 'agreed'
  return [{ fact: 'host.verdict', result: worst }]
}

/** The same stage and the same answer, again and again; attempts the line broke off do not count. */
function repeats(attempts: readonly Attempt[]): Finding {
  const [last] = attempts
  const same = attempts.findIndex(
    other => isDone(other) || other.stage !== last?.stage || !sameFault(other, last),
  )
  const count = same < 0 ? attempts.length : same
  const offLine = last?.fault?.code.startsWith('link.') ?? true
  return {
    fact: 'attempt.repeats',
    result: count >= REPEATS && !offLine ? 'same-step' : 'no',
    measured: { count },
  }
}

const sameFault = (a: Attempt, b: Attempt | undefined): boolean =>
  a.fault?.code === b?.fault?.code && terminalCode(a) === (b && terminalCode(b))

/** Proven closed from here, and the terminal asks for the same batch again. */
function prompt(last: Attempt, seen: Seen): readonly Finding[] {
  if (!seen.reached) return []
  const owed = seen.state.condition === 'settlement-owed'
  const now = seen.state.batchNo ?? seen.open?.batchNo
  const same = !now || !last.batchNo || now === last.batchNo
  const proven = last.outcome === 'agreed' || last.outcome === 'closed-with-difference'
  const returned = owed && proven && same
  return [{ fact: 'attempt.prompt', result: returned ? 'returned-after-proof' : 'plain' }]
}

/** A request left, and the next thing was our own question about it: the line broke in between. */
function linkCut(journal: readonly JournalEntry[]): FactResult<'attempt.link-cut'> {
  const met = journal.map(({ kind }) => kind).filter(kind => MARKS.has(kind))
  const cuts = met.flatMap((kind, at) =>
    kind === 'sending' ? [CUT_BY.has(met[at + 1] ?? '')] : [],
  )
  if (!cuts.at(-1)) return 'no'
  return cuts.filter(isCut => isCut).length > 1 ? 'again-and-again' : 'in-settlement'
}

const ENDINGS = ['aborted', 'completed', 'reported'] as const
const CUT_BY: ReadonlySet<string> = new Set(['inquired', 'resumed', 'stopped'])
const MARKS: ReadonlySet<string> = new Set(['sending', ...ENDINGS, ...CUT_BY])
