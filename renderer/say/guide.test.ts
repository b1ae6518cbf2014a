import { describe, expect, test } from 'vitest'
import { FACT_NAMES, resultsOf } from '../../shared/facts'
import { textFor } from '../../shared/i18n/translate'
import { Certainty } from '../../shared/settlement'
import { STAGES } from '../../shared/stage'
import { ScreenKind } from '../../shared/wizard'
import { condition } from './condition'
import { evidence, healthy } from './evidence'
import { likelihood } from './likelihood'
import { mainOption } from './main-option'
import { sampleScreen } from './sample-screen'
import { samplePosition } from './sample-view'
import { passes, screenLook, screenName } from './screen-look'

const zh = textFor('zh-CN')
const en = textFor('en')
const AT = '2026-11-23T13:45:00.000Z'
const MONEY = ['open', 'unknown', 'totals-at-host', 'closed', 'unchanged'] as const

describe('the condition above every step', () => {
  test.each(Certainty.options.filter(each => each !== 'bank-confirmed' && each !== 'closed'))(
    '%s never says that the bank has something',
    certainty => {
      const said = [null, ...STAGES].flatMap(stage =>
        MONEY.flatMap(money =>
          condition(sampleScreen({ position: samplePosition(stage, certainty), money }), zh),
        ),
      )
      for (const line of said) expect(line).not.toMatch(/已经收下|已确认/)
    },
  )
  test('what is confirmed is said', () => {
    expect(condition(sampleScreen(), zh)[1]).toBe('银行已经收下这一批。')
  })
  test('where nothing is wrong, no doubt is left about what there is not', () => {
    const position = samplePosition(null, 'nothing-sent')
    const screen = sampleScreen({ kind: 'nothing-wrong', position, money: 'unknown' })
    expect(condition(screen, en)).toEqual(['No settlement is half done.'])
    expect(condition({ ...screen, kind: 'unknown' }, en)).toHaveLength(2)
  })
  test('a terminal that was not seen is not called well', () => {
    const said = condition(sampleScreen({ position: null, money: 'closed' }), zh)
    expect(said).toEqual(['还看不到终端停在哪一步。', '银行收没收下，还不确定。'])
  })
  test('a terminal that will not begin has stopped nowhere', () => {
    const position = samplePosition('P', 'nothing-sent')
    expect(condition(sampleScreen({ position, money: 'open' }), zh)[0]).toBe('结算还没有开始。')
    const doubtful = samplePosition('P', 'unknown')
    expect(condition(sampleScreen({ position: doubtful }), zh)[0]).not.toContain('还没有开始')
  })
  test('a batch that only waits for its money is not half done', () => {
    const position = samplePosition('$', 'closed')
    expect(condition(sampleScreen({ position }), en)[0]).toBe('No settlement is half done.')
  })
})

describe('the evidence', () => {
  const readings = [
    { fact: 'printer.state', result: 'paper-out', measured: { code: 'cc' }, at: AT },
    { fact: 'link.open', result: 'open', measured: { milliseconds: 38 }, at: AT },
    { fact: 'power.battery', result: 'unknown', measured: {}, at: AT },
  ] as const
  test('names what was measured, with its figures', () => {
    const fact = { fact: 'printer.state', result: 'paper-out' } as const
    expect(evidence(fact, readings, zh)).toBe('打印机和纸：缺纸（代码 cc）')
    expect(evidence(fact, [], zh)).toBe('打印机和纸：缺纸')
  })
  test('a figure of another result is not borrowed', () => {
    const fact = { fact: 'printer.state', result: 'ready' } as const
    expect(evidence(fact, readings, zh)).not.toMatch(/cc/)
  })
  test('only what is as it should be counts as well; what could not be told does not', () => {
    expect(healthy(readings).map(({ fact }) => fact)).toEqual(['link.open'])
  })
  test('every result of every fact has words in both languages', () => {
    for (const fact of FACT_NAMES)
      for (const result of resultsOf(fact))
        for (const text of [zh, en])
          expect(evidence({ fact, result }, [], text)).not.toMatch(/看不出来|could not be told/)
  })
})

test.each([
  [0.95, '很可能'],
  [0.7, '很可能'],
  [0.5, '比较可能'],
  [0.2, '有可能'],
  [0.02, '不太像'],
  [0, '不太像'],
])('%d is said as %s', (probability, words) => expect(zh.t(likelihood(probability))).toBe(words))

describe('a page of the guide', () => {
  test('has one thing on Enter, and a question none: its answers are equals', () => {
    expect(mainOption(sampleScreen())?.id).toBe('done')
    expect(mainOption(sampleScreen({ kind: 'question' }))).toBeUndefined()
  })
  test('doubt looks like nothing else', () => {
    const violet = ScreenKind.options.filter(
      kind => screenLook({ kind, end: null }).tone === 'unknown',
    )
    expect(violet).toEqual(['unknown'])
    expect(screenLook({ kind: 'done', end: 'closed-with-difference' }).tone).toBe('stop')
  })
  test('passes by itself only while it looks or waits', () => {
    expect(ScreenKind.options.filter(kind => passes({ kind }))).toEqual(['examining', 'waiting'])
  })
  test('takes the focus when it is another one, and not when only its progress moved', () => {
    const screen = sampleScreen({ kind: 'waiting' })
    const moved = { ...screen, progress: { text: screen.title, secondsLeft: 3 } }
    expect(screenName(moved)).toBe(screenName(screen))
    expect(screenName(sampleScreen({ kind: 'waiting', number: 3 }))).not.toBe(screenName(screen))
  })
})
