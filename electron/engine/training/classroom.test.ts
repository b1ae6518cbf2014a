import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import { classroomPeer } from './classroom-peer'
import { codeOf } from './offers'
import { TRAINING_SCENARIOS, trainingScenario } from './scenarios'

let room: ReturnType<typeof classroomPeer>
beforeEach(() => {
  room = classroomPeer(() => [])
})
afterEach(() => room.end())

const ALONE = { trainee: null, team: [] as string[], seed: null, firmware: 'zh' as const }

/** In the console of a run that has begun, ten times as fast. */
async function begun(id: string, more: object = {}) {
  const scenario = trainingScenario(id)
  await room.handlers['training.begin']({ ...ALONE, ...more, code: codeOf(scenario) })
  await room.handlers['training.start'](undefined)
  await room.handlers['training.speed']({ speed: 10 })
  return { scenario, terminalId: await room.terminalId() }
}

async function settleByGuide(
  terminalId: Awaited<ReturnType<typeof room.terminalId>>,
  closeDay = false,
) {
  let page = await room.console('wizard.open', { terminalId, closeDay })
  for (let turn = 0; turn < 12 && page.end === null; turn++) {
    if (page.subject.fix === 'paper') {
      await room.handlers['training.touch']({ touch: { kind: 'part', part: 'paper', to: 'in' } })
      await room.handlers['training.touch']({ touch: { kind: 'part', part: 'lid', to: 'in' } })
    }
    const option = page.options.find(({ recommended }) => recommended)?.id ?? 'unsure'
    page = await room.console('wizard.answer', { incidentId: page.incidentId, option })
  }
  return page
}

test('codes stand for scenarios, each its own, and tell nothing of them', () => {
  const { offers } = room.classroom.exercises.offers(null)
  expect(new Set(offers.map(({ code }) => code)).size).toBe(TRAINING_SCENARIOS.length)
  const told = JSON.stringify(offers.map(({ brief: _, ...rest }) => rest))
  for (const { id } of TRAINING_SCENARIOS) expect(told).not.toContain(id)
})

test('a trainee loads paper at the drawn terminal, finishes by the guide, and the run is marked and kept', async () => {
  const { terminalId } = await begun('paper-out', { trainee: '小李' })
  expect(room.classroom.view?.face).toMatchObject({ paper: false, language: 'zh' })
  const page = await settleByGuide(terminalId)
  expect(page.end).toBe('proven-settlement')
  expect(room.classroom.view?.state).toBe('over')
  const record = await room.handlers['training.finish'](undefined)
  expect(record.debrief.marks.map(({ task, mark }) => [task, mark])).toEqual([
    ['look-first', 'done'],
    ['step-1', 'done'],
    ['right-end', 'done'],
    ['no-red-line', 'done'],
  ])
  expect(record.debrief).toMatchObject({ score: 100, fatal: [] })
  expect(record.log.some(({ kind }) => kind === 'face')).toBe(true)
  expect(await room.handlers['training.records'](undefined)).toMatchObject([
    { trainee: '小李', score: 100, scenario: 'paper-out' },
  ])
  expect(readdirSync(join(room.dir, 'runs'))).toEqual([])
}, 60_000)

test('a run starts once: said again, its time goes on', async () => {
  const scenario = trainingScenario('upload-cut')
  await room.handlers['training.begin']({ ...ALONE, code: codeOf(scenario) })
  await room.handlers['training.start'](undefined)
  await new Promise(resolve => setTimeout(resolve, 400))
  const { elapsedMs } = await room.handlers['training.start'](undefined)
  expect(elapsedMs).toBeGreaterThanOrEqual(350)
})

test('one click at the console is an end as good as the guide’s', async () => {
  const { terminalId } = await begun('upload-cut', { firmware: 'en' })
  await room.console('terminal.examine', { terminalId })
  const view = await room.console('settlement.complete', { terminalId })
  expect(view.attempt?.outcome).toBe('agreed')
  const { debrief } = await room.handlers['training.finish'](undefined)
  expect(debrief.marks.find(({ task }) => task === 'right-end')?.mark).toBe('done')
}, 60_000)

