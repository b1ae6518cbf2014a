import { describe, expect, test } from 'vitest'
import type { HandsetFace } from '../../../shared/handset'
import { HandsetKey, HandsetPart } from '../../../shared/handset'
import type { Locale } from '../../../shared/i18n/catalogue'
import { textFor } from '../../../shared/i18n/translate'
import type { TrainingEvent, TrainingInput } from '../../../shared/training'
import { FatalId } from '../../../shared/training'
import { WizardEnd } from '../../../shared/wizard'
import { eventSentence } from './event'
import { faceNews, faceWords } from './face'
import { injectedName, injectionName } from './injection'
import { inputSentence } from './input'

const LOCALES: readonly Locale[] = ['zh-CN', 'en']
const TEXTS = LOCALES.map(textFor)
const zh = textFor('zh-CN')
const en = textFor('en')

const FACE: HandsetFace = {
  ...{ maker: 'LINDEN', model: 'L1', language: 'zh', powered: true },
  ...{ lines: ['打印结算总计单'], asks: false, busy: false, signal: 4, battery: 80, mains: true },
  ...{ paper: true, lid: 'closed', card: false, network: 'in', register: 'in', slip: [] },
}
const at = { atMs: 5000, step: 3 }
const BEFORE = { face: undefined, subject: 'paper' }

const INPUTS: readonly TrainingInput[] = [
  { kind: 'wait', seconds: 3 },
  { kind: 'open', closeDay: false },
  { kind: 'open', closeDay: true },
  { kind: 'answer', option: 'done' },
  { kind: 'back' },
  { kind: 'leave' },
  { kind: 'look' },
  { kind: 'complete' },
  { kind: 'do', fix: 'paper' },
  { kind: 'hint' },
  ...(['settle', 'power', 'clear-log'] as const).map(key => ({ kind: 'touch' as const, key })),
  ...HandsetKey.options.map(key => ({ kind: 'press' as const, key })),
  ...HandsetPart.options.flatMap(part =>
    (['in', 'out'] as const).map(to => ({ kind: 'part' as const, part, to })),
  ),
  { kind: 'settle-again' },
  { kind: 'inject', injection: { kind: 'second-register' } },
  {
    kind: 'inject',
    injection: { kind: 'mishap', what: 'paper-out', times: 1 },
    at: { stage: 'U', edge: 'between', item: 3 },
  },
]

/** At least one of every kind; a further kind without a sentence does not compile. */
const EVENTS: { readonly [K in TrainingEvent['kind']]: readonly TrainingEvent[] } = {
  injected: [
    { ...at, kind: 'injected', what: 'paper-out', where: 'S' },
    { ...at, kind: 'injected', what: 'line=slow/slow', where: 'shop' },
    { ...at, kind: 'injected', what: '{"office":{"account":"frozen"}}', where: 'shop' },
    { ...at, kind: 'injected', what: 'print-halt-again', where: 'terminal' },
    { ...at, kind: 'injected', what: 'second-register', where: 'shop' },
  ],
  reached: [{ ...at, kind: 'reached', stage: 'H' }],
  told: [{ ...at, kind: 'told', text: { zh: '老板来了。', en: 'The owner is here.' } }],
  hint: [{ ...at, kind: 'hint', number: 1, text: { zh: '看第一页。', en: 'Look.' }, cost: 5 }],
  did: INPUTS.flatMap(input =>
    [true, false].map(isDone => ({
      ...at,
      kind: 'did' as const,
      input,
      fromMs: 4000,
      isDone,
      fixes: [],
    })),
  ),
  fatal: FatalId.options.flatMap(fatal =>
    [true, false].map(isBlocked => ({ ...at, kind: 'fatal' as const, fatal, isBlocked })),
  ),
  turn: [{ ...at, kind: 'turn', member: '王芳' }],
  face: [{ ...at, kind: 'face', face: FACE }],
  settled: ['agreed', 'refused', 'none', 'by-hand-closed', 'by-hand-stopped'].flatMap(outcome =>
    ([null, 'S'] as const).map(stoppedAt => ({
      ...at,
      kind: 'settled' as const,
      outcome,
      stoppedAt,
    })),
  ),
  saw: [null, ...WizardEnd.options].map(end => ({
    ...at,
    kind: 'saw',
    screen: 'fix',
    title: { key: 'fix.paper', params: {} },
    subject: 'paper',
    words: [],
    facts: ['printer.state=paper-out', 'power.mains=on'],
    end,
  })),
}

