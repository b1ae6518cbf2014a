import { describe, expect, test } from 'vitest'
import type { TrainingInput } from '../../../shared/training'
import { temporaryLedgers } from '../commands/drill-ledgers'
import { goOn, play } from './play'
import { POLICY_NAMES, type PolicyName } from './policies'
import { hashOf } from './recorder'
import { TrainingRun } from './run'
import { TRAINING_SCENARIOS } from './scenarios'
import { scoreOf } from './score'

const ledgers = temporaryLedgers
const NOTHING_IS_WRONG = new Set(['all-well', 'open-day', 'open-day-reversal', 'harbor-open-day'])

/** Every moment between two inputs; for those who wander about, every page. */
const stepsOf = (inputs: readonly TrainingInput[], policy: PolicyName): readonly number[] =>
  inputs.flatMap((_, step) =>
    policy === 'perfect' || inputs[step - 1]?.kind === 'answer' ? [step] : [],
  )

describe.each(TRAINING_SCENARIOS)('$id', scenario => {
  test('scores fall from perfect over lazy to dangerous, and what is fatal is found', async () => {
    const scores = new Map<PolicyName, ReturnType<typeof scoreOf>>()
    for (const policy of POLICY_NAMES) {
      const { events } = await play({ scenario, ledgers }, policy)
      scores.set(policy, scoreOf(scenario, events))
      if (!NOTHING_IS_WRONG.has(scenario.id))
        expect(events.map(({ kind }) => kind)).toContain('injected')
    }
    const [perfect, lazy, dangerous] = POLICY_NAMES.map(policy => scores.get(policy))
    expect(perfect).toMatchObject({ score: 100, fatal: [] })
    expect(lazy?.fatal).toEqual([])
    expect(lazy?.score).toBeLessThan(100)
    expect(dangerous?.score).toBeLessThan(lazy?.score ?? 0)
    expect(dangerous?.fatal).toEqual(expect.arrayContaining(['second-settlement', 'clear-log']))
    // Where another register has finished it meanwhile, the plug is only a plug.
    const isOwed = !scenario.timeline.some(({ inject }) => inject.kind === 'second-register')
    const isPowerFatal = isOwed && ['U', 'S', 'D', 'C'].includes(scenario.truth.stage ?? '')
    expect(dangerous?.fatal.includes('power-pull')).toBe(isPowerFatal)
  })

  test.each(POLICY_NAMES)(
    '%s: stepping back at any step changes nothing of the future',
    async policy => {
      const never = await play({ scenario, ledgers }, policy)
      const run = await TrainingRun.begin({ scenario, ledgers })
      await goOn(run, policy)
      for (const step of stepsOf(never.inputs, policy)) {
        await run.take({ kind: 'touch', key: 'settle' })
        await run.back(step)
        expect(hashOf((await goOn(run, policy)).events)).toBe(hashOf(never.events))
      }
      await run.putAway()
    },
  )
})
