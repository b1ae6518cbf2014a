import type { CauseId, Diagnosis, ProbeId, Ranked } from '../../../shared/diagnosis'
import type { FactRef, Facts } from '../../../shared/facts'
import type { Attempt, Outcome } from '../../../shared/settlement'
import type { WizardEnd } from '../../../shared/wizard'
import type { Answers } from '../diagnosis/answers'
import { chooseFix, isCalledFor } from '../diagnosis/choose-fix'
import { diagnose, rankedCauses, WORTH_TRYING } from '../diagnosis/diagnose'
import type { Action, Fix } from '../diagnosis/entry'
import { FIX_IDS, FIXES, type FixId, SETTLING } from '../diagnosis/knowledge/fixes'
import { QUESTION_IDS } from '../diagnosis/knowledge/questions'
import type { Priors } from '../diagnosis/priors'
import { PROBES } from '../diagnosis/probes'
import type { Flow } from './flow'
import { ASK_AGAIN_AFTER_MS, FIRST_LOOK, LIMITS } from './limits'
import type { Page } from './page'

/** What the console does of itself and at once: it moves no money. */
export type QuietAction = Exclude<Action, 'complete-settlement' | 'wait-then-complete'>

export type Move =
  | { readonly kind: 'measure'; readonly probes: readonly ProbeId[] }
  | {
      readonly kind: 'act'
      readonly action: QuietAction
      readonly fix: FixId
      readonly cause: CauseId
    }
  | { readonly kind: 'show'; readonly page: Page }
  | { readonly kind: 'end'; readonly end: WizardEnd }

/** What the wizard knows besides its own notes. */
export interface Situation {
  readonly priors: Priors
  /** The terminal says that it owes a settlement. */
  readonly isOwed: boolean
  /** The person came to close the day. */
  readonly isWanted: boolean
  /** How the last attempt at this terminal ended, in this incident or before. */
  readonly lastOutcome: Outcome | null
  /** Fixes that make no sense at this terminal. */
  readonly pointless: readonly FixId[]
  /** A settlement left this console, and nobody knows how it ended. */
  readonly isInDoubt: boolean
  /** The last attempt of this incident. */
  readonly attempt: Attempt | undefined
  /** What would keep a settlement from ending, as the gate before every closing sees it. */
  readonly obstacles: readonly FactRef[]
}

const factsOf = ({ readings }: Flow): Facts =>
  Object.fromEntries(Object.values(readings).map(({ fact, result }) => [fact, result])) as Facts

/** What is known to the diagnosis. A fix that was confirmed is not tried again, and not held against its cause. */
function answersOf({ asked, tried, pending }: Flow, pointless: readonly FixId[]): Answers {
  const done = FIX_IDS.flatMap(fix => {
    const result = pending.includes(fix) ? 'worked' : tried[fix]
    return result ? [[fix, result === 'worked' ? 'cannot' : result] as const] : []
  })
  const answered = Object.keys(asked).length
  const spared = answered < LIMITS.questions ? [] : QUESTION_IDS.map(id => [id, 'unsure'] as const)
  return {
    asked: { ...Object.fromEntries(spared), ...asked },
    tried: Object.fromEntries(done),
    pointless,
  }
}

/**
 * The next thing to do. Pure: the console measures and mends what it can by itself, a person is asked to do one thing at
 * a time, and the one click is offered as soon as nothing stands in the way.
 */
export function nextMove(flow: Flow, situation: Situation): Move {
  if (flow.end) return { kind: 'end', end: flow.end }
  const ended = endOf(situation)
  if (ended) return { kind: 'end', end: ended }
  const facts = factsOf(flow)
  const unseen = FIRST_LOOK.filter(probe => isOpen(probe, facts))
  if (unseen.length > 0) return { kind: 'measure', probes: unseen }
  if (flow.again && !(situation.isInDoubt && flow.again.kind === 'complete'))
    return { kind: 'show', page: flow.again }
  if (isSpent(flow)) return { kind: 'end', end: 'passport' }
  const diagnosis = diagnosisOf(flow, situation)
  return situation.isInDoubt && facts['link.open'] === 'open'
    ? inDoubt(flow, diagnosis)
    : byDiagnosis(flow, situation, diagnosis)
}

/** The likeliest causes, the first one first. */
export const causesOf = (
  flow: Flow,
  { priors, pointless }: Pick<Situation, 'priors' | 'pointless'>,
): readonly Ranked[] => rankedCauses(factsOf(flow), answersOf(flow, pointless), priors)

const diagnosisOf = (
  flow: Flow,
  { priors, pointless }: Pick<Situation, 'priors' | 'pointless'>,
): Diagnosis => diagnose(factsOf(flow), answersOf(flow, pointless), priors)

const isOpen = (probe: ProbeId, facts: Facts): boolean =>
  PROBES[probe].facts.some(fact => facts[fact] === undefined)

const PROVEN_BEFORE: Readonly<Record<Outcome, WizardEnd>> = {
  agreed: 'proven-settlement',
  'closed-with-difference': 'closed-with-difference',
  // Nothing is open, and still nobody has said how the one before ended.
  'cannot-confirm': 'passport',
  refused: 'nothing-wrong',
  'nothing-to-do': 'nothing-wrong',
}

