import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { textFor } from '../../../shared/i18n/translate'
import type { Reading } from '../../../shared/reading'
import type { Attempt, Receipt } from '../../../shared/settlement'
import { sampleAttempt, sampleCard, sampleReceipt, T1 } from '../ledger/contract/sample'
import { type Ledger, openLedger } from '../ledger/ledger'
import { incidentsOf } from './incidents'
import { passportOf } from './passport'
import { passportPage } from './passport-page'
import { terminalSeen } from './terminal-seen'
import { Trace } from './trace'

let now = Date.UTC(2026, 10, 23, 14)
const clock = { now: () => now, sleep: () => Promise.resolve() }
const at = '2026-11-23T14:00:00.000Z'
const PAN = '6222021234567890128'

let ledger: Ledger
let trace: Trace
beforeEach(async () => {
  now = Date.UTC(2026, 10, 23, 14)
  ledger = await openLedger({ dir: mkdtempSync(join(tmpdir(), 'passport-')), clock })
  ledger.saveTerminal(sampleCard())
  trace = new Trace(ledger, clock)
})
afterEach(() => ledger.close())

const reading = (fact: 'printer.state' | 'link.open', result: string): Reading => ({
  ...{ fact, result, measured: {}, at },
})

function incidentOf(patch: Partial<Attempt> = {}) {
  const incidents = incidentsOf(ledger, randomUUID)
  const { id } = incidents.begin(T1)
  ledger.openAttempt(sampleAttempt('a'))
  ledger.record('a', { kind: 'stopped' }, { patch, receipt: sampleReceipt(3, true) })
  incidents.add(id, 'attempted', { attemptId: 'a' })
  incidents.add(id, 'measured', {
    readings: [reading('link.open', 'open'), reading('printer.state', 'paper-out')],
  })
  incidents.add(id, 'tried', { fix: 'load-paper', cause: 'C04', result: 'no-change', proof: null })
  return incidents.add(id, 'ended', { end: 'passport' })
}
const written = (patch?: Partial<Attempt>) =>
  passportOf(incidentOf(patch), { ledger, trace, clock })

test('a passport of the demo says so in its data, its script and its page', () => {
  const incident = incidentOf()
  const demo = passportOf(incident, { ledger, trace, clock, mode: 'demo' })
  expect(demo.isPractice).toBe(true)
  expect(demo.phoneScript[0]?.en).toContain('exercise')
  expect(passportPage(demo, textFor('zh-CN'))).toContain('演练 TRAINING')
  const real = passportOf(incident, { ledger, trace, clock, mode: 'shop' })
  expect(real.isPractice).toBe(false)
  expect(passportPage(real, textFor('zh-CN'))).not.toContain('演练')
})