describe('every line of the log is a sentence in both languages', () => {
  test.each(Object.keys(EVENTS) as TrainingEvent['kind'][])('%s', kind => {
    for (const event of EVENTS[kind])
      for (const text of TEXTS) {
        const said = eventSentence(event, BEFORE, text)
        expect(said, JSON.stringify(event)).toMatch(/\S/)
        expect(said, 'nothing is left unfilled or unnamed').not.toMatch(
          /[{}]|undefined|\[object|instructor\.|inject\./,
        )
      }
    if (kind !== 'turn') {
      const [event] = EVENTS[kind]
      if (event) expect(eventSentence(event, BEFORE, zh)).not.toBe(eventSentence(event, BEFORE, en))
    }
  })
  test('says what is amiss on a page, and passes over what is well', () => {
    const [page] = EVENTS.saw
    if (!page) throw new Error('no page')
    expect(eventSentence(page, BEFORE, zh)).toBe('看到“装上打印纸”，发现打印机和纸：缺纸')
  })
  test('where it had stopped is said only of what is not closed', () => {
    const settled = (outcome: string) =>
      eventSentence({ ...at, kind: 'settled', outcome, stoppedAt: 'S' }, BEFORE, zh)
    expect(settled('agreed')).toBe('结算结果：已结清')
    expect(settled('by-hand-stopped')).toBe('结算结果：在终端上结算，没做完，停在“打总单”')
  })
  test('an option of a question has the words of that question', () => {
    const input: TrainingInput = { kind: 'answer', option: 'paper' }
    expect(inputSentence({ input, isDone: true, subject: 'saw' }, zh)).toBe(
      '选了“打印停了，或提示缺纸”',
    )
  })
  test('a deed that failed is told apart', () => {
    const input: TrainingInput = { kind: 'do', fix: 'paper' }
    expect(inputSentence({ input, isDone: true, subject: null }, en)).toBe('By hand: Load paper')
    expect(inputSentence({ input, isDone: false, subject: null }, en)).toMatch(/without success/)
  })
})

describe('what is injected', () => {
  test('a change of the shop is said part by part', () => {
    const change = { office: { account: 'frozen' }, line: { loss: 0.4 } }
    expect(injectionName({ kind: 'change', change }, zh)).toBe(
      '商户账户：冻结，到银行的丢包率：0.4',
    )
    expect(injectedName(JSON.stringify(change), en)).toBe(
      'Merchant account: frozen, Loss to the bank: 0.4',
    )
  })
  test('a refusal says its code; what nobody knows is shown as it stands', () => {
    expect(injectedName('answer-03', zh)).toBe('银行拒绝，应答码 03')
    expect(injectedName('answer-77', zh)).toBe('银行要求重新签到（77）')
    expect(injectedName('meteor', zh)).toBe('meteor')
    expect(injectedName('{broken', zh)).toContain('{broken')
  })
})

describe('the terminal in words', () => {
  test('only what changed is news', () => {
    const after: HandsetFace = { ...FACE, paper: false, lid: 'open' }
    expect(faceNews(FACE, after, zh)).toEqual(['没有纸', '盖开着'])
    expect(faceNews(FACE, FACE, zh)).toEqual(['没有变化'])
    expect(faceNews(undefined, FACE, zh)).toContain('有纸')
  })
  test('what is amiss is marked', () => {
    const amiss = (face: Partial<HandsetFace>) =>
      faceWords({ ...FACE, ...face }, zh)
        .filter(({ isAmiss }) => isAmiss)
        .map(({ part }) => part)
    expect(amiss({})).toEqual([])
    expect(amiss({ paper: false, battery: 4, register: 'loose' })).toEqual([
      ...['paper', 'battery', 'register'],
    ])
  })
})
