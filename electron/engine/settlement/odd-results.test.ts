import { expect, test } from 'vitest'
import { bcd } from '../terminals/protocols/zvt/bcd'
import { amount, bmp, command, tlv } from '../terminals/protocols/zvt/build'
import { done, no, result, status, yes } from '../terminals/protocols/zvt/terminal-says'
import { CUT, KNOWN, shop } from './line-trouble-peer'

/* Results that look like one and may not be. */

const WITHOUT_CODE = command('status-information', {}, [amount(3_558)])
const YUAN = result(0x00, [amount(3_558), bmp(0x49, [0x01, 0x56])])

test('two results with different money: the last is kept, and it is no agreement', async () => {
  const { settle } = await shop([[yes, result(), result(0x00, [amount(3_000)]), done()]])
  expect(await settle()).toMatchObject({
    outcome: 'closed-with-difference',
    report: { totals: { amountMinor: 3_000 }, contradicted: true },
    tieOut: { contradiction: true },
    closesSent: 1,
  })
})

test('the same result twice is one', async () => {
  const { settle } = await shop([
    [yes, result(0x00, [amount(3_558)]), result(0x00, [amount(3_558)]), done()],
  ])
  const { report, tieOut } = await settle()
  expect(report).not.toHaveProperty('contradicted')
  expect(tieOut).toMatchObject({ contradiction: false })
})

test('a result without a result code is one only once the terminal has ended well', async () => {
  const closed = await shop([[yes, WITHOUT_CODE, done()]])
  expect(await closed.settle()).toMatchObject({
    step: 'done',
    report: { totals: { amountMinor: 3_558 } },
  })
  const refused = await shop([[yes, WITHOUT_CODE, no(0x77)]])
  expect(await refused.settle()).toMatchObject({ outcome: 'refused', report: null })
  const cut = await shop([[yes, WITHOUT_CODE, 'cut']], {
    'repeat-receipt': [yes, result(), done()],
  })
  expect(await cut.settle()).toMatchObject({
    report: { totals: { amountMinor: 3_558 } },
    closesSent: 1,
    requests: { recall: 2 },
  })
})

test('a result in another currency than the terminal had said was open is no agreement', async () => {
  const { settle } = await shop([[yes, YUAN, done()]], {
    'status-enquiry': [yes, KNOWN],
    'send-turnover-totals': [yes, result(0x00, [amount(3_558)]), done()],
  })
  expect(await settle()).toMatchObject({
    outcome: 'closed-with-difference',
    tieOut: { contradiction: true, theirs: { currency: 'CNY' } },
  })
})

test('the last result of a terminal with another number is not ours, and nothing is closed for it', async () => {
  const other = result(0x00, [amount(3_558), bmp(0x29, bcd('52000002', 4))])
  const { settle, closes } = await shop([CUT, [yes, result(), done()]], {
    'status-enquiry': [yes, status(0x00, tlv('1F44', bcd('52000001', 4)))],
    'repeat-receipt': [yes, other, done()],
  })
  expect(await settle()).toMatchObject({ outcome: 'cannot-confirm', report: null, closesSent: 1 })
  expect(closes()).toBe(1)
})