test('the trainee’s window hears nothing of the truth until the run is over', async () => {
  await room.handlers['instructor.view'](undefined)
  const { scenario, terminalId } = await begun('second-register')
  await settleByGuide(terminalId)
  const heard = JSON.stringify(room.heardByTrainee())
  const { id, title, objectives, timeline, truth } = scenario
  const secrets = [id, title.zh, title.en, ...objectives.flatMap(({ zh, en }) => [zh, en])]
  for (const secret of [...secrets, JSON.stringify(truth), '"truth"', '"injected"', '"timeline"'])
    expect(heard).not.toContain(secret)
  expect(timeline.length).toBeGreaterThan(0)
  expect(JSON.stringify(room.heardByInstructor())).toContain(JSON.stringify(truth))
}, 60_000)

test('an instructor begins, freezes, makes paper run out, says something, goes back, and ends', async () => {
  const calls = room.handlers
  await calls['instructor.begin']({ ...ALONE, scenario: 'harbor-open-day' })
  expect(room.classroom.view).toMatchObject({ state: 'prebrief', isGuided: true })
  await calls['training.start'](undefined)
  await calls['instructor.speed']({ speed: 10 })
  await calls['instructor.freeze']({ frozen: true })
  const touch = calls['training.touch']({ touch: { kind: 'key', key: 'menu' } })
  await expect(touch).rejects.toThrow('training.frozen')
  await calls['instructor.inject']({
    injection: { kind: 'mishap', what: 'paper-out', times: 1 },
    at: { stage: 'S', edge: 'before' },
  })
  await calls['instructor.say']({ text: '客人在等' })
  expect(room.classroom.view?.messages).toMatchObject([{ text: { zh: '客人在等' } }])
  await calls['instructor.freeze']({ frozen: false })
  const page = await settleByGuide(await room.terminalId(), true)
  expect(page.end).toBe('proven-settlement')
  const { run } = await calls['instructor.view'](undefined)
  const struck = run?.log.find(event => event.kind === 'injected' && event.what === 'paper-out')
  expect(struck).toMatchObject({ where: 'S' })
  const before = run?.log.filter(({ step }) => step <= 3)
  const back = await calls['instructor.back']({ step: 3 })
  expect(back.run?.view).toMatchObject({ life: 2, state: 'running' })
  const withoutFaces = (log: typeof before) => log?.filter(({ kind }) => kind !== 'face')
  expect(withoutFaces(back.run?.log)).toEqual(withoutFaces(before))
  const record = await calls['instructor.finish'](undefined)
  expect(record).toMatchObject({ isGuided: true })
  expect(record.notes).toHaveLength(1)
}, 60_000)

test('a prompt that returns after success can be injected while it settles, and is undone by a step back', async () => {
  const calls = room.handlers
  const { terminalId } = await begun('upload-cut')
  await calls['instructor.inject']({
    injection: { kind: 'defect', fault: 'print-halt-again' },
    at: null,
  })
  await room.console('settlement.complete', { terminalId })
  const after = await room.console('terminal.examine', { terminalId })
  expect(after.words.join()).toContain('上次结算未完成')
  const { run } = await calls['instructor.view'](undefined)
  expect(run?.log).toContainEqual(
    expect.objectContaining({ kind: 'injected', what: 'print-halt-again', where: 'terminal' }),
  )
  await calls['instructor.back']({ step: 0 })
  const view = await room.console('settlement.complete', { terminalId })
  expect(view.attempt?.outcome).toBe('agreed')
  const again = await room.console('terminal.examine', { terminalId })
  expect(again.words.join()).not.toContain('上次结算未完成')
  const unknown = { kind: 'defect' as const, fault: 'no-such' }
  const wrong = calls['instructor.inject']({ injection: unknown, at: null })
  await expect(wrong).rejects.toThrow('input.invalid')
}, 60_000)

