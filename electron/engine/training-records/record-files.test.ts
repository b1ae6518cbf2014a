import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { TrainingEvent } from '../../../shared/training'
import { lessonFile, lessonsFrom } from './lesson-file'
import { recordFiles } from './record-files'
import { recordOf } from './record-peer'
import { scenarioFiles } from './scenario-files'

let dir: string
let damaged: string[]
const open = () => recordFiles(join(dir, 'records'), name => damaged.push(name))
const everything = () =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map(name => join(dir, name))
    .filter(path => statSync(path).isFile())
    .map(path => readFileSync(path, 'utf8'))
    .join('\n')

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'records-'))
  damaged = []
})

test('a record outlives the program, whole, and the newest stands first', () => {
  const first = recordOf({ id: 'a', at: '2026-11-23T14:00:00.000Z', trainee: '小李' })
  const second = recordOf({ id: 'b', at: '2026-11-24T14:00:00.000Z', scenario: 'lid-open' })
  open().keep(second)
  open().keep(first)
  const again = open()
  expect(again.summaries().map(({ id }) => id)).toEqual(['b', 'a'])
  expect(again.summaries()[1]).toEqual({
    ...{ id: 'a', at: first.at, trainee: '小李', team: null, isGuided: false },
    ...{ scenario: 'paper-out', title: first.scenario.title, level: 1, score: 100, fatal: 0 },
  })
  expect(again.read('a')).toEqual(first)
  expect(again.results({ trainee: '小李' })).toMatchObject([
    { scenario: 'paper-out', mistakes: [] },
  ])
})

test.each([
  ['torn in the middle', (text: string) => text.slice(0, 200)],
  ['of another shape', () => '{"id":"b"}'],
  ['without its marks', (text: string) => text.replace('"marks":', '"mark":')],
  ['with a line that is none', (text: string) => text.replace('"log":[', '"log":[{"atMs":"?"},')],
  ['with a name that leads elsewhere', (text: string) => text.replace('"b"', '"../b"')],
])('a file that is %s is set aside and told of; the others stay', (_, spoil) => {
  const shelf = open()
  shelf.keep(recordOf({ id: 'a' }))
  shelf.keep(recordOf({ id: 'b' }))
  const path = join(dir, 'records/b.json')
  writeFileSync(path, spoil(readFileSync(path, 'utf8')))
  const again = open()
  expect(damaged).toEqual(['b'])
  expect(again.summaries().map(({ id }) => id)).toEqual(['a'])
  expect(() => again.read('b')).toThrow('ledger.not-found')
  expect(readdirSync(join(dir, 'records')).sort()).toEqual(['a.json', 'b.json.damaged'])
})

test('nothing outside the folder is read or removed, whatever the id', () => {
  writeFileSync(join(dir, 'ledger.json'), JSON.stringify(recordOf({ id: 'x' })))
  const shelf = open()
  expect(() => shelf.read('../ledger')).toThrow('ledger.not-found')
  shelf.forget({ id: '../ledger' })
  expect(readdirSync(dir)).toContain('ledger.json')
  expect(() => shelf.keep(recordOf({ id: '../y' }))).toThrow()
})

const OTHERS = { members: ['老王', '老张'], turn: 0 }

test('whoever wants to be forgotten is: no byte of the name stays on disk', () => {
  const turn = { kind: 'turn', atMs: 5, step: 1, member: '小李' } as const satisfies TrainingEvent
  const input = { kind: 'turn', member: '小李' } as const
  const did: TrainingEvent = {
    kind: 'did',
    atMs: 5,
    step: 1,
    input,
    fromMs: 5,
    isDone: true,
    fixes: [],
  }
  const text = { zh: '小李，先看屏幕', en: '小李, look first' }
  const told: TrainingEvent = { kind: 'told', atMs: 6, step: 2, text }
  const team = { members: ['小李', '老王'], turn: 0 }
  const shelf = open()
  shelf.keep(recordOf({ id: 'alone', trainee: '小李' }))
  shelf.keep({
    ...recordOf({ id: 'team', team, log: [did, turn, told] }),
    notes: [{ atMs: 1, text: '小李很快' }],
  })
  shelf.keep(recordOf({ id: 'other', trainee: '老王' }))
  shelf.keep(recordOf({ id: 'nameless' }))
  shelf.keep(recordOf({ id: 'begun-for-others', trainee: '小李', team: OTHERS }))
  writeFileSync(join(dir, 'records/old.json.damaged'), '{"trainee":"小李"')
  writeFileSync(join(dir, 'records/half.json.new'), '{"trainee":"小李"')
  expect(everything()).toContain('小李')
  shelf.forget({ trainee: '小李' })
  expect(everything()).not.toContain('小李')
  expect(readdirSync(join(dir, 'records')).sort()).toEqual(
    ['begun-for-others', 'nameless', 'other', 'team'].map(id => `${id}.json`),
  )
  expect(open().read('team').team?.members).toEqual(['—', '老王'])
  shelf.forget({ trainee: null })
  expect(
    open()
      .summaries()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['begun-for-others', 'other', 'team'])
  shelf.forget({ id: 'other' })
  expect(everything()).not.toContain('"id":"other"')
})

test('scenarios of this shop are kept under their names, those that no file may bear included', () => {
  const shelf = () => scenarioFiles(join(dir, 'scenarios'), name => damaged.push(name))
  const { scenario } = recordOf({ id: 'x' })
  expect(shelf().list()).toEqual([])
  shelf().save({ ...scenario, id: 'nul' })
  shelf().save({ ...scenario, id: 'a-drill', level: 2 })
  shelf().save({ ...scenario, id: 'a-drill', level: 3 })
  expect(
    shelf()
      .list()
      .map(({ id, level }) => [id, level]),
  ).toEqual([
    ['a-drill', 3],
    ['nul', 1],
  ])
  expect(readdirSync(join(dir, 'scenarios'))).not.toContain('nul.json')
  shelf().remove('nul')
  shelf().remove('never-was')
  writeFileSync(join(dir, 'scenarios/scenario-a-drill.json'), '{"id":"a-drill"}')
  expect(shelf().list()).toEqual([])
  expect(damaged).toEqual(['scenario-a-drill'])
})

test('what the shop leaves for training is one line an incident; a damaged file begins anew', () => {
  const path = join(dir, 'shop/lessons.json')
  const lesson = (reference: string) => ({
    ...{ reference, at: '2026-11-23T14:00:00.000Z', stage: 'S' as const },
    causes: ['C04' as const],
  })
  expect(lessonsFrom(lessonFile(path))).toEqual([])
  expect(readdirSync(dir)).toEqual([])
  lessonFile(path).keep(lesson('ABCD-EFGH'))
  lessonFile(path).keep(lesson('ABCD-EFGK'))
  lessonFile(path).keep({ ...lesson('ABCD-EFGH'), causes: [] })
  expect(lessonsFrom(lessonFile(path))).toEqual([
    lesson('ABCD-EFGK'),
    { ...lesson('ABCD-EFGH'), causes: [] },
  ])
  writeFileSync(path, `[{"amount":5},${JSON.stringify(lesson('ABCD-EFGM'))}]`)
  expect(lessonsFrom(lessonFile(path))).toEqual([lesson('ABCD-EFGM')])
  writeFileSync(path, '[{')
  expect(lessonsFrom(lessonFile(path))).toEqual([])
  lessonFile(path).keep(lesson('ABCD-EFGR'))
  expect(lessonsFrom(lessonFile(path))).toEqual([lesson('ABCD-EFGR')])
})
