import { describe, expect, test } from 'vitest'
import { textFor } from '../../shared/i18n/translate'
import type { TrainingEvent, TrainingInput } from '../../shared/training'
import { sampleFace } from './sample-record'
import { trainingEventText } from './training-event'

const zh = textFor('zh-CN')
const en = textFor('en')
const when = { atMs: 0, step: 1 }
const page: Extract<TrainingEvent, { kind: 'saw' }> = {
  ...{ ...when, kind: 'saw', screen: 'fix', subject: 'paper', words: [], facts: [], end: null },
  title: { key: 'fix.paper', params: {} },
}

const INPUTS: Readonly<Record<TrainingInput['kind'], TrainingInput>> = {
  wait: { kind: 'wait', seconds: 5 },
  open: { kind: 'open', closeDay: true },
  answer: { kind: 'answer', option: 'done' },
  back: { kind: 'back' },
  leave: { kind: 'leave' },
  look: { kind: 'look' },
  complete: { kind: 'complete' },
  do: { kind: 'do', fix: 'paper' },
  hint: { kind: 'hint' },
  touch: { kind: 'touch', key: 'clear-log' },
  press: { kind: 'press', key: 'confirm' },
  part: { kind: 'part', part: 'paper', to: 'in' },
  'settle-again': { kind: 'settle-again' },
  script: { kind: 'script' },
  early: { kind: 'early', index: 0 },
  turn: { kind: 'turn', member: 'A' },
  inject: { kind: 'inject', injection: { kind: 'mishap', what: 'power-loss', times: 1 } },
}
const did = (input: TrainingInput): TrainingEvent => ({
  ...{ ...when, kind: 'did', input, fromMs: 0, isDone: true, fixes: [] },
})

const EVENTS: readonly TrainingEvent[] = [
  { ...when, kind: 'injected', what: 'paper-out', where: 'S' },
  { ...when, kind: 'injected', what: 'port=wrong/console', where: 'shop' },
  { ...when, kind: 'injected', what: '{"office":{"account":"frozen"}}', where: 'shop' },
  { ...when, kind: 'injected', what: 'print-halt-again', where: 'terminal' },
  { ...when, kind: 'injected', what: 'answer-97', where: 'H' },
  { ...when, kind: 'reached', stage: 'U' },
  { ...when, kind: 'told', text: { zh: '能付款吗', en: 'May I pay' } },
  { ...when, kind: 'hint', number: 1, text: { zh: '先看', en: 'Look' }, cost: 5 },
  { ...when, kind: 'fatal', fatal: 'power-pull', isBlocked: false },
  { ...when, kind: 'fatal', fatal: 'clear-log', isBlocked: true },
  { ...when, kind: 'turn', member: '老王' },
  { ...when, kind: 'face', face: sampleFace() },
  { ...when, kind: 'settled', outcome: 'agreed', stoppedAt: 'S' },
  { ...when, kind: 'settled', outcome: 'by-hand-stopped', stoppedAt: null },
  page,
  ...Object.values(INPUTS).map(did),
]

describe('every event is one sentence in both languages', () => {
  test.each(EVENTS)('$kind $what $input.kind', event => {
    const [chinese, english] = [trainingEventText(event, zh), trainingEventText(event, en)]
    expect(chinese).toMatch(/\p{Script=Han}/u)
    expect(english).not.toMatch(/\p{Script=Han}(?<!老|王|缺|纸)/u)
    for (const said of [chinese, english]) expect(said).not.toMatch(/[{}]|undefined|=/)
  })
})

test('an answer names the page it was given on, in the words of its question', () => {
  expect(trainingEventText(did(INPUTS.answer), zh, { page })).toBe('“装上打印纸”：按下“做好了”')
  const asked = { ...page, subject: 'paper', title: { key: 'ask.paper', params: {} } } as const
  const answered = trainingEventText(did({ kind: 'answer', option: 'no' }), en, { page: asked })
  expect(answered).toContain(en.t('ask.paper.no'))
})

test('a page tells what was measured and is not well, and nothing else', () => {
  const facts = ['printer.state=paper-out', 'link.open=open', 'serial.bytes=unknown']
  const said = trainingEventText({ ...page, facts }, zh)
  expect(said).toContain(zh.t('measure.printer.state'))
  expect(said).not.toContain(zh.t('measure.link.open'))
  expect(said).not.toContain(zh.t('measure.serial.bytes'))
})

test('of a face only what is new is told', () => {
  const before = { face: sampleFace() }
  const event = (face: ReturnType<typeof sampleFace>): TrainingEvent => ({
    ...{ ...when, kind: 'face', face },
  })
  expect(trainingEventText(event(sampleFace({ lid: 'open' })), en, before)).toBe(
    'The printer lid is open',
  )
  expect(trainingEventText(event(sampleFace({ paper: true, mains: false })), en, before)).toBe(
    'Paper is in; Off the mains',
  )
  expect(trainingEventText(event(sampleFace({ battery: 79 })), en, before)).toBe(
    'The terminal looks the same',
  )
})
