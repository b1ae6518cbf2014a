import { expect, test } from 'vitest'
import { bcd } from '../terminals/protocols/zvt/bcd'
import { amount, tlv } from '../terminals/protocols/zvt/build'
import {
  done,
  no,
  result,
  shown,
  slip,
  status,
  yes,
} from '../terminals/protocols/zvt/terminal-says'
import { CUT, EMPTY, KNOWN, shop } from './line-trouble-peer'

/* A terminal nobody knows, that breaks off or says nothing. How often is it asked to close? */

test.each([
  ['cut each time', CUT],
  ['silent each time', [30_000_000]],
] as const)(
  '%s, and no question is known: one repeat a press, and then say so',
  async (_, close) => {
    const { settle, closes } = await shop([close])
    expect(await settle()).toMatchObject({
      outcome: 'cannot-confirm',
      step: 'act',
      closesSent: 2,
      position: { safe: { certainty: 'unknown' } },
    })
    expect(await settle()).toMatchObject({ outcome: 'cannot-confirm', step: 'act', closesSent: 3 })
    expect(closes()).toBe(3)
  },
)

test('a terminal that says each time that a settlement is owed is asked three times', async () => {
  const { settle, closes } = await shop([CUT], { 'status-enquiry': [yes, status(0xf0)] })
  expect(await settle()).toMatchObject({
    outcome: 'cannot-confirm',
    fault: { code: 'link.closed' },
  })
  expect(closes()).toBe(3)
})

test('a success without totals is not closed again, whatever becomes of the line', async () => {
  const { settle, closes } = await shop([[yes, result(0x00, []), 'cut']])
  expect(await settle()).toMatchObject({
    outcome: 'cannot-confirm',
    fault: { code: 'settlement.unverified' },
    closesSent: 1,
  })
  expect(closes()).toBe(1)
})

test('an empty repeat proves nothing, also where the terminal said no in between', async () => {
  const { settle } = await shop([CUT, [yes, no(0xa3)], [yes, EMPTY, done()]])
  expect(await settle()).toMatchObject({
    outcome: 'cannot-confirm',
    fault: { code: 'settlement.unverified' },
    closesSent: 3,
  })
})

test('a host that fell silent after the totals went out leaves an empty repeat unproven, one before them does not', async () => {
  const lost = await shop([
    [yes, shown('联机对总账', 'SETTLING'), no(0xa1)],
    [yes, EMPTY, done()],
  ])
  expect(await lost.settle()).toMatchObject({ fault: { code: 'settlement.unverified' } })
  const early = await shop([
    [yes, no(0xa3)],
    [yes, EMPTY, done()],
  ])
  expect(await early.settle()).toMatchObject({ outcome: 'closed-with-difference', closesSent: 2 })
})

test('a slip that came whole before the cut is archived once', async () => {
  const paper = slip(true, 'Kassenschnitt', 'EUR 35,58')
  const { settle, ledger } = await shop([[yes, paper, 'cut']], {
    'repeat-receipt': [yes, result(), paper, done()],
  })
  const attempt = await settle()
  expect(attempt).toMatchObject({ outcome: 'closed-with-difference', closesSent: 1 })
  expect(ledger.receipts(attempt.id).map(({ lines }) => lines)).toEqual([
    ['Kassenschnitt', 'EUR 35,58'],
  ])
})

test('a terminal that takes questions and does not end them is asked twice, not for a quarter of an hour', async () => {
  const { settle, ledger } = await shop([], { registration: [yes, 30_000_000] })
  const attempt = await settle()
  expect(attempt).toMatchObject({ outcome: 'cannot-confirm', fault: { code: 'link.timeout' } })
  expect(attempt.requests.registration).toBe(2)
  expect(ledger.verify()).toMatchObject({ ok: true })
})

test('what was sold while a cut settlement waited belongs to the batch that is closed then', async () => {
  let away = false
  let sold = 2_600
  const { settle, ledger } = await shop([CUT, [yes, result(0x00, [amount(3_558)]), done()]], {
    get 'status-enquiry'() {
      return away ? (['cut'] as const) : [yes, KNOWN]
    },
    get 'send-turnover-totals'() {
      away = true
      return [yes, result(0x00, [amount(sold)]), done()]
    },
  })
  expect(await settle()).toMatchObject({ outcome: 'cannot-confirm', step: 'act' })
  away = false
  sold = 3_558
  const attempt = await settle()
  expect(attempt).toMatchObject({ closesSent: 2, tieOut: { contradiction: false } })
  const intents = ledger
    .journal({ attemptId: attempt.id })
    .filter(({ kind }) => kind === 'intended')
  expect(intents).toHaveLength(2)
})

test('an open amount without its count is no empty batch', async () => {
  const { settle, closes } = await shop([[yes, result(), done()]], {
    'status-enquiry': [yes, KNOWN],
    'send-turnover-totals': [yes, result(0x00, [amount(3_558)]), done()],
  })
  expect(await settle()).toMatchObject({ report: { totals: { amountMinor: 3_558 } } })
  expect(closes()).toBe(1)
})

test('when another terminal is at the end of the line that came back, nothing is closed there', async () => {
  let isSwapped = false
  let closesSoFar = () => 0
  const { settle, closes } = await shop([CUT, [yes, result(), done()]], {
    get 'status-enquiry'() {
      const tid = isSwapped && closesSoFar() > 0 ? '10000002' : '10000001'
      return [yes, status(0x00, tlv('1F44', bcd(tid, 4)))]
    },
    'send-turnover-totals': [yes, result(), done()],
  })
  closesSoFar = closes
  isSwapped = true
  expect(await settle()).toMatchObject({
    outcome: 'cannot-confirm',
    step: 'act',
    fault: { code: 'terminal.another', detail: { expected: '10000001', found: '10000002' } },
  })
  expect(closes()).toBe(1)
  isSwapped = false
  expect(await settle()).toMatchObject({ step: 'done', fault: null, closesSent: 2 })
})
