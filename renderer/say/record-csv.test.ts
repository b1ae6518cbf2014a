import { expect, test } from 'vitest'
import { textFor } from '../../shared/i18n/translate'
import type { TrainingEvent } from '../../shared/training'
import { recordCsv } from './record-csv'
import { sampleRecord } from './sample-record'
import { unnamedRecord } from './unnamed-record'

const LOG: readonly TrainingEvent[] = [
  { atMs: 0, step: 0, kind: 'turn', member: '小李' },
  {
    ...{ atMs: 1_500, step: 1, kind: 'did', fromMs: 1_500, isDone: true, fixes: [] },
    input: { kind: 'look' },
  },
  { atMs: 2_000, step: 1, kind: 'told', text: { zh: '=HYPERLINK("x")', en: '=1+1' } },
  { atMs: 3_000, step: 1, kind: 'turn', member: '老王' },
]
const TEAM = sampleRecord(LOG, { trainee: null, team: { members: ['小李', '老王'], turn: 1 } })
const csv = (record = TEAM, withName = false, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  recordCsv(record, textFor(locale), withName)

test('no name and no note of the instructor leaves, unless somebody asks for them', () => {
  const plain = csv() + csv(sampleRecord(LOG.slice(1, 3)))
  for (const name of ['小李', '老王', '很快']) expect(plain).not.toContain(name)
  expect(plain).toContain('成员 2 接手')
  for (const name of ['小李', '老王', '很快']) expect(csv(TEAM, true)).toContain(name)
  expect(csv(sampleRecord([]), true)).toContain('小李')
})

test('nor does one stay anywhere in what the page shows while it is printed', () => {
  const input = { kind: 'turn', member: '老王' } as const
  const taken: TrainingEvent = {
    ...{ atMs: 2_500, step: 1, kind: 'did', input, fromMs: 2_500, isDone: true },
    fixes: [],
  }
  const text = { zh: '老王，先看', en: '老王, look' }
  const injection = { kind: 'message', text } as const
  const said: TrainingEvent = { ...taken, input: { kind: 'inject', injection } }
  const told: TrainingEvent = { atMs: 2_600, step: 2, kind: 'told', text }
  const record = sampleRecord([...LOG, taken, said, told], { trainee: null, team: TEAM.team })
  const shown = JSON.stringify(unnamedRecord(record, textFor('zh-CN')))
  for (const name of ['小李', '老王', '很快']) expect(shown).not.toContain(name)
})

test('a row is a time in seconds, a lane, what happened and who; then the marks', () => {
  const rows = csv(TEAM, false, 'en').split('\r\n')
  expect(rows).toContain('TRAINING 演练,"practice, not a credential",,')
  expect(rows).toContain('time (s),lane,what,who')
  expect(rows).toContain('1.5,Did,Checked the terminal,Member 1')
  expect(rows).toContain('paper cue,Missed,Not done,2')
  expect(rows).toContain('One sentence to remember,Paper is missing,,')
  expect(
    new Set(rows.filter(Boolean).map(row => row.replace(/"[^"]*"/g, '').split(',').length)),
  ).toEqual(new Set([4]))
})

test('what would be a formula is text', () => {
  const record = sampleRecord([], {
    notes: [
      { atMs: 0, text: '=1+1' },
      { atMs: 0, text: '@x' },
    ],
  })
  const written = csv(record, true)
  expect(written).toContain(",'=1+1")
  expect(written).toContain(",'@x")
})
