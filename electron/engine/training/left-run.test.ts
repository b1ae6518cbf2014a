import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { classroomPeer } from './classroom-peer'
import { codeOf } from './offers'
import { trainingScenario } from './scenarios'

let room: ReturnType<typeof classroomPeer>
let next: ReturnType<typeof classroomPeer> | undefined
beforeEach(() => {
  room = classroomPeer(() => [])
})
afterEach(async () => {
  await room.end()
  await next?.end()
  next = undefined
})

const DIARY = 'under-way.jsonl'
const ALONE = { trainee: '小李', team: [] as string[], seed: null, firmware: 'zh' as const }
const diary = (of: typeof room) => join(of.dir, DIARY)

async function begun(id: string, more: object = {}) {
  await room.handlers['training.begin']({
    ...{ ...ALONE, ...more },
    code: codeOf(trainingScenario(id)),
  })
  await room.handlers['training.start'](undefined)
}

/** The engine is gone at once, as it is now: what it has written is all that the next one finds. */
function killed(): NonNullable<typeof next> {
  const dir = mkdtempSync(join(tmpdir(), 'classroom-'))
  cpSync(diary(room), join(dir, DIARY))
  next = classroomPeer(() => [], dir)
  return next
}

/** All that happened, but for who looked when. */
const logOf = async (of: typeof room) =>
  (await of.handlers['instructor.view'](undefined)).run?.log.filter(({ kind }) => kind !== 'face')

const loadPaper = async (of: typeof room) => {
  await of.handlers['training.touch']({ touch: { kind: 'part', part: 'paper', to: 'in' } })
  await of.handlers['training.touch']({ touch: { kind: 'part', part: 'lid', to: 'in' } })
}

test('a run is gone on with exactly where its engine died, in the middle of a settlement', async () => {
  await begun('paper-out')
  await room.handlers['training.speed']({ speed: 10 })
  await room.handlers['training.hint'](undefined)
  await room.handlers['instructor.note']({ text: '先看终端' })
  await loadPaper(room)
  const terminalId = await room.terminalId()
  const settling = room.console('settlement.complete', { terminalId })
  settling.catch(() => undefined)
  await new Promise(resolve => setTimeout(resolve, 600))
  await room.handlers['instructor.freeze']({ frozen: true })
  const before = await logOf(room)
  const elapsedMs = room.classroom.view?.elapsedMs ?? 0

  const healed = killed()
  expect(healed.classroom.view).toBeNull()
  const left = await healed.handlers['training.left'](undefined)
  expect(left).toMatchObject({ code: codeOf(trainingScenario('paper-out')), trainee: '小李' })
  expect(Math.abs((left?.elapsedMs ?? 0) - elapsedMs)).toBeLessThan(1500)
  const view = await healed.handlers['training.go-on'](undefined)
  expect(view).toMatchObject({ state: 'frozen', speed: 10, hints: { left: 1 } })
  expect(await healed.handlers['training.left'](undefined)).toBeNull()
  const log = await logOf(healed)
  expect(log?.some(({ kind }) => kind === 'reached')).toBe(true)
  expect(log?.slice(0, before?.length)).toEqual(before)
  // What was due at the very moment at which time was stopped may have happened here already.
  for (const { atMs } of log?.slice(before?.length) ?? [])
    expect(atMs).toBeLessThanOrEqual(Math.ceil(left?.elapsedMs ?? 0))

  await healed.handlers['instructor.freeze']({ frozen: false })
  await expect.poll(() => healed.classroom.view?.state, { timeout: 40_000 }).toBe('over')
  const record = await healed.handlers['training.finish'](undefined)
  expect(record.debrief.fatal).toEqual([])
  expect(record.notes).toMatchObject([{ text: '先看终端' }])
  expect(record.log.filter(({ kind }) => kind === 'settled')).toMatchObject([{ outcome: 'agreed' }])
  expect(existsSync(diary(healed))).toBe(false)
}, 60_000)

test('what was left can be ended where it stopped and talked over, or dropped without a trace', async () => {
  await begun('upload-cut', { team: ['甲', '乙'] })
  await room.handlers['training.turn'](undefined)
  await room.console('terminal.examine', { terminalId: await room.terminalId() })
  const healed = killed()
  const record = await healed.handlers['training.end-left'](undefined)
  expect(record).toMatchObject({ team: { members: ['甲', '乙'], turn: 1 } })
  expect(record.log.filter(({ kind }) => kind === 'did')).toHaveLength(2)
  expect(await healed.handlers['training.left'](undefined)).toBeNull()
  expect(await healed.handlers['training.records'](undefined)).toMatchObject([{ id: record.id }])
  await healed.end()

  const other = killed()
  expect(await other.handlers['training.left'](undefined)).not.toBeNull()
  await other.handlers['training.leave'](undefined)
  expect(await other.handlers['training.left'](undefined)).toBeNull()
  expect(existsSync(diary(other))).toBe(false)
}, 30_000)

test('a step back is no input: what came after it stays forgotten', async () => {
  await begun('paper-out')
  await loadPaper(room)
  await room.handlers['instructor.back']({ step: 1 })
  await room.handlers['training.hint'](undefined)
  const before = await logOf(room)
  const healed = killed()
  const view = await healed.handlers['training.go-on'](undefined)
  expect(view).toMatchObject({ life: 2, hints: { left: 1 } })
  expect(await logOf(healed)).toEqual(before)
}, 30_000)

test('a prebrief that was not read yet waits to be read', async () => {
  const code = codeOf(trainingScenario('paper-out'))
  await room.handlers['training.begin']({ ...ALONE, code })
  const view = await killed().handlers['training.go-on'](undefined)
  expect(view).toMatchObject({ state: 'prebrief', elapsedMs: 0 })
})

test('a line that was being written when the engine died is no line', async () => {
  await begun('paper-out')
  await room.handlers['training.hint'](undefined)
  appendFileSync(diary(room), '{"kind":"took","inp')
  expect(await killed().handlers['training.go-on'](undefined)).toMatchObject({ hints: { left: 1 } })
}, 30_000)

test('a life that comes out otherwise is not gone on with', async () => {
  await begun('paper-out')
  await room.handlers['training.hint'](undefined)
  const written = readFileSync(diary(room), 'utf8')
  writeFileSync(diary(room), written.replace(/"before":"\w{8}/g, '"before":"00000000'))
  const healed = killed()
  await expect(healed.handlers['training.go-on'](undefined)).rejects.toThrow(
    'training.lived-otherwise',
  )
  expect(await healed.handlers['training.left'](undefined)).not.toBeNull()
}, 30_000)

test('who is forgotten is forgotten here too, and another exercise takes its place', async () => {
  await begun('paper-out')
  const healed = killed()
  await healed.handlers['training.forget']({ trainee: '小李' })
  expect(existsSync(diary(healed))).toBe(false)
  await healed.end()
  const other = killed()
  const code = codeOf(trainingScenario('upload-cut'))
  await other.handlers['training.begin']({ ...ALONE, code })
  expect(readFileSync(diary(other), 'utf8')).toContain('upload-cut')
  expect(readFileSync(diary(other), 'utf8')).not.toContain('paper-out')
}, 30_000)
