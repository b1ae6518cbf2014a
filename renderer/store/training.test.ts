import { beforeEach, describe, expect, test } from 'vitest'
import type { TrainingView } from '../../shared/classroom'
import { Fault } from '../../shared/fault'
import { sampleFace } from '../say/sample-record'
import { sampleScreen } from '../say/sample-screen'
import { listen } from './events'
import { stage } from './fake-bridge'
import { useStore } from './store'

const store = () => useStore.getState()
const run = (patch: Partial<TrainingView> = {}): TrainingView => ({
  ...{ runId: 'r1', code: '33DA', level: 1, trainee: null, team: null, speed: 1, life: 1 },
  ...{ state: 'running', isGuided: false, messages: [], deed: null, elapsedMs: 0 },
  brief: { zh: '打烊', en: 'Closing' },
  nowMs: Date.now() + 3_600_000,
  hints: { given: [], left: 2, cost: 5 },
  face: sampleFace(),
  ...patch,
})
const overview = { mode: 'demo', terminals: [] }

beforeEach(() => useStore.setState(useStore.getInitialState(), true))

describe('a run in the trainee’s window', () => {
  test('is met with its prebrief, and leads to the console of its own shop when it starts', async () => {
    const { asked } = stage({ 'desk.overview': () => overview })
    store().trainingTold(run({ state: 'prebrief' }))
    expect(store()).toMatchObject({ page: 'demo', clockAheadMs: 0 })
    store().trainingTold(run())
    expect(store().page).toBe('today')
    expect(store().clockAheadMs).toBeGreaterThan(3_500_000)
    expect(asked.map(([name]) => name)).toEqual(['desk.overview'])
  })

  test('shows nothing of a life that was given up', () => {
    stage({ 'desk.overview': () => overview })
    store().trainingTold(run())
    store().wizardTold(sampleScreen())
    store().go('fix')
    store().trainingTold(run({ life: 2 }))
    expect(store()).toMatchObject({ page: 'today', wizards: {} })
  })

  test('that an instructor ends is talked over; one that was left leaves nothing', async () => {
    const record = { id: 'r1' }
    stage({ 'desk.overview': () => overview, 'training.record': () => record })
    store().trainingTold(run())
    store().trainingTold(null)
    await Promise.resolve()
    await new Promise(resolve => setTimeout(resolve))
    expect(store()).toMatchObject({ page: 'demo', debrief: record, clockAheadMs: 0 })

    stage({
      'training.record': () => {
        throw new Fault('ledger.not-found')
      },
    })
    store().closeDebrief()
    store().trainingTold(run({ runId: 'r2' }))
    store().trainingTold(null)
    await new Promise(resolve => setTimeout(resolve))
    expect(store().debrief).toBeUndefined()
  })

  test('stops with its engine, is offered, and goes on at the console', async () => {
    const left = { code: '33DA', level: 1, trainee: null, team: [], elapsedMs: 4_000 }
    const { emit } = stage({
      'desk.overview': () => overview,
      'training.view': () => null,
      'training.left': () => left,
      'training.go-on': () => run(),
    })
    const stop = listen()
    store().trainingTold(run())
    emit('engine.changed', { state: 'up', fault: null })
    await new Promise(resolve => setTimeout(resolve))
    expect(store()).toMatchObject({ training: null, left, page: 'demo' })
    await store().goOnTraining()
    expect(store()).toMatchObject({ training: { runId: 'r1' }, left: null, page: 'today' })
    stop()
  })

  test('that went back into the guide stands in the guide', () => {
    const { emit } = stage({ 'desk.overview': () => overview })
    const stop = listen()
    emit('training.changed', run())
    emit('training.changed', run({ life: 2 }))
    emit('wizard.changed', sampleScreen())
    expect(store().page).toBe('fix')
    store().go('today')
    emit('wizard.changed', sampleScreen())
    expect(store().page).toBe('today')
    stop()
  })

  test('that was left can be dropped in the other window', async () => {
    const left = { code: '33DA', level: 1, trainee: null, team: [], elapsedMs: 4_000 }
    useStore.setState({ left })
    stage({ 'training.left': () => null })
    store().trainingTold(null)
    await new Promise(resolve => setTimeout(resolve))
    expect(store().left).toBeNull()
  })

  test('says why a touch was refused', async () => {
    stage({
      'training.touch': () => {
        throw new Fault('training.frozen')
      },
    })
    store().trainingTold(run({ state: 'frozen' }))
    await store().touchTerminal({ kind: 'key', key: 'menu' })
    expect(store()).toMatchObject({
      trainingBusy: false,
      trainingFault: { code: 'training.frozen', detail: {} },
    })
  })
})
