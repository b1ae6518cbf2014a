import { describe, expect, test } from 'vitest'
import { leapClock } from '../../../simulator/leap-clock'
import { bmp, refuse, tlv } from './build'
import type { ZvtOptions } from './driver'
import { writeLocks } from './locks'
import { READY, type Script, scriptedTerminal } from './scripted-terminal'
import { done, no, result, status, utf8, yes } from './terminal-says'

const START = Date.UTC(2026, 10, 23, 20, 0, 0)
const terminal = (script: Script, options: Partial<ZvtOptions> = {}) => {
  const clock = leapClock(START)
  return { clock, ...scriptedTerminal(clock, script, options) }
}

describe('examining', () => {
  test('reads model, id, locks, clock, words and what is owed', async () => {
    const { driver, got } = terminal({
      ...READY,
      'status-enquiry': [
        yes,
        status(
          0xf0,
          tlv('14', [0xfe]),
          tlv('24', [
            tlv('07', utf8('上次结算未完成')),
            tlv('07', utf8('批上送中断 批次号 000123')),
            tlv('07', utf8('未上送 12 笔')),
            tlv('07', utf8('离线 3 笔 ¥214.50')),
            tlv('07', utf8('请先结算')),
          ]),
          tlv('1F44', [0x12, 0x34, 0x56, 0x78]),
          tlv('E4', [tlv('1F40', utf8('SETTLEDESK-NEW')), tlv('1F41', utf8('7.1'))]),
          tlv('1F55', writeLocks(['closing', 'printer'])),
          tlv('34', [tlv('1F0E', [0x20, 0x26, 0x11, 0x23]), tlv('1F0F', [0x19, 0x54, 0x30])]),
        ),
      ],
      'send-turnover-totals': [yes, result(), done()],
    })
    expect(await driver.examine()).toMatchObject({
      condition: 'settlement-owed',
      code: 'F0',
      locks: ['closing', 'printer'],
      terminalId: '12345678',
      model: 'SETTLEDESK-NEW',
      software: '7.1',
      clockAheadMs: -330_000,
      stage: 'U',
      batchNo: '000123',
      unsent: { items: 12, offlineItems: 3, offlineAmountMinor: 21_450 },
      canSell: false,
      paper: false,
      currency: 'EUR',
    })
    expect(await driver.openTotals()).toMatchObject({ totals: { count: 4, amountMinor: 3_558 } })
    expect(driver.requests).toEqual({ registration: 1, status: 1, totals: 1 })
    expect(got.filter(line => !line.startsWith('80'))).toEqual([
      'registration',
      'status-enquiry',
      'send-turnover-totals',
    ])
  })

  test.each([
    ['ready', 0x00, []],
    ['busy', 0x9c, []],
    ['settlement-owed', 0xf0, []],
    ['settlement-owed', 0x00, ['closing']],
    ['needs-help', 0x51, []],
    ['needs-help', 0xf0, ['activation']],
  ] as const)('calls it %s at status %i with locks %j', async (condition, code, locks) => {
    const { driver } = terminal({
      ...READY,
      'status-enquiry': [yes, status(code, tlv('1F55', writeLocks([...locks])))],
    })
    expect(await driver.examine()).toMatchObject({ condition })
  })

  test.each([
    [[refuse(0x9c)], 'busy'],
    [[refuse(0x83)], 'ready'],
    [[yes, no(0xf0)], 'settlement-owed'],
    [[yes, no(0xe4)], 'needs-help'],
    [[yes, done([bmp(0x27, [0x9c])])], 'busy'],
    [[yes, done([bmp(0x27, [0xf0])])], 'settlement-owed'],
  ] as const)('takes a refused enquiry for what its code says', async (answer, condition) => {
    const { driver } = terminal({ ...READY, 'status-enquiry': [...answer] })
    expect(await driver.examine()).toMatchObject({ condition })
  })

  test('a terminal with another currency is refused, or followed where the shop was not sure', async () => {
    const script: Script = {
      ...READY,
      registration: [refuse(0x1e, Uint8Array.of(0x6f, 0x01, 0x56))],
    }
    const firm = terminal(script).driver
    expect(await firm.examine()).toMatchObject({
      condition: 'needs-help',
      fault: { code: 'terminal.wrong-currency', detail: { code: '6F' } },
    })
    expect(firm.requests).toEqual({ registration: 1 })
    const { driver, got } = terminal(script, { currencyIsFirm: false })
    await driver.examine()
    expect(got.filter(kind => kind === 'registration')).toHaveLength(2)
  })

  test('what a terminal does not know is not asked of a model nobody knows', async () => {
    const { driver, got } = terminal({ ...READY, 'send-turnover-totals': [yes, result(), done()] })
    await driver.examine()
    expect(await driver.openTotals()).toBe('unsupported')
    expect(got).not.toContain('send-turnover-totals')
    expect(await driver.openTotals(true)).toMatchObject({ totals: { amountMinor: 3_558 } })
  })
})

describe('trying the line to the host', () => {
  test.each([
    ['up', [yes, done()]],
    ['down', [yes, no(0xa3)]],
    ['down', [yes, no(0x9b)]],
    ['unsupported', [refuse(0x83)]],
  ] as const)('says it is %s', async (state, steps) => {
    const { driver, got } = terminal({ ...READY, diagnosis: steps })
    expect((await driver.testHostLine()).state).toBe(state)
    expect(got[0]).toBe('diagnosis')
    expect(driver.requests).toEqual({ 'line-test': 1 })
  })

  test('a busy terminal has not answered the question', async () => {
    const { driver } = terminal({ ...READY, diagnosis: [yes, no(0x9c)] })
    await expect(driver.testHostLine()).rejects.toMatchObject({ code: 'terminal.busy' })
  })
})
