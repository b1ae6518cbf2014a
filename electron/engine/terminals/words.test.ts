import { describe, expect, test } from 'vitest'
import type { Words } from '../simulator/brand'
import { BRANDS } from '../simulator/brands'
import { readClosingWords, readWords } from './words'

describe('the stage behind a display', () => {
  test.each([
    ['P', ['正在签到']],
    ['R', ['正在冲正']],
    ['R', ['正在上送离线交易']],
    ['H', ['正在对账']],
    ['H', ['批结算中']],
    ['U', ['对账不平', '正在批上送']],
    ['U', ['BALANCED', 'BATCH UP']],
    ['S', ['打印结算', '总计单']],
    ['S', ['正在打印结算单']],
    ['D', ['正在打印明细']],
    ['C', ['清除流水']],
    ['R', ['Belegtransfer', 'gescheitert']],
    ['P', ['Signing on']],
    ['H', ['Sending totals to host']],
    ['U', ['Uploading batch']],
    ['S', ['Printing settlement slip']],
    ['D', ['Printing details']],
    ['C', ['Clearing batch']],
    [undefined, ['Bitte warten']],
    [undefined, ['Vorgang', 'wird bearbeitet']],
    [undefined, ['Kassenschnitt', 'erfolgreich', 'durchgeführt']],
    [undefined, ['结算成功']],
    [undefined, ['欢迎光临']],
    [undefined, []],
  ] as const)('%s: %j', (stage, lines) => {
    expect(readWords(lines).stage).toBe(stage)
  })
})

describe.each(BRANDS)('the maker $id', ({ words, language }) => {
  const filled = (lines: readonly string[]) =>
    lines.map(line => line.replace('{item}', '3').replace('{of}', '8').replace('{code}', '77'))
  const said = (from: Readonly<Partial<Record<string, Words>>>) =>
    Object.entries(from).map(([stage, words]) => [stage, filled(words?.[language] ?? [])] as const)

  test.each(said(words.stage))('works at %s: %j', (stage, lines) => {
    expect(readWords(lines)).toMatchObject({ stage, prompt: false })
  })
  test.each(said(words.halted))('stopped at %s: %j', (stage, lines) => {
    expect(readWords(lines)).toMatchObject({ stage, prompt: true })
  })
  test.each(said({ closed: words.closed, idle: words.idle, nothing: words.nothingToSettle }))(
    'owes nothing when %s: %j',
    (_, lines) => {
      expect(readWords(lines)).toEqual({ prompt: false })
    },
  )
})

describe('the prompt', () => {
  test.each([
    [['上次结算未完成,是否继续执行结算']],
    [['上次结算未完成，', '是否继续结算']],
    [['上次结算', '未完成']],
    [['上次批上送中断', '将继续批上送']],
    [['该机尚未结算，请先结算']],
    [['LAST SETTLE HALT', 'SETTLE AGAIN']],
    [['LAST UPLOAD HALT', 'CONTINUE']],
    [['SETTLING…', 'DO SETTLEMENT FIRST']],
    [['SETTLE PRINT FAILED', 'PLS REPRINT']],
    [['BATCH UP FAILED', 'CONTINUE BATCH UP?']],
    [['Last settlement not completed']],
  ])('%j', lines => {
    expect(readWords(lines).prompt).toBe(true)
  })

  test.each([[['结算成功']], [['当前无交易不需要结算']], [['正在批上送']], [['READY']]])(
    'not in %j',
    lines => {
      expect(readWords(lines).prompt).toBe(false)
    },
  )
})

test('progress belongs to a stage, not to any two numbers', () => {
  expect(readWords(['批上送 74/86'])).toMatchObject({ stage: 'U', item: 74, of: 86 })
  expect(readWords(['11/23 20:00'])).not.toHaveProperty('item')
  expect(readWords(['批上送 9/3'])).not.toHaveProperty('item')
})

test.each([
  [['未上送 12 笔'], { items: 12 }],
  [
    ['未上送 12 笔', '离线 3 笔 ¥214.50'],
    { items: 12, offlineItems: 3, offlineAmountMinor: 21_450 },
  ],
  [
    ['Unsent 12', 'Offline 3 CNY 214.5'],
    { items: 12, offlineItems: 3, offlineAmountMinor: 21_450 },
  ],
  [['离线 3 笔'], undefined],
])('what is unsent in %j', (lines, unsent) => {
  expect(readWords(lines).unsent).toEqual(unsent)
})

test.each([
  [['批次号 000123'], '000123'],
  [['批次:000123'], '000123'],
  [['Batch no. 000123'], '000123'],
  [['BATCH NUM 000123'], '000123'],
  [['终端号 10000123'], undefined],
  [['批次号 00012345'], undefined],
])('the batch number in %j', (lines, batchNo) => {
  expect(readWords(lines).batchNo).toBe(batchNo)
})

test.each([
  [['请先结算'], false],
  [['可继续收款'], true],
  [['Sales are open'], true],
  [['Sales are blocked'], false],
  [['正在对账'], undefined],
])('whether the shop can sell: %j', (lines, canSell) => {
  expect(readWords(lines).canSell).toBe(canSell)
})

test('verdicts of both card worlds', () => {
  expect(readClosingWords('BATCH 000123 CN=1 FX=2')).toEqual({
    batchNo: '000123',
    domestic: 'agreed',
    foreign: 'differs',
  })
  expect(readClosingWords('BATCH 000124 CN=3')).toEqual({ batchNo: '000124', domestic: 'error' })
  expect(readClosingWords('Kassenschnitt durchführen')).toEqual({})
})
