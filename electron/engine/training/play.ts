import type { TrainingEvent, TrainingInput } from '../../../shared/training'
import type { WizardEnd } from '../../../shared/wizard'
import { nextInput, type PolicyName } from './policies'
import { type RunWishes, TrainingRun } from './run'

export interface Played {
  readonly inputs: readonly TrainingInput[]
  readonly events: readonly TrainingEvent[]
  readonly outcome: WizardEnd | 'none'
}

/** More than any flow has. */
const MOST_INPUTS = 160

/** Lets somebody of this kind go on from where the run stands, to the end. */
export async function goOn(run: TrainingRun, policy: PolicyName): Promise<Played> {
  for (let turn = 0; turn < MOST_INPUTS; turn++) {
    const input = await nextInput(policy, run)
    if (!input) break
    await run.take(input)
  }
  return { inputs: run.inputs, events: run.events, outcome: run.screen.end ?? 'none' }
}

/** One scenario from the first page to the last, and nothing left behind. */
export async function play(wishes: RunWishes, policy: PolicyName): Promise<Played> {
  const run = await TrainingRun.begin(wishes)
  try {
    return await goOn(run, policy)
  } finally {
    await run.putAway()
  }
}
