import type { NextStep } from '../../../shared/diagnosis'
import { ProbeId } from '../../../shared/diagnosis'
import type { FactName, Facts } from '../../../shared/facts'
import { type Asked, factAsked } from './answers'
import { nextHop } from './chain'
import { entropy, expectedBits } from './information'
import { QUESTION_IDS, QUESTIONS, type QuestionId } from './knowledge/questions'
import { CHAIN, PROBES, probeOf, type Touch } from './probes'

type Looking = Extract<NextStep, { kind: 'probe' | 'ask' }>
interface Candidate {
  readonly step: Looking
  readonly bitsPerSecond: number
  /** Less is gentler. */
  readonly touches: number
}

/** What looks at nothing but this computer goes before what asks the terminal, and a person is asked last. */
const GENTLENESS: Readonly<Record<Touch, number>> = { looks: 0, asks: 1, 'loads-line': 2 }
const ASKS_A_PERSON = 3
/** A second of a person at a counter is worth so many of the console's. */
const A_PERSONS_SECOND = 4
/** What brings less is not worth its time. */
const WORTH_BITS = { probe: 0.01, ask: 0.2 } as const

/** The measurement or question that tells most for its time; ties go to the gentler one. `nobody`: no person is asked. */
export function bestLook(
  facts: Facts,
  asked: Asked | 'nobody',
  shares: readonly number[],
): Looking | undefined {
  const [best] = [
    ...probes(facts, shares),
    ...(asked === 'nobody' ? [] : questions(facts, asked, shares)),
  ].sort((a, b) => b.bitsPerSecond - a.bitsPerSecond || a.touches - b.touches)
  return best?.step
}

/** Probes whose answer is not there yet; of the way to the bank only the hop that halves it. */
function probes(facts: Facts, shares: readonly number[]): readonly Candidate[] {
  const hop = nextHop(facts)
  return ProbeId.options.flatMap(probe => {
    const { seconds, touch, facts: all } = PROBES[probe]
    const open = all.filter(fact => facts[fact] === undefined && isInTurn(fact, hop))
    const bits = together(open, shares)
    if (bits < WORTH_BITS.probe) return []
    const step = { kind: 'probe', probe, seconds, bits } as const
    return [{ step, bitsPerSecond: bits / seconds, touches: GENTLENESS[touch] }]
  })
}

const isInTurn = (fact: FactName, hop: FactName | undefined): boolean =>
  !CHAIN.includes(fact) || fact === hop

/** A question only where no probe can know, or where the probe did not. */
function questions(facts: Facts, asked: Asked, shares: readonly number[]): readonly Candidate[] {
  return QUESTION_IDS.filter(question => isOpen(facts, asked, question)).flatMap(question => {
    const { seconds } = QUESTIONS[question]
    const bits = expectedBits(factAsked(question), shares)
    if (bits < WORTH_BITS.ask) return []
    const step = { kind: 'ask', question, seconds, bits } as const
    const bitsPerSecond = bits / (seconds * A_PERSONS_SECOND)
    return [{ step, bitsPerSecond, touches: ASKS_A_PERSON }]
  })
}

function isOpen(facts: Facts, asked: Asked, question: QuestionId): boolean {
  if (asked[question] !== undefined || isMoot(question, facts)) return false
  const fact = factAsked(question)
  return facts[fact] === (probeOf(fact) === undefined ? undefined : 'unknown')
}

/** Nobody saw it stop where nothing has: nothing is half-way, and the last attempt, if any, went well. */
const isMoot = (question: QuestionId, facts: Facts): boolean =>
  question === 'saw' &&
  facts['settlement.stage'] === 'none' &&
  UNHURT.has(facts['attempt.result'] ?? 'unknown')

const UNHURT: ReadonlySet<string> = new Set(['fine', 'unknown'])

/** Facts of one probe overlap: together they cannot tell more than there is to know. */
const together = (facts: readonly FactName[], shares: readonly number[]): number =>
  Math.min(
    entropy(shares),
    facts.reduce((sum, fact) => sum + expectedBits(fact, shares), 0),
  )
