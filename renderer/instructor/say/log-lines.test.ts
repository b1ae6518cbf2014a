import { describe, expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import type { TrainingEvent, TrainingInput } from '../../../shared/training'
import { logLines } from './log-lines'
import { snapshotTexts } from './snapshots'
import { stationState, whereabouts } from './whereabouts'

const zh = textFor('zh-CN')
const at = (step: number, atMs = 1000 * step) => ({ step, atMs })
const did = (step: number, input: TrainingInput): TrainingEvent => ({
  ...at(step),
  kind: 'did',
  input,
  fromMs: 1000 * step - 500,
  isDone: true,
  fixes: [],
})
const saw = (step: number, subject: string | null, facts: string[] = []): TrainingEvent => ({
  ...at(step),
  kind: 'saw',
  screen: 'question',
  title: { key: 'ask.saw', params: {} },
  subject,
  words: [],
  facts,
  end: null,
})
const reached = (step: number, stage: 'P' | 'H' | 'S' | 'C'): TrainingEvent => ({
  ...at(step),
  kind: 'reached',
  stage,
})
const sentences = (log: readonly TrainingEvent[]) => logLines(log, zh).map(({ words }) => words)

describe('the time line', () => {
  test('a deed stands before what it led to, at the time it was begun', () => {
    const lines = logLines(
      [saw(0, 'saw'), reached(1, 'H'), did(1, { kind: 'answer', option: 'dark' })],
      zh,
    )
    expect(lines.map(({ kind }) => kind)).toEqual(['saw', 'did', 'reached'])
    expect(lines[1]).toMatchObject({
      ...{ atMs: 500, words: '选了“屏幕黑了，没电了”（它停下时，您看到了什么？）' },
    })
  })
  test('stages one after the other make one line, and the same page stands once', () => {
    const log = [saw(0, 'a'), saw(0, 'b'), reached(1, 'P'), reached(1, 'H'), reached(2, 'S')]
    expect(sentences(log)).toEqual([
      '看到“它停下时，您看到了什么？”',
      '结算走到：准备 → 对总账 → 打总单',
    ])
    expect(logLines(log, zh)[0]?.times).toBe(2)
  })
  test('waiting is left out, and an injection is told once, as truth', () => {
    const log: TrainingEvent[] = [
      did(1, { kind: 'wait', seconds: 5 }),
      { ...at(2), kind: 'injected', what: 'second-register', where: 'shop' },
      did(2, { kind: 'inject', injection: { kind: 'second-register' } }),
      did(3, {
        kind: 'inject',
        injection: { kind: 'mishap', what: 'paper-out', times: 1 },
        at: { stage: 'S', edge: 'before' },
      }),
    ]
    expect(logLines(log, zh).map(({ lane, words }) => [lane, words])).toEqual([
      ['truth', '店里：另一台收银机先结了算'],
      ['truth', '教练备好：打印纸用完（“打总单”开始前）'],
    ])
  })
})

describe('where the settlement really is', () => {
  test('before anybody came, while it moves, and when it is over', () => {
    const struck: TrainingEvent = { ...at(0), kind: 'injected', what: 'paper-out', where: 'S' }
    expect(whereabouts([])).toEqual({ stage: null, state: 'not-begun' })
    expect(whereabouts([struck])).toEqual({ stage: 'S', state: 'stopped' })
    expect(whereabouts([saw(0, null, ['settlement.stage=U'])])).toMatchObject({ stage: 'U' })
    expect(whereabouts([struck, reached(1, 'C')])).toEqual({ stage: 'C', state: 'moving' })
    const settled = (outcome: string): TrainingEvent => ({
      ...at(1),
      kind: 'settled',
      outcome,
      stoppedAt: null,
    })
    expect(whereabouts([struck, reached(1, 'C'), settled('agreed')]).state).toBe('closed')
    expect(whereabouts([reached(1, 'H'), settled('refused')])).toEqual({
      stage: 'H',
      state: 'stopped',
    })
  })
  test('draws what is behind, here, ahead and outside', () => {
    const line = (stage: 'R' | 'S' | 'C' | '$') =>
      stationState(stage, { stage: 'S', state: 'stopped' })
    expect([line('R'), line('S'), line('C'), line('$')]).toEqual([
      ...['passed', 'here', 'ahead', 'outside'],
    ])
  })
})

test('a snapshot says what had just been done, and waiting is none', () => {
  const log = [
    did(1, { kind: 'hint' }),
    did(2, { kind: 'wait', seconds: 9 }),
    did(3, { kind: 'look' }),
  ]
  const snapshots = [0, 1, 2, 3].map(step => ({ step, atMs: 1000 * step }))
  expect(snapshotTexts({ snapshots, log }, zh)).toEqual([
    { step: 3, text: '0:03 · 查看终端' },
    { step: 1, text: '0:01 · 要了一个提示' },
    { step: 0, text: '0:00 · 练习开始' },
  ])
})

test('a snapshot after something that nobody did says what came of it, and never a word of the program’s own', () => {
  const text = { zh: '顾客：能刷卡吗？', en: 'Can I pay?' }
  const log: TrainingEvent[] = [
    { ...at(1), kind: 'told', text },
    did(1, { kind: 'inject', injection: { kind: 'message', text } }),
  ]
  const snapshots = [1, 2].map(step => ({ step, atMs: 1000 * step }))
  expect(snapshotTexts({ snapshots, log }, zh)).toEqual([
    { step: 1, text: '0:01 · 听到：顾客：能刷卡吗？' },
  ])
})