describe('a passport', () => {
  test('has no dashes where an amount would stand that the terminal did not tell', () => {
    const safe = {
      count: null,
      amountMinor: null,
      currency: 'CNY',
      certainty: 'nothing-sent',
    } as const
    const left = { stages: [], items: null, offlineItems: null, offlineAmountMinor: null }
    const { summary } = written({ position: { stage: 'P', safe, left, canSell: null } })
    expect(summary.money.zh).toBe('还没有送出，钱都记在终端里。')
    expect(summary.money.en).toBe('Nothing is sent yet. The terminal holds the sales.')
  })
  test('says what happened, what was measured and tried, and what to say, in both languages', () => {
    const passport = written()
    expect(passport.stage).toBe('U')
    expect(passport.summary.happened).toEqual({
      zh: '上次结算停在送明细（U）。',
      en: 'The last settlement stopped at: Upload (U).',
    })
    expect(passport.measured.map(({ reading, healthy }) => [reading.result, healthy])).toEqual([
      ['paper-out', false],
      ['open', true],
    ])
    expect(passport.measured[0]?.means?.en).toBeTruthy()
    expect(passport.tried).toMatchObject([{ fix: 'load-paper', result: 'no-change' }])
    expect(passport.timeline.map(({ kind }) => kind)).toEqual([
      ...['incident-opened', 'attempt-opened', 'stopped'],
      ...['incident-attempted', 'incident-tried', 'incident-ended'],
    ])
    const script = passport.phoneScript.map(({ zh }) => zh).join()
    expect(script).toContain(passport.reference)
    expect(script).toContain('商户号 （看终端标签），')
    expect(script).toContain('批次 000041')
  })

  test.each([
    [{ stage: 'P', outcome: 'refused', endedAt: at, closesSent: 0 }, '还没有开始', 'not begun'],
    [{ stage: 'U', outcome: 'refused', endedAt: at }, '停在送明细', 'stopped at'],
    [{ stage: 'H', outcome: 'cannot-confirm', endedAt: at }, '结', 'whether it'],
    [{ outcome: 'agreed', endedAt: at }, '已结清', 'totals agree'],
    [
      { position: null, outcome: 'refused', endedAt: at, closesSent: 0 },
      '看不到终端停在哪里',
      'cannot see where',
    ],
    [{ stage: '$', outcome: 'refused', endedAt: at }, '没有到账', 'not arrived'],
  ] as const)('the page and the phone script say the same of %o', (patch, zh, en) => {
    const { summary, phoneScript } = written({ stage: null, stoppedAt: null, ...patch })
    for (const [language, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const script = phoneScript.map(line => line[language]).join()
      expect([summary.happened[language], script]).toEqual([
        expect.stringContaining(words),
        expect.stringContaining(words),
      ])
      expect(script).not.toContain(language === 'zh' ? '停在—' : 'stopped at —')
    }
  })

  test('names the figures of the totals only where the host gave them', () => {
    const totals = { count: 2, amountMinor: 13_000, currency: 'CNY' }
    const report = { totals, schemes: [], domestic: 'agreed', foreign: 'differs' } as const
    const { phoneScript, summary, stage } = written({
      ...{ outcome: 'closed-with-difference', endedAt: at, report: { ...report, schemes: [] } },
    })
    expect(phoneScript.map(({ en }) => en).join()).toContain('domestic 1, foreign 2')
    expect(summary.happened.zh).toContain('已结算、账不平')
    expect(stage).toBeNull()
  })

  test('says of a refusal what was seen after it, names the stage, and each thing that was tried', () => {
    const safe = { count: null, amountMinor: null, currency: 'CNY', certainty: 'refused' } as const
    const left = {
      stages: ['H', 'U'],
      items: null,
      offlineItems: null,
      offlineAmountMinor: null,
    } as const
    const before = {
      stage: null,
      safe: { ...safe, certainty: 'nothing-sent' },
      left: { ...left, stages: [] },
      canSell: true,
    } as const
    const { id } = incidentOf({
      outcome: 'refused',
      position: { ...before, left: { ...left, stages: [] } },
    })
    const incidents = incidentsOf(ledger, randomUUID)
    incidents.add(id, 'measured', {
      readings: [{ fact: 'settlement.stage', result: 'H', measured: {}, at }],
    })
    const seen = incidents.add(id, 'seen', {
      terminal: terminalSeen(undefined, [], null),
      position: { stage: 'H', safe, left: { ...left, stages: ['H', 'U'] }, canSell: true },
      fault: null,
    })
    const { summary, measured, timeline } = passportOf(seen, { ledger, trace, clock })
    expect(summary.money.zh).toBe('银行没有收下，钱都记在终端里。')
    expect(summary.left.zh).toContain('对总账')
    expect(measured.find(({ reading }) => reading.fact === 'settlement.stage')?.result.zh).toBe(
      '对总账 · H',
    )
    expect(timeline.find(({ kind }) => kind === 'incident-tried')?.text.en).toContain('load-paper')
  })

  test('never claims a result that is in doubt', () => {
    const { summary } = written({ closesSent: 1 })
    expect(summary.happened.en).toContain('not certain')
    expect(summary.money.en).toBe('The terminal does not say. The bank knows.')
  })

  test('holds the last messages, also those of a program that has ended; the oldest give way', () => {
    const record = trace.recorder(T1)
    for (let message = 0; message < 59; message++) record({ direction: 'sent', apdu: '060200' })
    trace.keep(T1)
    trace.keep(T1)
    const later = new Trace(ledger, clock)
    later.recorder(T1)({ direction: 'received', apdu: 'ab'.repeat(500) })
    later.recorder(T1)({ direction: 'received', apdu: '800000' })
    const lines = later.of(T1)
    expect(lines).toHaveLength(60)
    expect(lines.at(-1)).toEqual({ at, direction: 'received', apdu: '800000' })
    expect(lines.at(-2)?.apdu).toHaveLength(481)
    expect(ledger.notes({ kind: 'trace-kept' })).toHaveLength(1)
  })

  test('holds no card number, wherever one was said', () => {
    const incidents = incidentsOf(ledger, randomUUID)
    const { id } = incidentOf()
    const words = [`卡号 ${PAN}`]
    const terminal = { ...terminalSeen(undefined, [], null), words }
    const spelt = Buffer.from(PAN).toString('hex')
    // Never written down before: the ledger's own net has not seen it.
    trace.recorder(T1)({ direction: 'received', apdu: `06d1ff${spelt}0d` })
    const passport = passportOf(incidents.add(id, 'seen', { terminal }), { ledger, trace, clock })
    const text = JSON.stringify(passport) + passportPage(passport, textFor('en'))
    expect(text).toContain('622202*********0128')
    expect(text).not.toContain(PAN)
    expect(text).toContain('06d1ff')
    expect(text).not.toContain(spelt)
  })

  test('names the version that is shipped', () => {
    const shipped = readFileSync(resolve(import.meta.dirname, '../../../package.json'), 'utf8')
    expect(written().versions.console).toBe(JSON.parse(shipped).version)
  })

  test('takes the merchant number from the slip where the terminal does not tell it', () => {
    const slip = (line: string): Receipt => ({
      kind: 'settlement',
      lines: ['结算', line],
      complete: true,
    })
    const merchant = (line: string) => terminalSeen(undefined, [slip(line)], null).merchantId
    expect(merchant('商户编号: 898440379110003')).toBe('898440379110003')
    expect(merchant('MERCHANT NO 898440379110003')).toBe('898440379110003')
    expect(merchant('批次号 000041')).toBeNull()
  })
})

describe('the page', () => {
  test('carries everything itself, and takes a terminal’s words as words', () => {
    ledger.saveTerminal({ ...sampleCard(), name: '<b>收银台</b>' })
    const page = passportPage(written(), textFor('zh-CN'))
    expect(page).toContain('&lt;b&gt;收银台')
    expect(page).not.toMatch(/<b>|<script|https?:|src=|url\(/)
    expect(page).toContain('lang="zh-CN"')
  })
})
