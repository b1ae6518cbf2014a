import { expect, test } from 'vitest'
import type { TrainingScenario } from '../../../shared/training'
import { checkScenario } from './scenario-check'
import { TRAINING_SCENARIOS, trainingScenario } from './scenarios'

const sound = trainingScenario('account-frozen')
const check = (scenario: unknown) => checkScenario(JSON.stringify(scenario))
const problemsOf = (scenario: unknown) =>
  check(scenario).problems.map(({ at, problem }) => [at, problem.key])

test('what is exported comes back as it was', () => {
  for (const scenario of TRAINING_SCENARIOS)
    expect(checkScenario(JSON.stringify(scenario, null, 2))).toEqual({ scenario, problems: [] })
})

test('every field that is taken away is asked for, and one that nobody knows is named', () => {
  for (const name of Object.keys(sound)) {
    const { [name]: _, ...rest } = sound as unknown as Record<string, unknown>
    expect(problemsOf(rest)).toEqual([[name, 'scenario.missing']])
  }
  expect(check({ ...sound, extra: 1 }).problems).toEqual([
    { at: '', problem: { key: 'scenario.unknown-field', params: { what: 'extra' } } },
  ])
  expect(checkScenario(JSON.stringify(sound).replace('{', '{"__proto__":{},')).scenario).toBeNull()
})

test('a wrong form is told in words, never as a pattern', () => {
  expect(problemsOf({ ...sound, id: 'My Drill!' })).toEqual([['id', 'scenario.wrong-id']])
  expect(problemsOf(initially({ holds: 'frozen' }))).toEqual([
    ['initial.holds', 'scenario.wrong-condition'],
  ])
})

const initially = (initial: object) => ({ ...sound, initial: { ...sound.initial, ...initial } })

test.each([
  ['no-such=1', 'initial.holds', { holds: 'no-such.part=1' }],
  ['a field of no part', 'initial.holds', { holds: 'power.account=frozen' }],
  ['a word that never comes', 'initial.holds', { holds: 'office.account=melted' }],
  ['a part that is not there', 'initial.change.toString', { change: { toString: 'x' } }],
  ['a word that a part cannot be', 'initial.change.bank', { change: { bank: 'asleep' } }],
  ['nothing', 'initial.change.line', { change: { line: null } }],
  [
    'a text for a number',
    'initial.change.line.latencyMs',
    { change: { line: { latencyMs: '9' } } },
  ],
  ['a line of a year', 'initial.change.line.latencyMs', { change: { line: { latencyMs: 1e11 } } }],
  ['more than all lost', 'initial.change.line.loss', { change: { line: { loss: 5 } } }],
  ['nothing that passes', 'initial.passes.change.bank', { passes: pass({ bank: 7 }) }],
  ['what every object has', 'initial.switches.0', { switches: [turn('constructor', 'name')] }],
  ['a way of no switch', 'initial.switches.0', { switches: [turn('line=slow', 'toString')] }],
  ['a switch of the other line', 'initial.switches.0', { switches: [turn('port=taken', 'taken')] }],
])('a shop that cannot be is refused: %s', (_, at, initial) => {
  const { scenario, problems } = check(initially(initial))
  expect(scenario).toBeNull()
  expect(problems.map(problem => problem.at)).toContain(at)
})

function pass(change: object) {
  return { afterSeconds: 60, change }
}
function turn(name: string, way: string) {
  return { name, way }
}

test('what the house’s own exercises say of a shop is right', () => {
  for (const holds of ['office.mayOperatorSettle=false', 'register.baud=9600', 'bank=silent'])
    expect(problemsOf(initially({ holds }))).toEqual([])
})

const tasked = (change: object): TrainingScenario => ({
  ...sound,
  criticalTasks: sound.criticalTasks.map((task, place) =>
    place === 0 ? { ...task, ...change } : task,
  ),
})

test.each([
  ['a weight that drowns all others', 'weight', tasked({ weight: 1e308 })],
  ['no words', 'cue.zh', tasked({ cue: { zh: '  ', en: 'now' } })],
  ['a book', 'cue.en', tasked({ cue: { zh: '现在', en: 'x'.repeat(501) } })],
  [
    'a result that the fact never has',
    'standard.is',
    tasked({
      standard: { kind: 'fact', fact: 'printer.state', is: 'melted', withinSeconds: 9 },
    }),
  ],
])('a task that cannot be marked is refused: %s', (_, field, scenario) => {
  expect(problemsOf(scenario).map(([at]) => at)).toEqual([`criticalTasks.0.${field}`])
})

test('two tasks of one name could not be told apart', () => {
  const [task, ...others] = sound.criticalTasks
  expect(problemsOf({ ...sound, criticalTasks: [task, ...others, task] })).toEqual([
    [`criticalTasks.${others.length + 1}.id`, 'scenario.twice'],
  ])
})
