import { Fault } from '../../../shared/fault'
import type { Said } from '../../../shared/wizard'
import { debriefOf } from '../training/debrief'
import { play } from '../training/play'
import { POLICY_NAMES, type PolicyName } from '../training/policies'
import { hashOf } from '../training/recorder'
import { TRAINING_SCENARIOS, trainingScenario } from '../training/scenarios'
import { temporaryLedgers } from './drill-ledgers'
import { EXIT } from './exit-codes'
import { type Io, printJson } from './io'

export interface TrainOptions {
  readonly policy: string
  /** Default: all. */
  readonly scenario?: string
  /** Default: each scenario's own. */
  readonly seed?: number
}

/** `desk train`: somebody of a given kind plays the exercises, and is marked. Leaves nothing behind. */
export async function train(options: TrainOptions, io: Io): Promise<number> {
  const { scenario: id, seed } = options
  const policy = policyOf(options.policy)
  const wanted = id === undefined ? TRAINING_SCENARIOS : [trainingScenario(id)]
  const runs: ReturnType<typeof reportOf>[] = []
  for (const scenario of wanted) {
    const played = await play({ scenario, seed, ledgers: temporaryLedgers }, policy)
    const run = reportOf(scenario, seed ?? scenario.seed, played, io.text)
    runs.push(run)
    if (!io.json) io.out(`${run.scenario.padEnd(20)} ${run.score}  ${run.outcome}`)
  }
  if (io.json) printJson(io, { policy, runs })
  return EXIT.ok
}

function reportOf(
  scenario: (typeof TRAINING_SCENARIOS)[number],
  seed: number,
  { events, outcome }: Awaited<ReturnType<typeof play>>,
  text: Io['text'],
) {
  const { score, marks, fatal, hintsCost, reasons } = debriefOf(scenario, events)
  return {
    scenario: scenario.id,
    level: scenario.level,
    seed,
    score,
    marks: marks.map(({ task, mark, reason }) => ({ task, mark, why: saidIn(text, reason) })),
    reasons: reasons.map(reason => saidIn(text, reason)),
    fatal,
    hintsCost,
    outcome,
    log: hashOf(events),
  }
}

const saidIn = ({ t }: Io['text'], { key, params }: Said): string => t(key, params)

/** @throws Fault `input.invalid` */
function policyOf(name: string): PolicyName {
  const policy = POLICY_NAMES.find(known => known === name)
  if (!policy) throw new Fault('input.invalid', { at: '--policy' })
  return policy
}
