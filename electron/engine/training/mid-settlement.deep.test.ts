import { describe, expect, test } from 'vitest'
import { temporaryLedgers } from '../commands/drill-ledgers'
import { hashOf } from './recorder'
import { TrainingRun } from './run'
import { TRAINING_SCENARIOS } from './scenarios'

/** Between two sleepers, exact in a double. */
const A_MOMENT_MS = 0.25

/** When each stage is reached by somebody who presses 完成上次结算 at once, and nothing else. */
async function stagesOf(scenario: (typeof TRAINING_SCENARIOS)[number]): Promise<readonly number[]> {
  const run = await TrainingRun.begin({ scenario, ledgers: temporaryLedgers })
  await run.take({ kind: 'complete' }).catch(() => undefined)
  const reached = run.events.flatMap(event => (event.kind === 'reached' ? [event.atMs] : []))
  await run.putAway()
  return [...new Set(reached)].map(atMs => atMs + A_MOMENT_MS)
}

/** Presses 清除 at each of these moments, from the first that has not come yet, while the settlement runs. */
async function pressAt(run: TrainingRun, moments: readonly number[]): Promise<void> {
  for (const atMs of moments) {
    const leftMs = atMs - run.life.recorder.exactMs
    if (leftMs > 0) await run.clock.during(run.clock.sleep(leftMs))
    const { work } = await run.begin({ kind: 'press', key: 'clear' })
    await run.clock.during(work)
  }
  await run.settled()
}

describe.each(TRAINING_SCENARIOS)('$id', scenario => {
  test('stepping back into any stage of a running settlement changes nothing of the future', async () => {
    const moments = await stagesOf(scenario)
    const run = await TrainingRun.begin({ scenario, ledgers: temporaryLedgers })
    const { work } = await run.begin({ kind: 'complete' })
    work.catch(() => undefined)
    await pressAt(run, moments)
    const never = hashOf(run.events)
    const steps = run.taken.flatMap(({ input }, step) => (input.kind === 'press' ? [step] : []))
    expect(steps).toHaveLength(moments.length)
    for (const [place, step] of steps.entries()) {
      await run.back(step)
      await pressAt(run, moments.slice(place))
      expect(hashOf(run.events), `back to the moment of input ${step}`).toBe(never)
    }
    await run.putAway()
  })
})
