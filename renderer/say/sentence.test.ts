import { describe, expect, test } from 'vitest'
import { TerminalMood, type TerminalView } from '../../shared/contract'
import { FaultCode } from '../../shared/fault'
import { type Text, textFor } from '../../shared/i18n/translate'
import { STAGES } from '../../shared/stage'
import { followUp } from './follow-up'
import { mainButton } from './main-button'
import { promises } from './promise'
import {
  sampleAttempt,
  samplePosition,
  sampleProgress,
  sampleTotals,
  sampleView,
} from './sample-view'
import { sentence } from './sentence'
import { sentences } from './split'

const zh = textFor('zh-CN')
const en = textFor('en')
const CERTAINTIES = ['bank-confirmed', 'closed', 'nothing-sent', 'unknown'] as const
const OPEN = { totals: sampleTotals, schemes: [] }
const differing = { ours: sampleTotals, theirs: sampleTotals, items: [], contradiction: false }

/** Every mood at every stage, with and without what a terminal may leave out. */
const views = (): TerminalView[] =>
  TerminalMood.options.flatMap(mood =>
    [null, ...STAGES].flatMap(stage =>
      CERTAINTIES.flatMap(certainty =>
        [null, 1, 12].map(items =>
          sampleView({
            mood,
            position: samplePosition(stage, certainty, { items }),
            progress: mood === 'running' ? sampleProgress(stage, items, items && 86) : null,
            openBatch: items ? OPEN : null,
          }),
        ),
      ),
    ),
  )

const said = (view: TerminalView, text: Text): string[] => {
  const button = mainButton(view)
  return [
    sentence(view, text),
    followUp(view, text),
    ...promises(view, text),
    button ? text.t(button.key) : '',
  ].filter(Boolean)
}

describe('the tone holds in every state', () => {
  const all = views()
  test.each([
    ['zh-CN', zh],
    ['en', en],
  ] as const)('%s: no empty blank, no exclamation mark, half-width digits', (_, text) => {
    for (const line of all.flatMap(view => said(view, text))) {
      expect(line).not.toMatch(/[{}!！０-９]|undefined|null|NaN/)
      expect(line.trim()).toBe(line)
    }
  })
  test('Chinese has a space between Chinese and Latin or digits', () => {
    for (const line of all.flatMap(view => said(view, zh)))
      expect(line).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u)
  })
  test('English is at most two sentences of at most twenty words', () => {
    for (const line of all.flatMap(view => said(view, en))) {
      const parts = sentences(line, 'en')
      expect(parts.length, line).toBeLessThanOrEqual(2)
      for (const part of parts)
        expect(part.trim().split(/\s+/).length, part).toBeLessThanOrEqual(20)
    }
  })
})

describe('the sentence claims no more than is proven', () => {
  test.each(CERTAINTIES)('details left, certainty %s', certainty => {
    const view = sampleView({
      mood: 'needs-finishing',
      position: samplePosition('U', certainty, { items: 12 }),
    })
    const proven = certainty === 'bank-confirmed' || certainty === 'closed'
    expect(sentence(view, zh).includes('银行已经确认总账')).toBe(proven)
    expect(sentence(view, en).includes('bank has confirmed')).toBe(proven)
  })
  test.each(['S', 'D', 'C'] as const)(
    '%s without proof is asked about, not called taken',
    stage => {
      const view = sampleView({
        mood: 'needs-finishing',
        position: samplePosition(stage, 'unknown'),
      })
      expect(sentence(view, zh)).toMatch(/先向终端查询/)
      expect(sentence(view, zh)).not.toMatch(/已经收下/)
      expect(promises(view, zh)[0]).toBe(zh.t('promise.ask-first'))
    },
  )
  test('a lost answer of the bank says so', () => {
    const view = sampleView({ mood: 'needs-finishing', position: samplePosition('H', 'unknown') })
    expect(sentence(view, zh)).toMatch(/答复没有收到/)
  })
  test('settled is never called paid', () => {
    const view = sampleView({
      mood: 'agreed',
      attempt: sampleAttempt({ report: { totals: sampleTotals, schemes: [] } }),
    })
    expect(sentence(view, zh)).toBe('已结清 86 笔，共 ¥12,711.40。到账时间由收单行安排。')
    expect(sentence(view, en)).toMatch(/^Settled: 86 transactions, CN¥12,711.40 in total\./)
  })
  test('an amount without a count is said without a count', () => {
    const report = {
      totals: { ...sampleTotals, count: 0 },
      countUnknown: true,
      schemes: [],
    }
    const view = sampleView({ mood: 'agreed', attempt: sampleAttempt({ report }) })
    expect(sentence(view, zh)).toBe('已结清 ¥12,711.40。到账时间由收单行安排。')
    const open = sampleView({ openBatch: report })
    expect(sentence(open, zh)).toBe('终端一切正常。今天这一批共 ¥12,711.40。')
    expect(mainButton(open)?.key).toBe('do.settle')
  })
  test('in doubt, it says not to settle again, and the button only asks', () => {
    const view = sampleView({ mood: 'cannot-confirm', position: samplePosition('H', 'unknown') })
    expect(sentence(view, zh)).toBe('不确定是否已结算，请勿重复结算。')
    expect(sentence(view, en)).toBe('It may have settled. Do not settle again.')
    expect(mainButton(view)?.key).toBe('do.ask-again')
  })
  test('unreachable in the middle of an attempt is never called harmless', () => {
    const fault = { code: 'link.refused', detail: { host: 'h', port: 20007 } } as const
    const view = sampleView({ mood: 'unreachable', fault })
    expect(followUp(view, zh)).toMatch(/没有发出任何结算指令/)
    const open = { ...view, attempt: sampleAttempt({ outcome: null, endedAt: null }) }
    expect(followUp(open, zh)).toBe('上一次结算还没有结果，请勿重复结算。')
  })
})

