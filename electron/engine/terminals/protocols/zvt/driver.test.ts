import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../../../../shared/fault'
import { leapClock } from '../../../simulator/leap-clock'
import type { TerminalEvent, Watch } from '../../driver'
import { memoryPair } from '../../link/memory'
import { acknowledge, amount, bmp, command, container, refuse, tlv } from './build'
import { decodeMessage, encodeMessage } from './codec'
import { connectZvt, type ZvtOptions } from './driver'
import { writeLocks } from './locks'
import type { Bitmap, Tlv, ZvtMessage } from './message'
import type { Recorded } from './tap'
import { tcpTransport } from './tcp-transport'
import { writeTotals } from './totals'
import { isAnswer } from './transport'

const START = Date.UTC(2026, 10, 23, 20, 0, 0)
const EUR = [0x09, 0x78]
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text))

const yes = acknowledge()
const done = (bitmaps: readonly Bitmap[] = []) => command('completion', {}, bitmaps)
const no = (resultCode: number, bitmaps: readonly Bitmap[] = []) =>
  command('abort', { resultCode }, bitmaps)
const status = (terminalStatus: number, ...nodes: Tlv[]) =>
  command('completion', { terminalStatus }, [container(...nodes)])
const shown = (...lines: string[]) =>
  command('intermediate-status', { intermediate: 0x17, timeoutMin: 0x03 }, [
    container(
      tlv('14', [0xfe]),
      tlv(
        '24',
        lines.map(line => tlv('07', utf8(line))),
      ),
    ),
  ])
const slip = (last: boolean, ...lines: string[]) =>
  command('print-text-block', {}, [
    container(
      tlv('1F07', [0x03]),
      tlv('14', [0xfe]),
      tlv('25', [
        ...lines.map(line => tlv('07', utf8(line))),
        ...(last ? [tlv('09', [0x81])] : []),
      ]),
    ),
  ])
const zero = { count: 0, amountMinor: 0 }
const TOTALS = writeTotals({
  receiptFrom: '0233',
  receiptTo: '0236',
  schemes: {
    girocard: { count: 3, amountMinor: 2_600 },
    visa: { count: 1, amountMinor: 958 },
    jcb: zero,
    mastercard: zero,
    amex: zero,
    diners: zero,
    other: zero,
  },
})
const result = (code = 0x00, bitmaps: readonly Bitmap[] = [amount(3_558), bmp(0x60, TOTALS)]) =>
  command('status-information', {}, [
    bmp(0x27, [code]),
    ...bitmaps,
    bmp(0x0c, [0x20, 0x00, 0x30]),
    bmp(0x0d, [0x11, 0x23]),
    bmp(0x3c, utf8('BATCH 000123 CN=1 FX=2')),
  ])

type Step = ZvtMessage | Uint8Array | 'cut' | number
type Script = Readonly<{ [kind: string]: readonly Step[] }>

/**
 * A terminal that plays a script: for each command the messages it sends. After each that is no answer it waits
 * for the register's. A number is a pause in milliseconds.
 */
function terminal(script: Script, options: Partial<ZvtOptions> = {}) {
  const clock = leapClock(START)
  const [near, far] = memoryPair()
  const pt = tcpTransport(far, clock)
  const got: string[] = []
  const say = async (apdu: Uint8Array): Promise<void> => {
    await pt.send(apdu)
    if (!isAnswer(apdu)) got.push(Buffer.from(await pt.receive(8_000)).toString('hex'))
  }
  const take = (step: Step): Promise<void> => {
    if (step === 'cut') return pt.close()
    if (typeof step === 'number') return clock.sleep(step)
    return say(step instanceof Uint8Array ? step : encodeMessage(step))
  }
  const serve = async (): Promise<void> => {
    for (;;) {
      const apdu = await pt.receive(1_500_000)
      const { kind } = decodeMessage(apdu)
      got.push(isAnswer(apdu) ? Buffer.from(apdu).toString('hex') : kind)
      for (const step of script[kind] ?? [refuse(0x83)]) await take(step)
    }
  }
  serve().catch(() => undefined)
  const driver = connectZvt({
    link: near,
    line: 'tcp',
    clock,
    currency: 'EUR',
    utcOffsetMinutes: 0,
    ...options,
  })
  return { driver, got, clock }
}

const registered = [yes, done([bmp(0x19, [0]), bmp(0x29, [0x52, 0, 0, 1]), bmp(0x49, EUR)])]
const ready: Script = { registration: registered, 'status-enquiry': [yes, status(0x00)] }
const closing = (...steps: readonly Step[]): Script => ({ ...ready, 'end-of-day': steps })

