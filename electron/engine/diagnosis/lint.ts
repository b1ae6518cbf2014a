import { CAUSES, RedLine } from '../../../shared/diagnosis'
import { FACT_NAMES, type FactName, FactRef, healthyResult, resultsOf } from '../../../shared/facts'
import { factAsked, optionsOf } from './answers'
import { coverage } from './coverage'
import type { Entry } from './entry'
import { ENTRIES } from './knowledge/causes'
import { DOUBLES } from './knowledge/doubles'
import { FIX_IDS, FIXES, type FixId } from './knowledge/fixes'
import { QUESTION_IDS } from './knowledge/questions'
import { HOST_CODES, LOCK_FACTS, RESULTS, STATUS, WORDS } from './knowledge/readings'
import { RED_LINES } from './knowledge/red-lines'
import { lintTexts } from './lint-texts'
import { ASKED, PROBES, probeOf } from './probes'

/** A fault in the knowledge base, in words for whoever edits it. */
export type Complaint = string

/** Everything that must hold of the knowledge base before it may advise anybody. Empty: it holds. */
export function lint(): readonly Complaint[] {
  return [
    ...coverage().missing.map(row => `${row}: placed nowhere`),
    ...CAUSES.filter(id => ENTRIES.filter(each => each.id === id).length !== 1).map(
      id => `${id}: not exactly one entry`,
    ),
    ...ENTRIES.flatMap(lintEntry),
    ...FIX_IDS.flatMap(lintFix),
    ...QUESTION_IDS.flatMap(lintQuestion),
    ...lintProbes(),
    ...lintSymptoms(),
    ...lintDoubles(),
    ...lintTexts(),
  ]
}

function lintEntry(entry: Entry): readonly Complaint[] {
  const { id, evidence, prior, fixes, questions, never } = entry
  const names = Object.keys(evidence) as FactName[]
  const ratios = names.flatMap(fact => Object.values(evidence[fact] ?? {}))
  const supports = names.filter(fact => Object.values(evidence[fact] ?? {}).some(each => each > 1))
  const asked = new Set(questions.map(factAsked))
  return [
    ...when(supports.length === 0, `${id}: nothing can speak for it`),
    ...when(!ratios.every(each => each > 0 && each <= 50), `${id}: a ratio outside 0…50`),
    ...when(prior.anywhere <= 0, `${id}: can never be`),
    ...when(fixes.length === 0, `${id}: a way that ends nowhere`),
    ...when(never.length === 0, `${id}: says nothing that must not be done`),
    ...when(
      fixes.every(fix => FIXES[fix].risk === 'harmful'),
      `${id}: only harmful fixes`,
    ),
    ...supports
      .filter(fact => ASKED.includes(fact) && !asked.has(fact) && !isAskedAnywhere(fact))
      .map(fact => `${id}: nobody asks for ${fact}`),
  ]
}

const isAskedAnywhere = (fact: FactName): boolean =>
  QUESTION_IDS.some(question => factAsked(question) === fact)

function lintFix(id: FixId): readonly Complaint[] {
  const { rows, steps, seconds, verify, risk, redLine, action } = FIXES[id]
  const blind = typeof verify === 'object' && probeOf(verify.fact) === undefined
  return [
    ...when(rows.length === 0, `fix ${id}: carries out no row of the seed`),
    ...when(steps.length === 0 || seconds <= 0, `fix ${id}: no steps or no time`),
    ...when(blind, `fix ${id}: no probe can verify it`),
    ...when(risk !== 'none' && redLine === undefined, `fix ${id}: risky without a red line`),
    ...when(risk === 'harmful' && action !== undefined, `fix ${id}: software may not do harm`),
    ...when(!ENTRIES.some(({ fixes }) => fixes.includes(id)), `fix ${id}: no cause leads to it`),
  ]
}

function lintQuestion(id: (typeof QUESTION_IDS)[number]): readonly Complaint[] {
  const answers = Object.values(optionsOf(id))
  return [
    ...when(new Set(answers.map(({ fact }) => fact)).size !== 1, `ask ${id}: not about one fact`),
    ...when(!answers.some(({ is }) => is === 'unknown'), `ask ${id}: no way to say "I don't know"`),
    ...when(!ENTRIES.some(({ questions }) => questions.includes(id)), `ask ${id}: nobody asks it`),
  ]
}

/** Every fact has one source: one probe, or a question. */
function lintProbes(): readonly Complaint[] {
  const told = Object.values(PROBES).flatMap(({ facts }) => facts)
  return [
    ...told.filter((fact, index) => told.indexOf(fact) !== index).map(f => `${f}: two probes`),
    ...ASKED.filter(fact => !isAskedAnywhere(fact)).map(fact => `${fact}: no probe, no question`),
    ...RedLine.options.filter(line => !RED_LINES[line]).map(line => `${line}: unexplained`),
  ]
}

/** Every sign that says something is wrong speaks for a cause. */
function lintSymptoms(): readonly Complaint[] {
  const signs = [
    ...Object.keys(WORDS).map(is => ({ fact: 'terminal.words' as const, is })),
    ...Object.keys(STATUS).map(is => ({ fact: 'terminal.status' as const, is })),
    ...Object.keys(RESULTS).map(is => ({ fact: 'attempt.result' as const, is })),
    ...Object.keys(HOST_CODES).map(is => ({ fact: 'host.code' as const, is })),
    ...Object.values(LOCK_FACTS),
  ]
  return [
    ...signs.map(({ fact, is }) => [fact, is] as const),
    ...FACT_NAMES.flatMap(fact => resultsOf(fact).map(is => [fact, is] as const)),
  ]
    .filter(([fact, is]) => is !== healthyResult(fact) && !IS_THE_TROUBLE.has(`${fact}=${is}`))
    .filter(([fact, is]) => !reachesCause(fact, is))
    .map(([fact, is]) => `${fact}=${is}: leads to no cause`)
}

/** These say that a settlement is owed, which every cause explains. */
const IS_THE_TROUBLE: ReadonlySet<string> = new Set([
  'terminal.status=owed',
  'terminal.words=unfinished',
  ...resultsOf('settlement.stage').map(stage => `settlement.stage=${stage}`),
])

const reachesCause = (fact: FactName, is: string): boolean =>
  ENTRIES.some(({ evidence }) => ((evidence[fact] as Ratios | undefined)?.[is] ?? 1) > 1)
type Ratios = Readonly<Record<string, number>>

/** Every result of every probe can be brought about without a shop, and every switch is one that a cause knows. */
function lintDoubles(): readonly Complaint[] {
  const produced = Object.values(DOUBLES).flat()
  const unknown = produced.filter(each => {
    const [fact, result] = each.split('=')
    return !FactRef.safeParse({ fact, result }).success
  })
  const measured = FACT_NAMES.filter(fact => probeOf(fact) !== undefined)
  return [
    ...unknown.map(each => `${each}: no such result`),
    ...measured.flatMap(fact =>
      resultsOf(fact)
        .filter(is => is !== healthyResult(fact) && !produced.includes(`${fact}=${is}`))
        .map(is => `${fact}=${is}: no simulator double`),
    ),
    ...ENTRIES.flatMap(({ id, simulated }) =>
      simulated.filter(each => !DOUBLES[each]).map(each => `${id}: unknown switch ${each}`),
    ),
  ]
}

const when = (bad: boolean, complaint: Complaint): readonly Complaint[] => (bad ? [complaint] : [])