function endOf({ attempt, lastOutcome }: Situation): WizardEnd | undefined {
  if (attempt?.outcome === 'agreed') return 'proven-settlement'
  if (attempt?.outcome === 'closed-with-difference') return 'closed-with-difference'
  // Nothing is open since the settlement before: its proof still holds.
  if (attempt?.outcome === 'nothing-to-do') return PROVEN_BEFORE[lastOutcome ?? 'nothing-to-do']
  // In doubt, and asking again cannot help.
  return attempt?.fault?.code === 'settlement.unverified' ? 'passport' : undefined
}

const isSpent = ({ tried, attemptIds, pages }: Flow): boolean =>
  Object.keys(tried).length >= LIMITS.fixes ||
  attemptIds.length >= LIMITS.attempts ||
  pages >= LIMITS.pages

/** Asked again at once; if that did not help, a person first does what may. Nothing but asking is offered meanwhile. */
function inDoubt(flow: Flow, { next }: Diagnosis): Move {
  if (next.kind === 'probe') return { kind: 'measure', probes: [next.probe] }
  const mayMend = flow.attemptIds.length > 0 && !flow.isChanged
  if (!mayMend) return askAgain(flow)
  if (next.kind === 'ask')
    return { kind: 'show', page: { kind: 'question', question: next.question } }
  if (next.kind !== 'fix' || FIXES[next.fix as FixId].action) return askAgain(flow)
  return { kind: 'show', page: { kind: 'fix', cause: next.cause, fix: next.fix } }
}

function askAgain({ attemptIds }: Flow): Move {
  const turn = attemptIds.length
  if (turn > ASK_AGAIN_AFTER_MS.length) return { kind: 'end', end: 'passport' }
  return { kind: 'show', page: { kind: 'unknown', turn } }
}

function byDiagnosis(flow: Flow, situation: Situation, { next }: Diagnosis): Move {
  if (next.kind === 'probe') return { kind: 'measure', probes: [next.probe] }
  if (next.kind === 'fix' && isCalledFor(FIXES[next.fix as FixId], factsOf(flow)))
    return mend(flow, situation, next)
  if (mayComplete(flow, situation)) return completion(situation)
  if (next.kind === 'fix') return mend(flow, situation, next)
  if (next.kind === 'ask')
    return { kind: 'show', page: { kind: 'question', question: next.question } }
  return next.kind === 'nothing-wrong' ? allWell(flow, situation) : { kind: 'end', end: 'passport' }
}

/** All is well now, so what failed before may be tried again. */
function allWell({ attemptIds, isMended }: Flow, situation: Situation): Move {
  const attempts = attemptIds.length
  const isWanted = situation.isOwed || situation.isWanted || isMended
  if (attempts === 0 && !isWanted) return { kind: 'end', end: 'nothing-wrong' }
  return attempts < LIMITS.plainAttempts ? completion(situation) : { kind: 'end', end: 'passport' }
}

/** The one click: wanted, with nothing in its way, and something new since the last try. */
function mayComplete(flow: Flow, situation: Situation): boolean {
  const isNew = flow.isChanged || flow.attemptIds.length === 0
  return isNew && isToSettle(flow, situation) && situation.obstacles.length === 0
}

/** A settlement is owed, or asked for by the terminal itself, or somebody wanted one and it was not done. */
function isToSettle(
  { attemptIds, isMended, readings }: Flow,
  { isOwed, isWanted, isInDoubt, lastOutcome }: Situation,
): boolean {
  const wasTried = attemptIds.length > 0 || lastOutcome === 'refused'
  const isAskedFor = isOwed || isWanted || readings['journal.fill']?.result === 'nearly-full'
  return isAskedFor || isInDoubt || wasTried || lastOutcome === 'cannot-confirm' || isMended
}

const completion = ({ isOwed }: Situation): Move => ({
  kind: 'show',
  page: { kind: 'complete', why: isOwed ? 'owed' : 'fresh' },
})

function mend(
  flow: Flow,
  situation: Situation,
  { cause, fix: name }: { readonly cause: CauseId; readonly fix: string },
): Move {
  const fix = name as FixId
  const { action } = FIXES[fix]
  if (action === undefined) return { kind: 'show', page: { kind: 'fix', cause, fix } }
  if (action !== 'complete-settlement' && action !== 'wait-then-complete')
    return { kind: 'act', action, fix, cause }
  if (!isToSettle(flow, situation)) return besideSettling(flow, situation)
  const why = action === 'wait-then-complete' ? 'wait' : situation.isOwed ? 'owed' : 'fresh'
  return { kind: 'show', page: { kind: 'complete', why, by: fix } }
}

/**
 * Only a settlement could help the likeliest cause, and there is none to be done: the next cause that something speaks
 * for, with what it calls for. Where there is none, what the last settlement left is all there is.
 */
function besideSettling(flow: Flow, situation: Situation): Move {
  const facts = factsOf(flow)
  const answers = answersOf(flow, [...situation.pointless, ...SETTLING])
  for (const { id, ...cause } of causesOf(flow, situation)) {
    if (cause.for.length === 0 || cause.probability < WORTH_TRYING) continue
    const fix = chooseFix(id, facts, answers)
    if (fix && fits(FIXES[fix], facts)) return mend(flow, situation, { cause: id, fix })
  }
  return { kind: 'end', end: settledEnd(situation) }
}

/** Called for by something, or good for anything: nobody is sent to what only might be. */
const fits = (fix: Fix, facts: Facts): boolean => !fix.when || isCalledFor(fix, facts)

const settledEnd = ({ lastOutcome }: Situation): WizardEnd =>
  lastOutcome === 'closed-with-difference' ? lastOutcome : 'passport'
