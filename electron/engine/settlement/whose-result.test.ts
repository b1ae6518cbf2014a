import { expect, test } from 'vitest'
import { bcd } from '../terminals/protocols/zvt/bcd'
import { amount, bmp, command } from '../terminals/protocols/zvt/build'
import { done, no, shown, slip, status, yes } from '../terminals/protocols/zvt/terminal-says'
import { CUT, EMPTY, shop } from './line-trouble-peer'

/* A terminal that tells neither its clock nor what it holds open. Its last result comes back: of which close? */

/** As `result`, at another time of its clock, and without a batch number. */
const closedAt = (hour: number, amountMinor = 3_558, day = 0x23) =>
  command('status-information', {}, [
    bmp(0x27, [0]),
    amount(amountMinor),
    bmp(0x0c, bcd(`${String(hour).padStart(2, '0')}0030`, 3)),
    bmp(0x0d, [0x11, day]),
  ])
const PAPER = slip(true, 'Kassenschnitt', 'EUR 35,58')

test.each([
  ['three hours slow', closedAt(17)],
  ['four hours fast', closedAt(0, 3_558, 0x24)],
  ['without any time', command('status-information', {}, [bmp(0x27, [0]), amount(3_558)])],
])('a clock that is %s: not closed again, and a person is told', async (_, last) => {
  const { settle, closes, ledger } = await shop([CUT, [yes, EMPTY, done()]], {
    'repeat-receipt': [yes, last, PAPER, done()],
  })
  const attempt = await settle()
  expect(attempt).toMatchObject({
    outcome: 'cannot-confirm',
    step: 'done',
    fault: { code: 'settlement.unverified', detail: { why: 'unclear' } },
    report: null,
    closesSent: 1,
    requests: { recall: 1 },
    position: { safe: { certainty: 'unknown' } },
  })
  expect(closes()).toBe(1)
  expect(ledger.journal({ attemptId: attempt.id })).toContainEqual(
    expect.objectContaining({
      kind: 'result-unclear',
      body: expect.objectContaining({ amountMinor: 3_558, currency: 'EUR' }),
    }),
  )
  expect(ledger.receipts(attempt.id)).toEqual([])
})

test('a clock three hours slow that was heard at the last closing finds the next one', async () => {
  const { settle, closes } = await shop([[yes, closedAt(17, 1_000), done()], CUT], {
    'repeat-receipt': [yes, closedAt(17), PAPER, done()],
  })
  expect(await settle()).toMatchObject({ report: { totals: { amountMinor: 1_000 } } })
  expect(await settle()).toMatchObject({
    step: 'done',
    report: { totals: { amountMinor: 3_558 } },
    closesSent: 1,
  })
  expect(closes()).toBe(2)
})

test('the closing that is known already proves that the next has not come: it is sent again', async () => {
  const { settle, closes } = await shop(
    [[yes, closedAt(17), done()], CUT, [yes, closedAt(18), done()]],
    {
      'repeat-receipt': [yes, closedAt(17), done()],
    },
  )
  await settle()
  expect(await settle()).toMatchObject({ step: 'done', closesSent: 2, fault: null })
  expect(closes()).toBe(3)
})

test('a terminal that demands a settlement is closed, whatever its last result was', async () => {
  const { settle } = await shop([CUT, [yes, closedAt(17), done()]], {
    'status-enquiry': [yes, status(0xf0)],
    'repeat-receipt': [yes, closedAt(9), done()],
  })
  expect(await settle()).toMatchObject({ step: 'done', closesSent: 2, fault: null })
})

test('a clear no is sent again, though the last result may be anybody’s', async () => {
  const { settle } = await shop(
    [
      [yes, no(0xa3)],
      [yes, closedAt(17), done()],
    ],
    {
      'repeat-receipt': [yes, closedAt(9), done()],
    },
  )
  expect(await settle()).toMatchObject({ step: 'done', closesSent: 2, fault: null })
})

test('a cancel key is a no where the last result tells nothing, one after the totals left is not', async () => {
  const recall = { 'repeat-receipt': [yes, closedAt(9), done()] }
  const early = await shop([[yes, no(0x6c)]], recall)
  expect(await early.settle()).toMatchObject({
    outcome: 'refused',
    fault: { code: 'terminal.cancelled' },
  })
  const late = await shop([[yes, shown('正在对账'), no(0x6c)]], recall)
  expect(await late.settle()).toMatchObject({ outcome: 'cannot-confirm', closesSent: 1 })
})