async function close(script: Script, also?: Watch) {
  const stage = terminal(script)
  const events: TerminalEvent[] = []
  const closed = await stage.driver.close(event => {
    events.push(event)
    also?.(event)
  })
  await stage.driver.disconnect()
  return { ...stage, closed, events, kinds: events.map(({ kind }) => kind) }
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    thrown => Fault.from(thrown).code,
  )

describe('examining', () => {
  test('reads model, id, locks, clock, words and what is owed', async () => {
    const { driver, got } = terminal({
      ...ready,
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
      ...ready,
      'status-enquiry': [yes, status(code, tlv('1F55', writeLocks([...locks])))],
    })
    expect(await driver.examine()).toMatchObject({ condition })
  })

  test.each([
    [[refuse(0x9c)], 'busy'],
    [[yes, no(0xf0)], 'settlement-owed'],
    [[yes, no(0xe4)], 'needs-help'],
  ] as const)('takes a refused enquiry for what its code says', async (answer, condition) => {
    const { driver } = terminal({ ...ready, 'status-enquiry': [...answer] })
    expect(await driver.examine()).toMatchObject({ condition })
  })

  test('a terminal with another currency is refused, or followed where the shop was not sure', async () => {
    const script: Script = {
      ...ready,
      registration: [refuse(0x1e, Uint8Array.of(0x6f, 0x01, 0x56))],
    }
    const firm = await terminal(script).driver.examine()
    expect(firm).toMatchObject({
      condition: 'needs-help',
      fault: { code: 'terminal.wrong-currency', detail: { code: '6F' } },
    })
    const { driver, got } = terminal(script, { currencyIsFirm: false })
    await driver.examine()
    expect(got.filter(kind => kind === 'registration')).toHaveLength(2)
  })

  test('what a terminal does not know is not asked of a model nobody knows', async () => {
    const { driver, got } = terminal({ ...ready, 'send-turnover-totals': [yes, result(), done()] })
    await driver.examine()
    expect(await driver.openTotals()).toBe('unsupported')
    expect(got).not.toContain('send-turnover-totals')
    expect(await driver.openTotals(true)).toMatchObject({ totals: { amountMinor: 3_558 } })
  })
})

