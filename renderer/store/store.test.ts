import { beforeEach, describe, expect, test } from 'vitest'
import { Fault } from '../../shared/fault'
import { sampleScreen } from '../say/sample-screen'
import { sampleProgress, sampleView } from '../say/sample-view'
import { listen } from './events'
import { stage } from './fake-bridge'
import { useStore } from './store'

const view = sampleView({ mood: 'needs-finishing' })
const { id } = view.card
const store = () => useStore.getState()

beforeEach(() => useStore.setState(useStore.getInitialState(), true))

describe('the desk', () => {
  test('looks at a terminal that was not looked at yet, and only at that', async () => {
    const fresh = sampleView({ mood: 'unexamined' })
    const { asked } = stage({
      'desk.overview': () => ({ mode: 'demo', terminals: [fresh] }),
      'terminal.examine': () => view,
    })
    await store().loadDesk()
    await store().loadDesk()
    expect(asked.map(([name]) => name)).toEqual([
      'desk.overview',
      'terminal.examine',
      'desk.overview',
      'terminal.examine',
    ])
    expect(store().terminals[id]?.mood).toBe('needs-finishing')
  })
  test('says that it waits while it is asked, and stops saying so', async () => {
    let release: (() => void) | undefined
    stage({
      'settlement.complete': () =>
        new Promise(resolve => {
          release = () => resolve(sampleView({ mood: 'agreed' }))
        }),
    })
    store().overviewTold({ mode: 'demo', terminals: [view] })
    const done = store().complete(id)
    expect(store().asking[id]).toBe('complete')
    await Promise.resolve()
    release?.()
    await done
    expect(store().asking[id]).toBeUndefined()
    expect(store().terminals[id]?.mood).toBe('agreed')
  })
  test('a refusal is shown as its fault, and the view stays', async () => {
    stage({
      'settlement.complete': () => {
        throw new Fault('settlement.running')
      },
    })
    store().overviewTold({ mode: 'demo', terminals: [view] })
    await store().complete(id)
    expect(store().deskFault).toEqual({ code: 'settlement.running', detail: {} })
    expect(store().terminals[id]).toBe(view)
    expect(store().asking).toEqual({})
  })
})

describe('events are the only way in', () => {
  test('views, live words, settings and the engine reach their slices', () => {
    const { emit } = stage({})
    listen()
    store().overviewTold({ mode: 'demo', terminals: [sampleView()] })
    emit('terminal.changed', view)
    expect(store().terminals[id]?.mood).toBe('needs-finishing')
    emit('settlement.progress', { ...sampleProgress('U', 3, 9), words: ['批上送 3/9'] })
    emit('settings.changed', { locale: 'en', theme: 'dark', mode: 'shop' })
    emit('engine.changed', { state: 'restarting', fault: null })
    expect(store().terminals[id]?.progress?.item).toBe(3)
    expect(store().terminals[id]?.words).toEqual(['批上送 3/9'])
    expect(store().settings.locale).toBe('en')
    expect(store().engine.state).toBe('restarting')
  })
  test('late news of a terminal that was removed is dropped', () => {
    const { emit } = stage({})
    listen()
    emit('terminal.changed', view)
    emit('settlement.progress', sampleProgress('U', 3, 9))
    expect(store().terminals).toEqual({})
  })
  test('an engine that is up again is asked for everything anew', async () => {
    const { emit, asked } = stage({ 'desk.overview': () => ({ mode: 'shop', terminals: [view] }) })
    listen()
    emit('engine.changed', { state: 'up', fault: null })
    await new Promise(resolve => setTimeout(resolve))
    expect(asked).toEqual([['desk.overview', undefined]])
    expect(store().mode).toBe('shop')
  })
  test('nothing is heard after the end', () => {
    const { listeners } = stage({})
    const stop = listen()
    expect(listeners.size).toBe(6)
    stop()
    expect(listeners.size).toBe(0)
  })
})

describe('a new terminal', () => {
  const report = {
    ok: true,
    ms: 9,
    terminalId: '1',
    model: null,
    software: null,
    fault: null,
  }
  test('a tested link is forgotten when the address changes, kept when the name does', async () => {
    const { asked } = stage({ 'terminal.test': () => report })
    store().changeDraft({ host: '10.0.0.9' })
    await store().testLink()
    expect(asked).toEqual([['terminal.test', { address: 'zvt+tcp://10.0.0.9:20007' }]])
    store().changeDraft({ name: '收银台 1' })
    expect(store().linkTest).toEqual(report)
    store().changeDraft({ port: '20008' })
    expect(store().linkTest).toBeUndefined()
  })
  test('is saved with its trimmed name, and the form is empty again', async () => {
    const { asked } = stage({ 'terminal.add': () => view })
    store().changeDraft({ host: '10.0.0.9', name: ' 收银台 1 ' })
    expect(await store().saveTerminal()).toBe(id)
    expect(asked).toEqual([
      ['terminal.add', { name: '收银台 1', currency: 'CNY', address: 'zvt+tcp://10.0.0.9:20007' }],
    ])
    expect(store().draft.host).toBe('')
  })
})

