import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Locale } from '../../../shared/i18n/catalogue'
import { textFor } from '../../../shared/i18n/translate'
import { systemClock } from '../clock'
import { embeddedTerminals } from '../simulator/embedded'
import { type DiagnoseOptions, diagnose } from './diagnose'

async function run(options: DiagnoseOptions, json = true, locale: Locale = 'en') {
  const out: string[] = []
  const io = {
    text: textFor(locale),
    json,
    out: (line: string) => out.push(line),
    err: () => undefined,
  }
  const data = mkdtempSync(join(tmpdir(), 'diagnose-'))
  const code = await diagnose({ data, ...options }, io, embeddedTerminals(systemClock()))
  return { code, text: out.join('\n') }
}

test('prints causes with evidence, stage, what is safe, what is left, and the next step', async () => {
  const { code, text } = await run({ terminal: 'sim:paper-out' })
  const report = JSON.parse(text)
  expect(code).toBe(0)
  expect(report).toMatchObject({
    stage: 'S',
    safe: { certainty: 'closed' },
    left: { stages: ['S', 'D', 'C'] },
    canSell: false,
    next: { kind: 'fix', cause: 'C04' },
  })
  expect(report.causes[0]).toMatchObject({
    id: 'C04',
    for: expect.arrayContaining([{ fact: 'printer.state', result: 'not-ready' }]),
    against: expect.any(Array),
  })
  expect(report.causes[0].probability).toBeGreaterThan(0.8)
})

test.each([
  ['scanner-out', 'C05', null],
  ['reader-broken', 'C06', 'P'],
  ['device-defect', 'C16', 'P'],
  ['tenfold-amount', 'C10', null],
  ['payout-late', 'C23', '$'],
  ['tls-too-old', 'C21', null],
] as const)(
  'what stands around sim:%s is seen, and points to %s',
  async (scenario, cause, stage) => {
    const report = JSON.parse((await run({ terminal: `sim:${scenario}` })).text)
    expect(report.causes[0].id).toBe(cause)
    expect(report.stage).toBe(stage)
  },
)

test.each(['all-well', 'open-day'])('nothing is wrong at sim:%s', async scenario => {
  const report = JSON.parse((await run({ terminal: `sim:${scenario}` })).text)
  expect(report.next).toEqual({ kind: 'nothing-wrong' })
  expect(report.causes[0].probability).toBeLessThan(0.1)
})

test('money that is late: the batch is closed, nothing is left to do, and today is not mistaken for it', async () => {
  const report = JSON.parse((await run({ terminal: 'sim:payout-late' })).text)
  expect(report).toMatchObject({
    stage: '$',
    safe: { certainty: 'closed', amountMinor: null, count: null },
    left: { stages: [] },
  })
})

test('a question comes with its options, one of which an answers file may give', async () => {
  const terminal = 'sim:upload-cancelled'
  const report = JSON.parse((await run({ terminal })).text)
  expect(report.next).toMatchObject({ kind: 'ask', question: 'saw' })
  expect(report.next.options).toEqual(expect.arrayContaining(['cancelled', 'unsure']))
  const { text } = await run({ terminal }, false)
  expect(text).toMatch(/^ {3}cancelled {2}\S/m)
})

test('answers from a file take the place of the person', async () => {
  const answers = join(mkdtempSync(join(tmpdir(), 'answers-')), 'answers.json')
  writeFileSync(answers, JSON.stringify({ asked: { saw: 'cancelled' } }))
  const { text } = await run({ terminal: 'sim:upload-cancelled', answers })
  expect(JSON.parse(text).causes[0].id).toBe('C22')
})

test('a terminal that is away: causes all the same, and the exit code says so', async () => {
  const { code, text } = await run({ terminal: 'zvt+tcp://127.0.0.1:1' })
  expect(code).toBe(2)
  expect(JSON.parse(text)).toMatchObject({ reached: false, stage: null, safe: null })
  expect(JSON.parse(text).causes.length).toBeGreaterThan(0)
})

test('for a person it names the likely cause in words', async () => {
  const { text } = await run({ terminal: 'sim:battery-low' }, false)
  expect(text).toMatch(/C17 {2}\d+ %/)
})

test.each([
  'upload-cut',
  'prompt-returns',
  'battery-low',
  'account-frozen',
  'payout-late',
  'all-well',
])('sim:%s in Chinese holds no English but ids and names', async scenario => {
  const { text } = await run({ terminal: `sim:${scenario}` }, false, 'zh-CN')
  const words = text.replace(/\([a-z-]+\)|^ {3}[a-z-]+ {2}|^C\d\d /gm, '').match(/[a-z]{3,}/g)
  expect(words).toBeNull()
})