describe('closing', () => {
  test('whatever order the terminal tells in, it is closed once', async () => {
    const parts = [
      result(),
      slip(true, 'KASSENSCHNITT', 'Gesamt 35,58'),
      shown('对账平 正在批上送 3/8'),
    ]
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(parts, { minLength: 3 }), async told => {
        const { closed, kinds } = await close(closing(yes, ...told, done()))
        expect(closed).toEqual({
          kind: 'closed',
          report: {
            totals: { count: 4, amountMinor: 3_558, currency: 'EUR' },
            schemes: [
              { scheme: 'girocard', count: 3, amountMinor: 2_600 },
              { scheme: 'visa', count: 1, amountMinor: 958 },
            ],
            receiptFrom: '0233',
            receiptTo: '0236',
            terminalTime: '11-23 20:00:30',
            batchNo: '000123',
            domestic: 'agreed',
            foreign: 'differs',
          },
          receipts: [
            { kind: 'settlement', lines: ['KASSENSCHNITT', 'Gesamt 35,58'], complete: true },
          ],
        })
        expect(kinds.slice(0, 2)).toEqual(['sending', 'accepted'])
        expect(kinds.at(-1)).toBe('completed')
        expect([...kinds].sort()).toEqual(
          ['accepted', 'completed', 'progress', 'receipt', 'reported', 'sending'].sort(),
        )
      }),
      { numRuns: 12 },
    )
  })

  test('each message is told before the terminal is answered', async () => {
    const { driver, got } = terminal(closing(yes, shown('对账'), result(), done()))
    const answers: number[] = []
    await driver.close(() => answers.push(got.filter(line => line === '800000').length))
    expect(answers).toEqual([0, 0, 0, 1, 2])
  })

  test('what cannot be stored is not acknowledged', async () => {
    const { driver, got } = terminal(closing(yes, result(), done()))
    const disk = new Fault('ledger.disk')
    const broken = driver.close(({ kind }) => {
      if (kind === 'reported') throw disk
    })
    expect(await codeOf(broken)).toBe('ledger.disk')
    expect(got).toEqual(['end-of-day'])
    expect(await codeOf(driver.examine())).toBe('ledger.disk')
  })

  test('progress carries stage and item', async () => {
    const { events } = await close(
      closing(yes, shown('正在批上送', '74/86'), shown('打印明细'), done()),
    )
    expect(events.filter(({ kind }) => kind === 'progress')).toEqual([
      { kind: 'progress', words: ['正在批上送', '74/86'], stage: 'U', item: 74, of: 86 },
      { kind: 'progress', words: ['打印明细'], stage: 'D' },
    ])
  })

  test('a slip in pieces is one slip, and stored as it grows', async () => {
    const { closed, events } = await close(
      closing(
        yes,
        slip(false, '结算总计单'),
        slip(true, '合计 35.58'),
        slip(false, '明细单'),
        done(),
      ),
    )
    const receipts = events.flatMap(event => (event.kind === 'receipt' ? [event.receipt] : []))
    expect(receipts.map(({ kind, complete, lines }) => [kind, complete, lines.length])).toEqual([
      ['settlement', false, 1],
      ['settlement', true, 2],
      ['detail', false, 1],
    ])
    expect(closed).toMatchObject({ receipts: [{ complete: true }, { complete: false }] })
  })

  test('a completion that comes again counts once and is answered again', async () => {
    const { closed, kinds, got } = await close(closing(yes, result(), done(), done()))
    expect(closed.kind).toBe('closed')
    expect(kinds.filter(kind => kind === 'completed')).toHaveLength(1)
    expect(got.filter(line => line === '800000')).toHaveLength(3)
  })

  test('a late refusal of an answer changes nothing, and the next command works', async () => {
    const { driver } = terminal(closing(yes, result(), done(), refuse(0x83), refuse(0x83)))
    expect((await driver.close(() => undefined)).kind).toBe('closed')
    expect(await driver.examine()).toMatchObject({ condition: 'ready' })
  })

  test('a completion from before the terminal took the request proves nothing', async () => {
    const { closed, kinds } = await close(closing(done(), yes, no(0x6c)))
    expect(closed.kind).toBe('failed')
    expect(kinds).toEqual(['sending', 'accepted', 'aborted'])
  })

  test('what we did not offer is refused, what cannot be read is called so, and neither stops anything', async () => {
    const { closed, got } = await close(
      closing(
        yes,
        command('dial-up'),
        Uint8Array.of(0x06, 0xd3, 0x02, 0x06, 0x7f),
        Uint8Array.of(0x0f, 0xa1, 0x00),
        result(),
        done(),
      ),
    )
    expect(closed.kind).toBe('closed')
    expect(got.slice(1)).toEqual(['848300', '849a00', '848300', '800000', '800000'])
  })

  test('a 04 FF gives the terminal more minutes, silence beyond them ends the wait', async () => {
    const more = command('intermediate-status', { intermediate: 0x04, timeoutMin: 0x10 })
    const patient = await close(closing(yes, more, 590_000, result(), done()))
    expect(patient.closed.kind).toBe('closed')
    const { driver, clock } = terminal(closing(yes, 600_000))
    expect(await codeOf(driver.close(() => undefined))).toBe('link.timeout')
    expect(clock.now() - START).toBe(180_000)
  })

  test('a terminal that does not take the request within T3 is gone', async () => {
    const { driver, clock } = terminal(closing(60_000))
    const kinds: string[] = []
    expect(await codeOf(driver.close(({ kind }) => kinds.push(kind)))).toBe('link.timeout')
    expect(clock.now() - START).toBe(5_000)
    expect(kinds).toEqual(['sending'])
    expect(await codeOf(driver.recall(() => undefined))).toBe('link.timeout')
  })

  test('when the line is cut after the result, the result was told', async () => {
    const { driver } = terminal(closing(yes, result(), 'cut'))
    const kinds: string[] = []
    expect(await codeOf(driver.close(({ kind }) => kinds.push(kind)))).toBe('link.closed')
    expect(kinds).toEqual(['sending', 'accepted', 'reported'])
  })

  test('what arrived before the cut counts, though it cannot be answered', async () => {
    const all = [yes, result(), done()].map(encodeMessage)
    const [near, far] = memoryPair()
    const clock = leapClock(START)
    const driver = connectZvt({ link: near, line: 'tcp', clock, currency: 'EUR' })
    const closed = driver.close(() => undefined)
    await clock.sleep(1)
    await far.write(Buffer.concat(all))
    await far.close()
    expect(await closed).toMatchObject({ kind: 'closed', report: { batchNo: '000123' } })
  })
})

