import type { Diagnosis, NextStep, Ranked } from '../../../shared/diagnosis'
import { FACT_NAMES, type Facts, healthyResult } from '../../../shared/facts'
import { type Answers, isHealthy, knownFacts } from './answers'
import { bestLook } from './candidates'
import { chooseFix, isCalledFor } from './choose-fix'
import { FIXES } from './knowledge/fixes'
import type { Priors } from './priors'
import { probabilities, rank } from './rank'

/** Sure enough to act on without asking a person; and so sure that measuring, which costs nobody anything, ends too. */
const SURE = { toActOn: 0.65, toStopMeasuring: 0.95 } as const
/** A person at a counter is not led round longer than this. */
const MOST_TRIES = 6
/** A cause less likely than this is not worth a person's effort. */
export const WORTH_TRYING = 0.03
/** … and less likely than this only what was seen to be wrong: nobody is sent to mend what only might be. */
const WORTH_A_GUESS = 0.1

/**
 * What is wrong, with the evidence for and against, and the one thing to do now.
 * Pure: the same facts, answers and history give the same diagnosis, whatever their order. What it recommends can
 * never lose a batch.
 */
export function diagnose(facts: Facts, answers: Answers, priors: Priors): Diagnosis {
  const { asked, tried } = answers
  const known = knownFacts(facts, asked)
  const shares = probabilities(known, tried, priors)
  const causes = rank(known, shares)
  const nothingWrong = shares[shares.length - 1] ?? 0
  return {
    causes,
    nothingWrong,
    healthy: FACT_NAMES.filter(fact => isHealthy(known, fact)).map(fact => ({
      fact,
      result: healthyResult(fact),
    })),
    next: nextStep(known, answers, { causes, nothingWrong, shares }),
  }
}

/** The causes alone, where nobody asks what to do next. */
export function rankedCauses(facts: Facts, { asked, tried }: Answers, priors: Priors): Ranked[] {
  const known = knownFacts(facts, asked)
  return rank(known, probabilities(known, tried, priors))
}

interface Found {
  readonly causes: readonly Ranked[]
  readonly nothingWrong: number
  readonly shares: readonly number[]
}

/** Look while looking helps, and ask nobody where nothing shows; then mend the likeliest cause that can still be mended, then hand over. */
function nextStep(facts: Facts, answers: Answers, found: Found): NextStep {
  const { asked } = answers
  const { causes, nothingWrong, shares } = found
  const likeliest = causes[0]?.probability ?? 0
  const look =
    likeliest >= SURE.toStopMeasuring
      ? undefined
      : bestLook(facts, likeliest < SURE.toActOn ? asked : 'nobody', shares)
  const well = nothingWrong > likeliest
  if (look && !(well && look.kind === 'ask')) return look
  if (well) return { kind: 'nothing-wrong' }
  return mend(causes, facts, answers) ?? { kind: 'passport' }
}

function mend(causes: readonly Ranked[], facts: Facts, answers: Answers): NextStep | undefined {
  if (Object.keys(answers.tried).length >= MOST_TRIES) return undefined
  for (const { id, probability } of causes) {
    const fix = probability >= WORTH_TRYING ? chooseFix(id, facts, answers) : undefined
    if (fix && (probability >= WORTH_A_GUESS || isCalledFor(FIXES[fix], facts)))
      return { kind: 'fix', cause: id, fix }
  }
  return undefined
}