test('a call that is under way when the instructor goes back is answered with the reason', async () => {
  const { terminalId } = await begun('upload-cut')
  await room.handlers['training.speed']({ speed: 1 })
  const settling = room.console('settlement.complete', { terminalId })
  settling.catch(() => undefined)
  await room.handlers['training.touch']({ touch: { kind: 'key', key: 'menu' } })
  await room.handlers['instructor.back']({ step: 0 })
  await expect(settling).rejects.toThrow('training.stepped-back')
  const view = await room.console('terminal.examine', { terminalId })
  expect(view.mood).toBe('needs-finishing')
}, 60_000)

test('a team acts in turn, and the log knows who', async () => {
  await begun('paper-out', { trainee: '丙', team: ['甲', '乙'] })
  expect(room.classroom.view?.trainee).toBeNull()
  await room.handlers['training.turn'](undefined)
  expect(room.classroom.view?.team).toEqual({ members: ['甲', '乙'], turn: 1 })
  const { log } = await room.handlers['training.finish'](undefined)
  expect(log.filter(({ kind }) => kind === 'turn')).toMatchObject([{ member: '乙' }])
}, 60_000)

test('what happened in this shop can be practised, and one run at a time', async () => {
  const lesson = {
    reference: '2346-79CF',
    at: '2026-11-20T13:00:00.000Z',
    causes: ['C04' as const],
    stage: 'S' as const,
  }
  await room.end()
  room = classroomPeer(() => [lesson])
  const { suggestions } = room.classroom.exercises.offers(null)
  const own = suggestions.find(({ why }) => why.key === 'suggest.shop')
  expect(own?.offer.brief.zh).toContain('2346-79CF')
  await room.handlers['training.begin']({ ...ALONE, code: own?.offer.code ?? '' })
  const second = room.handlers['training.begin']({ ...ALONE, code: own?.offer.code ?? '' })
  await expect(second).rejects.toThrow('training.running')
})

test('a trainer’s own scenario is checked, kept, offered and removed', async () => {
  const calls = room.handlers
  const own = { ...trainingScenario('paper-out'), id: 'our-own', seed: 3 }
  const wrong = { ...own, initial: { ...own.initial, base: 'no-such' } }
  expect((await calls['scenarios.check']({ text: JSON.stringify(wrong) })).problems).toMatchObject([
    { at: 'initial.base', problem: { key: 'scenario.unknown-name' } },
  ])
  expect((await calls['scenarios.check']({ text: '{' })).problems).toHaveLength(1)
  const problems = async (change: object) =>
    (await calls['scenarios.check']({ text: JSON.stringify({ ...own, ...change }) })).problems.map(
      ({ at, problem }) => [at, textFor('zh-CN').t(problem.key, problem.params)],
    )
  expect(await problems({ title: { zh: '' }, seed: 'x', level: 9, extra: 1 })).toEqual([
    ['level', '没有这个选项'],
    ['title.zh', '还没有写'],
    ['title.en', '缺这一项'],
    ['seed', '这里要写数字'],
    ['', '有不认识的项：extra'],
  ])
  expect(await problems({ debrief: [], objectives: [] })).toEqual([
    ['objectives', '至少要 1 个'],
    ['debrief', '要正好 3 个'],
  ])
  const broken = (await calls['scenarios.check']({ text: '{\n "id": "x",\n' })).problems[0]
  expect(broken?.problem).toEqual({ key: 'scenario.no-json', params: { line: 3 } })
  await expect(calls['scenarios.save']({ scenario: wrong })).rejects.toThrow('input.invalid')
  const taken = { ...own, id: 'paper-out' }
  await expect(calls['scenarios.save']({ scenario: taken })).rejects.toThrow('input.invalid')
  expect(await calls['scenarios.check']({ text: JSON.stringify(taken) })).toMatchObject({
    scenario: null,
    problems: [{ at: 'id', problem: { key: 'scenario.house-id' } }],
  })
  await calls['scenarios.save']({ scenario: own })
  expect(room.classroom.exercises.offers(null).offers.filter(({ isOwn }) => isOwn)).toHaveLength(1)
  const left = await calls['scenarios.remove']({ id: 'our-own' })
  expect(left.some(({ isOwn }) => isOwn)).toBe(false)
})
