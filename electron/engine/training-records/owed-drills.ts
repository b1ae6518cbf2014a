import { CauseId } from '../../../shared/diagnosis'
import type { Stage } from '../../../shared/stage'
import { isClean, type RunResult } from './run-result'

/** A cause or a stage that somebody has not mastered. */
export interface OwedDrill {
  readonly topic: CauseId | Stage
  readonly level: number
  /** `again`: it went wrong last time; `further`: it was put right, and is due one level up. */
  readonly why: 'again' | 'further'
  /** A red line was crossed. */
  readonly isFatal: boolean
  /** When it went wrong last. */
  readonly at: string
}

const HIGHEST = 3

/**
 * What somebody's mistakes leave to practise. A topic that went wrong comes again at its level until a clean run; then
 * once a level up; then it is done with. Fatal ones first, then the newest. `results`: newest first.
 */
export function owedDrills(results: readonly RunResult[]): readonly OwedDrill[] {
  const owed = new Map<string, OwedDrill>()
  for (const result of [...results].reverse())
    for (const topic of topicsOf(result)) {
      const next = afterwards(owed.get(topic), result, topic)
      owed.delete(topic)
      if (next) owed.set(topic, next)
    }
  return [...owed.values()]
    .reverse()
    .sort((one, other) => urgency(other) - urgency(one) || newer(one, other))
}

const isCause = (topic: OwedDrill['topic']): boolean => CauseId.safeParse(topic).success

const urgency = ({ isFatal, why, topic }: OwedDrill): number =>
  4 * Number(why === 'again' && isFatal) + 2 * Number(why === 'again') + Number(isCause(topic))

const newer = (one: OwedDrill, other: OwedDrill): number =>
  one.at === other.at ? 0 : one.at < other.at ? 1 : -1

/** What a run was about: its causes, and the stage at which it stopped. */
export const topicsOf = ({
  causes,
  stage,
}: Pick<RunResult, 'causes' | 'stage'>): readonly OwedDrill['topic'][] =>
  stage === null ? causes : [...causes, stage]

function afterwards(
  before: OwedDrill | undefined,
  result: RunResult,
  topic: OwedDrill['topic'],
): OwedDrill | undefined {
  const { at, level, fatal } = result
  if (!isClean(result)) return { topic, level, why: 'again', isFatal: fatal.length > 0, at }
  if (!before || level < before.level) return before
  if (before.why === 'further' || level >= HIGHEST) return undefined
  return { ...before, level: level + 1, why: 'further' }
}