describe('how a close fails', () => {
  test.each([
    ['refused at once', [refuse(0x9c)], 'terminal.busy', true],
    ['no host', [yes, no(0xa3)], 'terminal.host-unreachable', true],
    ['the host did not answer', [yes, no(0xa1)], 'terminal.host-unreachable', false],
    [
      'no host, after totals were sent',
      [yes, shown('正在对账'), no(0xa3)],
      'terminal.host-unreachable',
      false,
    ],
    ['cancelled', [yes, no(0x6c)], 'terminal.cancelled', false],
    [
      'no paper while printing',
      [yes, slip(false, '结算总计单'), no(0xcc)],
      'terminal.printer',
      false,
    ],
    [
      'pre-authorisation open',
      [yes, no(0xb8, [bmp(0x87, [0x02, 0x31])])],
      'terminal.open-preauthorisation',
      true,
    ],
    ['06 1E without 80 00', [no(0x83)], 'terminal.function-not-possible', true],
    [
      'a bad result, then a completion',
      [yes, result(0x77), done()],
      'terminal.batch-not-possible',
      true,
    ],
    [
      'a completion that names an error',
      [yes, done([bmp(0x27, [0xfa])])],
      'terminal.defect',
      false,
    ],
  ] as const)('%s', async (_, steps, code, nothingChanged) => {
    const { closed, kinds } = await close(closing(...steps))
    expect(closed).toMatchObject({ kind: 'failed', fault: { code }, nothingChanged })
    expect(kinds.at(-1)).toBe('aborted')
    expect(kinds).not.toContain('completed')
  })

  test('a failed end after a good result does not undo the result', async () => {
    const { closed } = await close(closing(yes, result(), no(0xcc)))
    expect(closed).toMatchObject({ kind: 'closed', report: { totals: { amountMinor: 3_558 } } })
  })

  test.each([[0xe0], [0xfc]])(
    'an update or restart after the close (%i) is no failure',
    async code => {
      const { closed, kinds } = await close(closing(yes, result(), done([bmp(0x27, [code])])))
      expect(closed.kind).toBe('closed')
      expect(kinds.at(-1)).toBe('completed')
    },
  )

  test('a success without an amount is closed without totals, never with zero', async () => {
    const { closed, kinds } = await close(closing(yes, result(0x00, []), done()))
    expect(closed).toMatchObject({ kind: 'closed', report: undefined })
    expect(kinds).not.toContain('reported')
  })

  test('an amount without its parts has no count', async () => {
    const { closed } = await close(closing(yes, result(0x00, [amount(3_558)]), done()))
    expect(closed).toMatchObject({ report: { countUnknown: true, totals: { amountMinor: 3_558 } } })
  })
})

describe('asking for the last result', () => {
  const asking = (...steps: readonly Step[]): Script => ({ ...ready, 'repeat-receipt': steps })
  test.each([
    [[yes, result(), slip(true, '结算总计单'), done()], 'result'],
    [[yes, done()], 'nothing'],
    [[refuse(0x9a)], 'unsupported'],
    [[refuse(0x83)], 'unsupported'],
    [[yes, no(0x83)], 'unsupported'],
  ] as const)('%#: %s', async (steps, kind) => {
    const { driver } = terminal(asking(...steps))
    expect((await driver.recall(() => undefined)).kind).toBe(kind)
  })

  test('a busy terminal is not one that cannot', async () => {
    const { driver } = terminal(asking(refuse(0x9c)))
    expect(await codeOf(driver.recall(() => undefined))).toBe('terminal.busy')
  })

  test('a model that is known to have no answer is not asked', async () => {
    const { driver } = terminal(asking(yes, result(), done()), { model: 'card-complete' })
    expect(await driver.recall(() => undefined)).toEqual({ kind: 'unsupported' })
    expect(driver.requests).toEqual({})
  })
})

test('what is recorded shows no password and no card number', async () => {
  const recorded: Recorded[] = []
  const line = utf8('Karte 4111111111111111')
  const { driver } = terminal(
    closing(yes, command('print-line', { attribute: 0, text: line }), result(), done()),
    { record: message => recorded.push(message) },
  )
  await driver.examine()
  await driver.close(() => undefined)
  expect(recorded[0]).toMatchObject({ direction: 'sent', apdu: expect.stringMatching(/^0600/) })
  const all = recorded.map(({ apdu }) => apdu).join('\n')
  expect(all).not.toContain(Buffer.from('4111111111111111').toString('hex'))
  expect(recorded.map(({ apdu }) => apdu)).not.toContain('065003000000')
})