test('history goes on where it ended', async () => {
  const entry = (startedAt: string) => ({ attempt: { startedAt }, terminalName: '', receipts: [] })
  const { asked } = stage({
    'history.list': (input: { before: string | null }) =>
      input.before ? [entry('a')] : Array.from({ length: 40 }, () => entry('b')),
  })
  await store().loadHistory()
  expect(store().historyHasOlder).toBe(true)
  await store().loadOlderHistory()
  expect(asked.at(-1)).toEqual(['history.list', { limit: 40, before: 'b' }])
  expect(store().history).toHaveLength(41)
  expect(store().historyHasOlder).toBe(false)
})

test('the list goes where the person chose; one that chose nothing, or could not, is told nothing else', async () => {
  const answers = { path: '/home/shop/list.xlsx' as string | null }
  const { asked } = stage({ 'history.save': () => answers })
  const saving = store().exportHistory('xlsx', 'list')
  expect(store().historyExporting).toBe('xlsx')
  await saving
  expect(asked).toEqual([['history.save', { as: 'xlsx', suggestedName: 'list' }]])
  expect(store()).toMatchObject({ historyExporting: undefined, historySavedAs: answers.path })
  answers.path = null
  await store().exportHistory('csv', 'list')
  expect(store().historySavedAs).toBeUndefined()
  stage({
    'history.save': () => {
      throw new Fault('file.unwritable', { path: 'x', why: 'EBUSY' })
    },
  })
  await store().exportHistory('pdf', 'list')
  expect(store()).toMatchObject({
    ...{ historyExporting: undefined, historySavedAs: undefined },
    historyFault: { code: 'file.unwritable' },
  })
})

test('a drill that cannot start says why, and the desk stays', async () => {
  const { asked } = stage({
    'demo.reset': () => {
      throw new Fault('settlement.running')
    },
  })
  expect(await store().startDrill('upload-cut', 7)).toBe(false)
  expect(store().drillFault?.code).toBe('settlement.running')
  expect(store().startingDrill).toBe(false)
  expect(asked).toEqual([['demo.reset', { scenario: 'upload-cut', seed: 7 }]])
})

test('settings that were refused stay as they were', async () => {
  stage({
    'settings.change': () => {
      throw new Fault('internal')
    },
  })
  expect(await store().changeSettings({ locale: 'en' })).toBe(false)
  expect(store().settings.locale).toBe('zh-CN')
  expect(store().settingsFault?.code).toBe('internal')
})

describe('the guide', () => {
  const screen = sampleScreen()
  test('opens on its page, shows what the engine tells in between, and ends up on the answer', async () => {
    const between = sampleScreen({ kind: 'examining' })
    let told = () => {}
    const { asked } = stage({
      'wizard.open': () => {
        told()
        expect(store().wizards[screen.terminalId]?.kind).toBe('examining')
        return screen
      },
    })
    told = () => store().wizardTold(between)
    await store().openWizard(screen.terminalId)
    expect(asked).toEqual([['wizard.open', { terminalId: screen.terminalId, closeDay: false }]])
    expect(store().page).toBe('fix')
    expect(store().wizards[screen.terminalId]).toEqual(screen)
  })
  test('a second press while the first is on its way is about a page that is gone', async () => {
    const { asked } = stage({ 'wizard.answer': () => sampleScreen({ number: 3 }) })
    await Promise.all([store().pressWizard(screen, 'done'), store().pressWizard(screen, 'done')])
    expect(asked).toEqual([['wizard.answer', { incidentId: 'I-1', option: 'done' }]])
  })
  test('a press that failed says why, and the page stays', async () => {
    stage({
      'wizard.answer': () => {
        throw new Fault('ledger.disk')
      },
    })
    store().wizardTold(screen)
    await store().pressWizard(screen, 'done')
    expect(store().wizardFault?.code).toBe('ledger.disk')
    expect(store().wizards[screen.terminalId]).toEqual(screen)
    expect(store().wizardBusy).toBe(false)
  })
  test('is left with a word to the engine, unless it had ended', async () => {
    const { asked } = stage({ 'wizard.leave': () => ({ left: true }) })
    store().wizardTold(screen)
    await store().leaveWizard(screen)
    await store().leaveWizard(sampleScreen({ end: 'proven-settlement' }))
    expect(asked.map(([name]) => name)).toEqual(['wizard.leave'])
    expect(store().page).toBe('today')
    expect(store().wizards).toEqual({})
  })
})

test('a PIN that was asked about is kept nowhere in the window', async () => {
  const credentials = { personId: 'p1', pin: '834105' }
  stage({
    'people.enter': () => ({ id: 'p1', name: '王', role: 'owner' }),
    'people.add': () => ({ id: 'p2', name: '李', role: 'staff' }),
    'redline.request': () => {
      throw new Fault('person.pin-wrong')
    },
  })
  await store().enterPerson(credentials)
  await store().addPerson({ name: '李', role: 'staff', pin: '834105', by: credentials })
  await store().requestRedLine({
    terminalId: id,
    redLine: 'close-again',
    typedReason: 'x'.repeat(12),
    requestedBy: credentials,
    approvedBy: credentials,
  })
  expect(store().peopleFault?.code).toBe('person.pin-wrong')
  expect(JSON.stringify(store())).not.toContain('834105')
})