describe('while it runs', () => {
  test('it says what the terminal does and that it is waited for', () => {
    const at = (stage: (typeof STAGES)[number] | null) =>
      sentence(sampleView({ mood: 'running', progress: sampleProgress(stage) }), zh)
    expect(at(null)).toBe('正在等待终端应答。')
    expect(at('H')).toBe('终端在与银行对总账，正在等银行答复。')
    expect(new Set([null, ...STAGES].map(at)).size).toBe(9)
  })
  test('it counts the details', () => {
    const view = sampleView({ mood: 'running', progress: sampleProgress('U', 38, 86) })
    expect(sentence(view, en)).toBe('The terminal is sending details: 38 of 86 are through.')
  })
  test('before the request has left it says that none has', () => {
    const attempt = sampleAttempt({ step: 'intend', outcome: null, closesSent: 0 })
    const view = sampleView({ mood: 'running', attempt, progress: sampleProgress('U') })
    expect(sentence(view, zh)).toBe('正在查看终端，还没有发出结算。')
  })
  test('after the terminal it compares and archives', () => {
    const attempt = sampleAttempt({ step: 'archive', outcome: null })
    const view = sampleView({ mood: 'running', attempt, progress: sampleProgress('C') })
    expect(sentence(view, zh)).toBe(zh.t('say.running.archive'))
  })
})

describe('a difference is named', () => {
  const closed = (tieOut: object, report: object | null = null) =>
    sentence(
      sampleView({
        mood: 'closed-with-difference',
        attempt: sampleAttempt({
          tieOut: { ...differing, differenceMinor: 0, differenceCount: 0, ...tieOut },
          report: report && { totals: sampleTotals, schemes: [], ...report },
        }),
      }),
      zh,
    )
  test.each([
    [{ contradiction: true, differenceMinor: 5 }, null, /互相矛盾/],
    [{ differenceMinor: -8800 }, null, /相差 ¥88\.00/],
    [{ differenceCount: 2 }, null, /相差 2 笔/],
    [{ items: [{ kind: 'double', reference: '1', amountMinor: 1 }] }, null, /1 笔交易对不上/],
    [{}, { domestic: 'differs', foreign: 'agreed' }, /内卡没有对平/],
    [{}, { domestic: 'error', foreign: 'differs' }, /内卡和外卡没有对平/],
    [{}, null, /账不平/],
  ])('%j %j', (tieOut, report, words) => expect(closed(tieOut, report)).toMatch(words))
  test('selling may go on, unless the terminal says no', () => {
    const position = samplePosition('$', 'closed')
    const view = sampleView({ mood: 'closed-with-difference', position })
    expect(followUp(view, zh)).toMatch(/可以继续收款/)
    expect(followUp({ ...view, position: { ...position, canSell: false } }, zh)).not.toMatch(/收款/)
    const away = { ...position, canSell: null, away: 'restart' as const }
    expect(followUp({ ...view, position: away }, zh)).not.toMatch(/收款/)
  })
})

describe('the one button', () => {
  test('only an unconfirmed settlement says "ask again"', () => {
    for (const view of views())
      expect(mainButton(view)?.key === 'do.ask-again').toBe(view.mood === 'cannot-confirm')
  })
  test('today is settled only where there is something to settle', () => {
    expect(mainButton(sampleView({ openBatch: OPEN }))?.key).toBe('do.settle')
    expect(mainButton(sampleView())).toBeNull()
    const empty = { totals: { ...sampleTotals, count: 0, amountMinor: 0 }, schemes: [] }
    expect(mainButton(sampleView({ openBatch: empty }))).toBeNull()
  })
  test('while it runs, and when it is settled, there is none', () => {
    for (const mood of ['running', 'agreed', 'closed-with-difference'] as const)
      expect(mainButton(sampleView({ mood }))).toBeNull()
  })
})

test('a refusal speaks with the first sentence of its fault, whichever it is', () => {
  for (const code of FaultCode.options)
    for (const text of [zh, en]) {
      const fault = { code, detail: { code: 'a0', host: '10.0.0.1', port: 20007, text: 'x' } }
      const view = sampleView({ mood: 'refused', fault })
      const whole = text.fault(fault)
      expect(whole.startsWith(sentence(view, text))).toBe(true)
      expect(`${sentence(view, text)} ${followUp(view, text)}`.replace(/\s/g, '')).toBe(
        whole.replace(/\s/g, ''),
      )
    }
})
