import { expect, test } from 'vitest'
import { CAUSES } from '../../../shared/diagnosis'
import { STAGES } from '../../../shared/stage'
import { type TrainingInput, TrainingScenario } from '../../../shared/training'
import { temporaryLedgers } from '../commands/drill-ledgers'
import { SCENARIOS } from '../simulator/scenarios'
import { debriefOf, replayAt } from './debrief'
import { goOn, play } from './play'
import type { PolicyName } from './policies'
import { hashOf, logOf } from './recorder'
import { TrainingRun } from './run'
import { TRAINING_SCENARIOS, trainingScenario } from './scenarios'
import { scoreOf } from './score'

const ledgers = temporaryLedgers
const playing = async (id: string, policy: PolicyName, seed?: number) => {
  const scenario = trainingScenario(id)
  const played = await play({ scenario, seed, ledgers }, policy)
  return { ...played, debrief: debriefOf(scenario, played.events) }
}
const marksOf = ({ debrief }: Awaited<ReturnType<typeof playing>>) =>
  Object.fromEntries(debrief.marks.map(({ task, mark }) => [task, mark]))

test('the exercises cover every cause, stage and level, and each one can be played by the terminal alone', () => {
  const ids = TRAINING_SCENARIOS.map(({ id }) => id)
  expect(ids.length).toBeGreaterThanOrEqual(24)
  expect([...ids].sort()).toEqual(SCENARIOS.map(({ id }) => id).sort())
  const causes = new Set(TRAINING_SCENARIOS.flatMap(({ truth }) => truth.causes))
  expect([...causes].sort()).toEqual([...CAUSES])
  const stages = new Set(TRAINING_SCENARIOS.map(({ truth }) => truth.stage))
  for (const stage of STAGES) expect(stages).toContain(stage)
  expect(new Set(TRAINING_SCENARIOS.map(({ level }) => level))).toEqual(new Set([1, 2, 3]))
})

test('a file with a part that does not exist is refused', () => {
  const good = trainingScenario('paper-out')
  expect(TrainingScenario.parse(JSON.parse(JSON.stringify(good)))).toEqual(good)
  expect(TrainingScenario.safeParse({ ...good, watermark: 'x' }).success).toBe(false)
  expect(TrainingScenario.safeParse({ ...good, debrief: good.debrief.slice(1) }).success).toBe(
    false,
  )
  expect(() => trainingScenario('no-such')).toThrow('simulator.unknown-scenario')
})

test('who does what is recommended has every mark and all points', async () => {
  const played = await playing('paper-out', 'perfect')
  expect(played.debrief).toMatchObject({ score: 100, fatal: [], hintsCost: 0 })
  expect(new Set(Object.values(marksOf(played)))).toEqual(new Set(['done']))
  expect(played.outcome).toBe('proven-settlement')
})

test('who is slow, asks, and says “done” without doing it loses points and is told why', async () => {
  const played = await playing('paper-out', 'lazy')
  expect(marksOf(played)).toEqual({
    'look-first': 'late',
    'step-1': 'wrong',
    'right-end': 'done',
    'no-red-line': 'done',
  })
  const [first, step] = played.debrief.marks
  expect(first?.reason).toEqual({
    key: 'training.mark.too-late',
    params: { seconds: 95, limit: 20 },
  })
  expect(step?.reason.key).toBe('training.mark.not-really-done')
  expect(played.debrief.hintsCost).toBe(5)
})

test('every red line that was tried is found, and leaves a fifth at most', async () => {
  const { debrief, events } = await playing('paper-out', 'dangerous')
  expect(debrief.fatal).toEqual(['second-settlement', 'clear-log', 'power-pull'])
  expect(debrief.score).toBeLessThanOrEqual(20)
  expect(events.find(each => each.kind === 'fatal' && each.fatal === 'clear-log')).toMatchObject({
    isBlocked: true,
  })
})

