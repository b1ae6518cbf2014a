import { expect, test } from 'vitest'
import { textFor } from '../../shared/i18n/translate'
import type { Stage } from '../../shared/stage'
import { isAboutAccount, meaningOf } from './meaning'
import { recovery } from './recovery'
import { sampleScreen } from './sample-screen'
import { samplePosition, sampleTotals, sampleView } from './sample-view'
import { canSellNow, moneyAtRisk } from './stake'

const zh = textFor('zh-CN')
const open = sampleView({ openBatch: { totals: sampleTotals, schemes: [] } })
const at = (stage: Stage, offlineAmountMinor: number | null = null) =>
  sampleScreen({ position: samplePosition(stage, 'unknown', { offlineAmountMinor }) })

test('what the bank has taken is not at risk; what it has not, is, and what nobody told is not claimed', () => {
  expect(moneyAtRisk(at('S'), open, zh)).toBe('没有，银行已收下')
  expect(moneyAtRisk(at('H'), open, zh)).toBe('¥12,711.40')
  expect(moneyAtRisk(at('U', 21_450), open, zh)).toBe('¥214.50')
  expect(moneyAtRisk(at('U'), open, zh)).toBe('还不知道')
  expect(moneyAtRisk(at('H'), sampleView(), zh)).toBe('还不知道')
})

test('the oldest item is named once a probe has told it', () => {
  const since = '2026-11-22T02:00:00.000Z'
  const age = {
    fact: 'batch.age',
    result: 'over-limit',
    measured: { at: since },
    at: since,
  } as const
  expect(moneyAtRisk({ ...at('P'), readings: [age] }, open, zh)).toContain(
    `最早一笔 ${zh.dateTime(since)}`,
  )
})

test('whether it sells is the terminal’s word alone', () => {
  expect(canSellNow(sampleScreen({ position: null }), zh)).toBe(zh.t('fact.sell.unknown'))
  const position = { ...samplePosition('U', 'unknown'), canSell: false }
  expect(canSellNow(sampleScreen({ position }), zh)).toBe(zh.t('fact.sell.no'))
})

test.each([
  ['S', 'M1'],
  ['C', 'M1'],
  ['U', 'M2'],
  ['H', 'M2'],
  ['P', null],
] as const)('a prompt that comes from %s means %s', (stage, meaning) => {
  const view = { mood: 'needs-finishing', position: samplePosition(stage, 'unknown') } as const
  expect(meaningOf(sampleView(view))).toBe(meaning)
  expect(meaningOf(sampleView({ ...view, mood: 'all-well' }))).toBeNull()
})

test('only the four causes at the account are about the account', () => {
  expect((['C07', 'C08', 'C09', 'C23', 'C04'] as const).map(isAboutAccount)).toEqual([
    ...[true, true, true, true, false],
  ])
  expect(isAboutAccount(null)).toBe(false)
})

test('how fast the shop recovers is a trend: the last one against those before', () => {
  const board = (...minutes: number[]) => ({
    items: [],
    notices: [],
    spareReady: null,
    recoveries: minutes.map(each => ({ at: '2026-11-23T13:45:00.000Z', minutes: each })),
  })
  expect(recovery(board(), zh)).toBe('还没有处理完的问题。')
  expect(recovery(board(4), zh)).toBe('最近一次用了 4 分钟。')
  expect(recovery(board(4, 20, 9, 7), zh)).toBe('最近一次用了 4 分钟。之前一般用 9 分钟。')
})
