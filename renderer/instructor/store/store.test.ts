import { beforeEach, describe, expect, test } from 'vitest'
import type { InstructorView } from '../../../shared/classroom'
import { Fault } from '../../../shared/fault'
import { stage } from '../../store/fake-bridge'
import { sampleScenario } from '../scenarios/sample-scenario'
import { written } from './editor'
import { listen } from './events'
import { useStore } from './store'

const scenario = sampleScenario()
/** As far as these tests look into it. */
const running = {
  run: { view: { runId: 'R1' }, scenario, log: [] },
  left: null,
} as unknown as InstructorView
const empty: InstructorView = { run: null, left: null }
const store = () => useStore.getState()
const settled = () => new Promise(resolve => setTimeout(resolve))

beforeEach(() => useStore.setState(useStore.getInitialState(), true))

describe('the lesson', () => {
  test('begins with the answer, and further news come as events', async () => {
    const { asked, emit } = stage({ 'instructor.begin': () => running })
    listen()
    const wishes = { scenario: 'paper-out', seed: null, trainee: '小陈', team: [] }
    expect(await store().begin(wishes)).toBe(true)
    expect(asked).toEqual([['instructor.begin', wishes]])
    expect(store().run).toBe(running.run)
    const later = { run: { ...running.run, seed: 7 } }
    emit('instructor.changed', later)
    expect(store().run).toBe(later.run)
  })
  test('a refusal says why, and the run stays', async () => {
    stage({
      'instructor.inject': () => {
        throw new Fault('input.invalid', { call: 'training', at: 'x' })
      },
    })
    store().runTold(running)
    expect(await store().inject({ kind: 'second-register' }, null)).toBe(false)
    expect(store().runFault?.code).toBe('input.invalid')
    expect(store().run).toBe(running.run)
    expect(store().asking).toBe(false)
  })
  test('ended here, it is over without a word; ended by the trainee, it is told', async () => {
    const { emit } = stage({
      'instructor.finish': () => {
        emit('instructor.changed', empty)
        return { id: 'rec' }
      },
    })
    listen()
    store().runTold(running)
    expect(await store().finish()).toEqual({ id: 'rec' })
    expect(store()).toMatchObject({ run: 'empty', hasEndedElsewhere: false })
    store().runTold(running)
    emit('instructor.changed', empty)
    emit('instructor.changed', empty)
    expect(store()).toMatchObject({ run: 'empty', hasEndedElsewhere: true })
    store().runTold(running)
    expect(store().hasEndedElsewhere).toBe(false)
  })
  test('an engine that is up again is asked for everything anew', async () => {
    const { emit, asked } = stage({
      'instructor.view': () => empty,
      'scenarios.list': () => [],
      'training.records': () => [],
    })
    const stop = listen()
    emit('engine.changed', { state: 'restarting', fault: null })
    expect(asked).toEqual([])
    emit('engine.changed', { state: 'up', fault: null })
    await settled()
    expect(asked.map(([name]) => name)).toEqual([
      ...['instructor.view', 'scenarios.list', 'training.records'],
    ])
    stop()
    expect(store().engine.state).toBe('up')
  })
})

describe('the editor', () => {
  const text = written(scenario)
  const right = { scenario, problems: [] }
  test('checks what is written, as it stands', async () => {
    const { asked } = stage({ 'scenarios.check': () => right })
    store().editText(text, true)
    await settled()
    expect(asked).toEqual([['scenarios.check', { text }]])
    expect(store().check).toEqual(right)
  })
  test('typing piles up no checks, and the last word is checked', async () => {
    let release = () => {}
    const { asked } = stage({
      'scenarios.check': () =>
        new Promise(resolve => {
          release = () => resolve(right)
        }),
    })
    store().editText(text, false)
    for (const id of ['a', 'ab', 'abc']) store().changeField('id', id)
    expect(asked).toHaveLength(1)
    release()
    await settled()
    expect(asked).toHaveLength(2)
    expect(asked[1]?.[1]).toEqual({ text: written({ ...scenario, id: 'abc' }) })
    expect(store().check, 'the first answer was about another text').toBeUndefined()
    release()
    await settled()
    expect(store().check).toEqual(right)
  })
  test('half-written JSON stays as it is typed; the form keeps the last whole', () => {
    stage({ 'scenarios.check': () => right })
    store().editText(text, false)
    store().changeText('{ "id": ')
    expect(store().draft).toMatchObject({ text: '{ "id": ', isBroken: true, value: scenario })
    store().changeField('seed', 9)
    expect(store().draft).toMatchObject({ isBroken: false, value: { seed: 9 } })
  })
  test('knows which exercise it may take the place of: the one that was opened, or saved last', async () => {
    stage({ 'scenarios.check': () => right, 'scenarios.save': () => [{ scenario, isOwn: true }] })
    store().editText(text, false)
    store().changeField('id', 'another')
    expect(store().draft?.opened).toBe(scenario.id)
    store().editText(text, true)
    expect(store().draft?.opened).toBeUndefined()
    await settled()
    await store().saveDraft()
    expect(store().draft?.opened).toBe(scenario.id)
  })
  test('only what was found right is saved', async () => {
    const problem = { at: 'id', problem: { key: 'scenario.id.note', params: {} } }
    let check: unknown = { scenario: null, problems: [problem] }
    const { asked } = stage({
      'scenarios.check': () => check,
      'scenarios.save': () => [{ scenario, isOwn: true }],
    })
    store().editText(text, true)
    await settled()
    expect(await store().saveDraft()).toBe(false)
    check = right
    store().changeField('seed', 5)
    await settled()
    expect(await store().saveDraft()).toBe(true)
    expect(asked.filter(([name]) => name === 'scenarios.save')).toHaveLength(1)
    expect(store().draft?.isChanged).toBe(false)
    expect(store().scenarios).toHaveLength(1)
  })
})

test('what is forgotten is gone from the page too', async () => {
  const record = { id: 'a' }
  const { asked } = stage({ 'training.forget': () => [] })
  store().showRecord(record as never)
  await store().forget({ trainee: '小陈' })
  expect(asked).toEqual([['training.forget', { trainee: '小陈' }]])
  expect(store().record).toBeUndefined()
  expect(store().records).toEqual([])
})

test('an import that nobody chose changes nothing', async () => {
  stage({ 'scenario.import': () => ({ text: null, path: null }) })
  expect(await store().importText()).toBeUndefined()
  expect(store().scenariosFault).toBeUndefined()
})
