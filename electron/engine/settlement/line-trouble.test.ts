import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { Fault } from '../../../shared/fault'
import { TerminalCard } from '../../../shared/terminal'
import { type Ledger, openLedger } from '../ledger/ledger'
import { leapClock } from '../simulator/leap-clock'
import { amount, refuse, tlv } from '../terminals/protocols/zvt/build'
import {
  READY,
  type Script,
  type Step,
  scriptedTerminal,
} from '../terminals/protocols/zvt/scripted-terminal'
import {
  done,
  no,
  result,
  shown,
  slip,
  status,
  utf8,
  yes,
} from '../terminals/protocols/zvt/terminal-says'
import { complete } from './saga'
import { Session } from './session'

/* A terminal nobody knows, that breaks off, says no or says nothing. How often is it asked to close? */

const START = Date.UTC(2026, 10, 23, 20, 0)
const CARD = TerminalCard.parse({
  id: 'T1',
  name: 'T1',
  address: 'zvt+tcp://terminal',
  currency: 'EUR',
  model: 'generic',
})
const EMPTY = result(0x00, [amount(0)])
const CUT: readonly Step[] = [yes, shown('Bitte warten'), 'cut']
const opened: Ledger[] = []
afterEach(() => {
  for (const ledger of opened.splice(0)) ledger.close()
})

/** Each row of `closes` answers one 06 50; the last one answers all further ones. */
async function shop(
  closes: readonly (readonly Step[])[],
  others: Script = {},
  connections = Number.POSITIVE_INFINITY,
) {
  const clock = leapClock(START)
  const ledger = await openLedger({ dir: mkdtempSync(join(tmpdir(), 'line-trouble-')), clock })
  opened.push(ledger)
  ledger.saveTerminal(CARD)
  let closed = 0
  const dayEnds: Script = {
    get 'end-of-day'() {
      return closes[Math.min(closed++, closes.length - 1)] ?? []
    },
  }
  const described = [READY, others, dayEnds].map(Object.getOwnPropertyDescriptors)
  const script: Script = Object.defineProperties({}, Object.assign({}, ...described))
  let connected = 0
  const connect = async () => {
    if (connected++ >= connections) throw new Fault('link.refused', { host: 'terminal', port: 1 })
    return scriptedTerminal(clock, script).driver
  }
  const settle = () =>
    complete(
      {
        card: CARD,
        ledger,
        clock,
        session: new Session(connect, clock),
        changed: () => undefined,
        heard: () => undefined,
      },
      () => `attempt-${closed}`,
    )
  return { settle, ledger, closes: () => closed }
}

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

/* A no of the terminal that may have come after the close. */
const PAPER = slip(true, 'Kassenschnitt', 'EUR 35,58')
const KNOWN = status(0x00, tlv('E4', [tlv('1F40', utf8('iCT250'))]))

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