test('a skipped task is missed, a task that was refused although it could be done is wrong', async () => {
  const run = await TrainingRun.begin({ scenario: trainingScenario('paper-out'), ledgers })
  expect(run.screen.subject.fix).toBe('paper')
  expect(scoreOf(run.scenario, run.events).marks[1]).toMatchObject({ mark: 'missed' })
  await run.take({ kind: 'answer', option: 'cannot' })
  const [, step] = scoreOf(run.scenario, run.events).marks
  expect(step).toMatchObject({ mark: 'wrong', reason: { key: 'training.mark.given-up' } })
  await run.putAway()
})

test('the same seed is the same log to the byte, and another seed another', async () => {
  const log = async (seed: number) => logOf((await playing('upload-cut', 'perfect', seed)).events)
  expect(await log(5)).toBe(await log(5))
  expect(await log(5)).not.toBe(await log(6))
})

test('the debrief sets the truth beside what was seen and done, up to any step', async () => {
  const { debrief, events, inputs } = await playing('second-register', 'perfect')
  const sides = new Set(debrief.timeline.map(({ side }) => side))
  expect(sides).toEqual(new Set(['truth', 'saw', 'did']))
  expect(debrief.questions).toHaveLength(3)
  expect(events.filter(({ kind }) => kind === 'injected').length).toBeGreaterThanOrEqual(2)
  expect(replayAt(events, 0).every(({ kind }) => kind !== 'did')).toBe(true)
  expect(replayAt(events, inputs.length)).toEqual(events)
})

test('a replayed list of inputs is the run itself', async () => {
  const { inputs, events } = await playing('sign-on-needed', 'lazy')
  const run = await TrainingRun.begin({ scenario: trainingScenario('sign-on-needed'), ledgers })
  for (const input of inputs) await run.take(input)
  expect(hashOf(run.events)).toBe(hashOf(events))
  await run.putAway()
})

test('who steps back from another way goes on as if it had never been gone', async () => {
  const scenario = trainingScenario('paper-out')
  const never = await playing('paper-out', 'perfect')
  const run = await TrainingRun.begin({ scenario, ledgers })
  await goOn(run, 'perfect')
  for (let step = never.inputs.length; step >= 0; step--) {
    await run.back(step)
    await run.take({ kind: 'touch', key: 'power' })
    await run.back(step)
    expect(hashOf((await goOn(run, 'perfect')).events)).toBe(hashOf(never.events))
  }
  await expect(run.back(99)).rejects.toThrow('input.invalid')
  await run.putAway()
})

test('an instructor makes the paper run out at the slip, and the trainee finishes', async () => {
  const run = await TrainingRun.begin({ scenario: trainingScenario('harbor-open-day'), ledgers })
  const paperOut: TrainingInput = {
    kind: 'inject',
    injection: { kind: 'mishap', what: 'paper-out', times: 1 },
    at: { stage: 'S', edge: 'before' },
  }
  await run.take(paperOut)
  const { events, outcome } = await goOn(run, 'perfect')
  expect(events.filter(({ kind }) => kind === 'injected')).toMatchObject([
    { what: 'paper-out', where: 'S' },
  ])
  expect(outcome).toBe('proven-settlement')
  await run.putAway()
})

test('what the shop does not have cannot be injected', async () => {
  const run = await TrainingRun.begin({ scenario: trainingScenario('open-day'), ledgers })
  const wrong = (injection: Extract<TrainingInput, { kind: 'inject' }>['injection']) =>
    expect(run.take({ kind: 'inject', injection })).rejects.toThrow('input.invalid')
  await wrong({ kind: 'switch', name: 'line=lossy', way: 'purple' })
  await wrong({ kind: 'change', change: { weather: 'rain' } })
  await wrong({ kind: 'mishap', what: 'paper-on-fire', times: 1 })
  await run.putAway()
})

test('a mishap that waits for no place strikes at once', async () => {
  const run = await TrainingRun.begin({ scenario: trainingScenario('open-day'), ledgers })
  const strike = (what: string) =>
    run.take({ kind: 'inject', injection: { kind: 'mishap', what, times: 1 } })
  const { machine } = run.life.scenery.world
  await strike('paper-out')
  expect(machine.state().printer).toBe('paper-out')
  await strike('battery-low')
  expect(machine.state()).toMatchObject({ battery: 4, mains: false })
  await strike('power-loss')
  expect(machine.state().powered).toBe(false)
  await run.putAway()
})
