import { describe, expect, test } from 'vitest'
import { textFor } from '../../shared/i18n/translate'
import { type Fact, facts } from './facts'
import {
  sampleAttempt,
  samplePosition,
  sampleProgress,
  sampleTotals,
  sampleView,
} from './sample-view'

const zh = textFor('zh-CN')
const en = textFor('en')
const fact = (id: Fact['id'], change: Parameters<typeof sampleView>[0], text = zh) => {
  const found = facts(sampleView(change), text).find(one => one.id === id)
  if (!found) throw new Error(`no fact ${id}`)
  return found
}
const OPEN = { totals: sampleTotals, schemes: [] }

describe('what is safe', () => {
  test('the amount, the count and why it is sure', () => {
    const position = samplePosition('U', 'bank-confirmed')
    const safe = fact('safe', { mood: 'needs-finishing', position })
    expect(safe).toMatchObject({ tone: 'go', value: '¥12,496.90 · 83 笔' })
    expect(safe.note).toBe('联机交易，银行已确认总账')
    const english = fact('safe', { mood: 'needs-finishing', position }, en)
    expect(english.value).toBe('CN¥12,496.90, 83 items')
  })
  test('nothing is called safe while the answer of the bank is missing', () => {
    const safe = fact('safe', { mood: 'needs-finishing', position: samplePosition('H', 'unknown') })
    expect(safe).toMatchObject({ tone: 'unknown', value: '还不知道' })
  })
  test('an open batch is held, not safe', () => {
    const position = samplePosition(null, 'nothing-sent')
    expect(fact('safe', { position, openBatch: OPEN })).toMatchObject({
      label: '存在终端里',
      tone: 'quiet',
      value: '¥12,711.40 · 86 笔',
    })
  })
  test('a refused settlement does not claim that nothing was sent', () => {
    const position = samplePosition(null, 'nothing-sent')
    const attempt = sampleAttempt({ outcome: 'refused' })
    const safe = fact('safe', { mood: 'refused', position, attempt, openBatch: OPEN })
    expect(safe.note).toBe('这次没有结算，交易还在终端里')
  })
  test('after a no of the terminal it is not said that an answer is missing', () => {
    const position = samplePosition('H', 'unknown')
    const attempt = sampleAttempt({ outcome: 'refused' })
    const safe = fact('safe', { mood: 'refused', position, attempt })
    expect(safe).toMatchObject({ tone: 'unknown', value: '还不知道' })
    expect(safe.note).toBe('终端说没有结成，银行收没收下还不知道')
  })
  test('nothing is said of zero where the terminal has forgotten its totals', () => {
    const position = samplePosition('S', 'closed')
    position.safe = { ...position.safe, count: 0, amountMinor: 0 }
    expect(fact('safe', { mood: 'needs-finishing', position }).value).toBe('终端没有说金额')
  })
  test.each([
    ['running', 'quiet'],
    ['cannot-confirm', 'unknown'],
  ] as const)('%s: what was true before is not repeated', (mood, tone) => {
    const safe = fact('safe', { mood, position: samplePosition('P', 'nothing-sent') })
    expect(safe).toMatchObject({ label: '已经安全', tone, value: '还不知道' })
    expect(safe.note).not.toMatch(/没有发给银行/)
  })
})

describe('what is left', () => {
  test('details, and which of them are offline and so not safe', () => {
    const left = { items: 12, offlineItems: 3, offlineAmountMinor: 21_450 }
    const position = samplePosition('U', 'bank-confirmed', left)
    expect(fact('left', { mood: 'needs-finishing', position })).toMatchObject({
      value: '12 笔明细，其中 3 笔离线 ¥214.50',
      note: '离线交易送到银行之前还不安全',
    })
  })
  test('the stages, where the terminal gives no number', () => {
    const position = samplePosition('S', 'closed')
    expect(fact('left', { mood: 'needs-finishing', position }).value).toBe('打总单、打明细、换批次')
  })
  test('while it runs, counted from its own words', () => {
    const position = samplePosition('P', 'nothing-sent', { items: 86 })
    const progress = sampleProgress('U', 74, 86)
    expect(fact('left', { mood: 'running', position, progress }).value).toBe('12 笔明细')
  })
  test('nothing only after the end; in doubt it is not known', () => {
    const position = samplePosition(null, 'closed')
    expect(fact('left', { mood: 'agreed', position }).value).toBe('没有')
    expect(fact('left', { mood: 'cannot-confirm', position }).value).toBe('还不知道')
  })
})

test.each([
  [true, 'go', '能，可以收款'],
  [false, 'stop', '不能，先完成结算'],
  [null, 'quiet', '终端没有说'],
] as const)('can I sell: %s', (canSell, tone, value) => {
  const position = { ...samplePosition('U', 'bank-confirmed'), canSell }
  expect(fact('sell', { position })).toMatchObject({ tone, value })
})

test.each([
  ['restart', '还不行，终端在重新启动'],
  ['update', '还不行，终端在更新程序'],
] as const)('a terminal that is away after its close (%s) cannot sell yet', (away, value) => {
  const position = { ...samplePosition('$', 'closed'), canSell: null, away }
  expect(fact('sell', { position })).toMatchObject({ tone: 'quiet', value })
})

test('without a look at the terminal nothing is known', () =>
  expect(facts(sampleView(), zh).map(({ value }) => value)).toEqual([
    '还不知道',
    '还不知道',
    '还不知道',
  ]))
