import { describe, expect, test } from 'vitest'
import { HandsetKey, HandsetPart } from '../../shared/handset'
import { textFor } from '../../shared/i18n/translate'
import { FatalId, type TrainingEvent, type TrainingInput } from '../../shared/training'
import { WizardEnd } from '../../shared/wizard'
import { sampleFace } from './sample-record'
import { trainingEventText } from './training-event'

const zh = textFor('zh-CN')
const en = textFor('en')
const when = { atMs: 0, step: 1 }
const page: Extract<TrainingEvent, { kind: 'saw' }> = {
  ...{ ...when, kind: 'saw', screen: 'fix', subject: 'paper', words: [], facts: [], end: null },
  title: { key: 'fix.paper', params: {} },
}
const mishap = { kind: 'mishap', what: 'paper-out', times: 1 } as const

/** At least one of every kind; a further kind without a sentence does not compile. */
const INPUTS: { readonly [K in TrainingInput['kind']]: readonly TrainingInput[] } = {
  wait: [{ kind: 'wait', seconds: 5 }],
  open: [true, false].map(closeDay => ({ kind: 'open', closeDay })),
  answer: [{ kind: 'answer', option: 'done' }],
  ...{ back: [{ kind: 'back' }], leave: [{ kind: 'leave' }], look: [{ kind: 'look' }] },
  complete: [{ kind: 'complete' }],
  do: [{ kind: 'do', fix: 'paper' }],
  hint: [{ kind: 'hint' }],
  touch: (['settle', 'power', 'clear-log'] as const).map(key => ({ kind: 'touch', key })),
  press: HandsetKey.options.map(key => ({ kind: 'press', key })),
  part: HandsetPart.options.flatMap(part =>
    (['in', 'out'] as const).map(to => ({ kind: 'part' as const, part, to })),
  ),
  'settle-again': [{ kind: 'settle-again' }],
  script: [{ kind: 'script' }],
  early: [{ kind: 'early', index: 0 }],
  turn: [{ kind: 'turn', member: 'A' }],
  inject: [
    { kind: 'inject', injection: { kind: 'second-register' } },
    { kind: 'inject', injection: mishap, at: { stage: 'U', edge: 'between', item: 3 } },
  ],
}
const did = (input: TrainingInput, isDone = true): TrainingEvent => ({
  ...{ ...when, kind: 'did', input, fromMs: 0, isDone, fixes: [] },
})
const settled = (outcome: string): readonly TrainingEvent[] =>
  ([null, 'S'] as const).map(stoppedAt => ({ ...when, kind: 'settled', outcome, stoppedAt }))

const EVENTS: { readonly [K in TrainingEvent['kind']]: readonly TrainingEvent[] } = {
  injected: [
    { ...when, kind: 'injected', what: 'paper-out', where: 'S' },
    { ...when, kind: 'injected', what: 'line=slow/slow', where: 'shop' },
    { ...when, kind: 'injected', what: '{"office":{"account":"frozen"}}', where: 'shop' },
    { ...when, kind: 'injected', what: 'print-halt-again', where: 'terminal' },
    { ...when, kind: 'injected', what: 'answer-97', where: 'H' },
    { ...when, kind: 'injected', what: 'second-register', where: 'shop' },
  ],
  reached: [{ ...when, kind: 'reached', stage: 'U' }],
  told: [{ ...when, kind: 'told', text: { zh: '能付款吗', en: 'May I pay' } }],
  hint: [{ ...when, kind: 'hint', number: 1, text: { zh: '先看', en: 'Look' }, cost: 5 }],
  did: Object.values(INPUTS)
    .flat()
    .flatMap(input => [did(input), did(input, false)]),
  fatal: FatalId.options.flatMap(fatal =>
    [true, false].map(isBlocked => ({ ...when, kind: 'fatal' as const, fatal, isBlocked })),
  ),
  turn: [{ ...when, kind: 'turn', member: '老王' }],
  face: [{ ...when, kind: 'face', face: sampleFace() }],
  settled: ['agreed', 'refused', 'none', 'by-hand-closed', 'by-hand-stopped'].flatMap(settled),
  saw: [null, ...WizardEnd.options].map(end => ({
    ...{ ...page, end, facts: ['printer.state=paper-out', 'power.mains=on'] },
  })),
}

describe('every event is one sentence in both languages', () => {
  test.each(Object.values(EVENTS).flat())('$kind $what $input.kind', event => {
    const [chinese, english] = [trainingEventText(event, zh), trainingEventText(event, en)]
    expect(chinese).toMatch(/\p{Script=Han}/u)
    expect(english).not.toMatch(/\p{Script=Han}(?<!老|王|缺|纸)/u)
    for (const said of [chinese, english])
      expect(said).not.toMatch(/[{}]|undefined|\[object|=|run\.|inject\./)
  })
})

test('an answer names the page it was given on, in the words of its question', () => {
  const answer: TrainingInput = { kind: 'answer', option: 'done' }
  expect(trainingEventText(did(answer), zh, { page })).toBe('选了“做好了”（装上打印纸）')
  const asked = { ...page, subject: 'saw', title: { key: 'ask.saw', params: {} } } as const
  const answered = did({ kind: 'answer', option: 'paper' })
  expect(trainingEventText(answered, zh, { page: asked })).toBe(
    '选了“打印停了，或提示缺纸”（它停下时，您看到了什么？）',
  )
})

test('a deed that failed is told apart', () => {
  const input: TrainingInput = { kind: 'do', fix: 'paper' }
  expect(trainingEventText(did(input), en)).toBe('By hand: Load paper')
  expect(trainingEventText(did(input, false), en)).toBe('By hand: Load paper, without success')
})

test('a page tells what was measured and is not well, and nothing else', () => {
  const facts = ['printer.state=paper-out', 'link.open=open', 'serial.bytes=unknown']
  expect(trainingEventText({ ...page, facts }, zh)).toBe('看到“装上打印纸”，发现打印机和纸：缺纸')
})

test('where it had stopped is said only of what is not closed', () => {
  const said = (outcome: string) =>
    trainingEventText({ ...when, kind: 'settled', outcome, stoppedAt: 'S' }, zh)
  expect(said('agreed')).toBe('结算结果：已结清')
  expect(said('by-hand-stopped')).toBe('结算结果：在终端上结算，没做完，停在“打总单”')
})

test('of a face only what is new is told', () => {
  const said = (face: ReturnType<typeof sampleFace>) =>
    trainingEventText({ ...when, kind: 'face', face }, en, { face: sampleFace() })
  expect(said(sampleFace({ lid: 'open' }))).toBe('Terminal: cover open')
  expect(said(sampleFace({ paper: true, mains: false }))).toBe('Terminal: has paper, off the mains')
  expect(said(sampleFace({ battery: 79 }))).toBe('Terminal: unchanged')
})
