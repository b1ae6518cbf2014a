import { expect, test } from 'vitest'
import { amount, refuse } from '../terminals/protocols/zvt/build'
import {
  done,
  no,
  result,
  shown,
  slip,
  status,
  yes,
} from '../terminals/protocols/zvt/terminal-says'
import { CUT, EMPTY, KNOWN, PAPER, shop } from './line-trouble-peer'

/* A terminal that says no, before the close or after it. */

test.each([
  ['busy', no(0xa0), 'terminal.busy'],
  ['no host', no(0xa3), 'terminal.host-unreachable'],
  ['refused at once', refuse(0x9c), 'terminal.busy'],
])('a clear no stands when the line is gone before the repeat: %s', async (_, refusal, code) => {
  const steps = refusal.command >> 8 === 0x84 ? [refusal] : [yes, refusal]
  const { settle } = await shop([[...steps, 'cut']], {}, 1)
  expect(await settle()).toMatchObject({
    outcome: 'refused',
    step: 'done',
    fault: { code },
    closesSent: 1,
  })
})

test('a no to the repeat of a close that went unheard proves nothing about that close', async () => {
  const { settle } = await shop([CUT, [yes, no(0xa3), 'cut']], {}, 2)
  expect(await settle()).toMatchObject({ outcome: 'cannot-confirm', closesSent: 2 })
})

test('a final no to a repeat that was sent blindly does not settle the one before it', async () => {
  const { settle, closes } = await shop([CUT, [yes, no(0x83)], [yes, no(0x83)]])
  const doubt = {
    outcome: 'cannot-confirm',
    step: 'act',
    fault: { code: 'terminal.function-not-possible' },
  }
  expect(await settle()).toMatchObject({
    ...doubt,
    closesSent: 2,
    position: { safe: { certainty: 'unknown' } },
  })
  expect(await settle()).toMatchObject({ ...doubt, closesSent: 3, requests: { recall: 2 } })
  expect(closes()).toBe(3)
})

test('a final no to a repeat is final where the terminal had said that the batch was open', async () => {
  const { settle } = await shop([CUT, [yes, no(0x83)]], { 'status-enquiry': [yes, status(0xf0)] })
  expect(await settle()).toMatchObject({ outcome: 'refused', step: 'done', closesSent: 2 })
})

test('a no after a slip was begun proves nothing where the terminal cannot be asked', async () => {
  const { settle } = await shop([[yes, slip(false, 'Kassenschnitt'), no(0xcc)]])
  expect(await settle()).toMatchObject({
    outcome: 'cannot-confirm',
    step: 'act',
    closesSent: 1,
    requests: { recall: 1 },
    position: { safe: { certainty: 'unknown' } },
  })
})

test('whoever asks again after such a no has it asked about before it is sent again', async () => {
  const { settle, ledger } = await shop([
    [yes, slip(false, 'Kassenschnitt'), no(0xcc)],
    [yes, result(), done()],
  ])
  expect(await settle()).toMatchObject({ outcome: 'cannot-confirm', closesSent: 1 })
  const attempt = await settle()
  expect(attempt).toMatchObject({ closesSent: 2, report: { totals: { amountMinor: 3_558 } } })
  const kinds = ledger.journal({ attemptId: attempt.id }).map(({ kind }) => kind)
  const before = kinds.slice(kinds.indexOf('resumed'), kinds.lastIndexOf('sending'))
  expect(before).toEqual(['resumed', 'inquired', 'second-run'])
})

test.each([
  ['no paper for the slip', [yes, slip(false, 'Kassenschnitt'), no(0xcc)]],
  ['cancelled', [yes, no(0x6c)]],
  ['defect', [yes, shown('Bitte warten'), no(0xff)]],
] as const)('%s, and yet it has closed: its result is asked for', async (_, close) => {
  const { settle, ledger } = await shop([close], {
    'repeat-receipt': [yes, result(), PAPER, done()],
  })
  const attempt = await settle()
  expect(attempt).toMatchObject({
    step: 'done',
    fault: null,
    report: { totals: { amountMinor: 3_558 } },
    closesSent: 1,
  })
  expect(ledger.receipts(attempt.id).at(-1)?.lines).toEqual(['Kassenschnitt', 'EUR 35,58'])
})

test('a no that the terminal cannot be asked about stands, and the next close knows what it may have done', async () => {
  const { settle } = await shop([
    [yes, no(0x6c)],
    [yes, EMPTY, done()],
  ])
  expect(await settle()).toMatchObject({
    outcome: 'refused',
    fault: { code: 'terminal.cancelled' },
    position: { safe: { certainty: 'unknown' } },
  })
  expect(await settle()).toMatchObject({
    outcome: 'cannot-confirm',
    fault: { code: 'settlement.unverified' },
    closesSent: 2,
  })
})

test('a no after which the terminal still holds the batch open is a no', async () => {
  const { settle, closes } = await shop([[yes, no(0x6c)]], {
    'status-enquiry': [yes, KNOWN],
    'send-turnover-totals': [yes, result(), done()],
  })
  expect(await settle()).toMatchObject({
    outcome: 'refused',
    step: 'done',
    fault: { code: 'terminal.cancelled' },
  })
  expect(closes()).toBe(1)
})

test('a batch that is gone after a no is not called refused', async () => {
  const totals = [result(), result(0x00, [amount(0)])]
  const { settle } = await shop(
    [
      [yes, no(0x77)],
      [yes, no(0xff)],
    ],
    {
      'status-enquiry': [yes, KNOWN],
      get 'send-turnover-totals'() {
        return [yes, totals.shift() ?? EMPTY, done()]
      },
    },
  )
  expect(await settle()).toMatchObject({ outcome: 'refused', fault: { detail: { code: '77' } } })
  totals.unshift(result())
  expect(await settle()).toMatchObject({
    outcome: 'cannot-confirm',
    fault: { code: 'settlement.unverified' },
  })
})
