import { describe, expect, test } from 'vitest'
import { leapClock } from '../../../simulator/leap-clock'
import type { TerminalEvent } from '../../driver'
import { amount, bmp, command, refuse } from './build'
import type { ZvtOptions } from './driver'
import { READY, type Script, type Step, scriptedTerminal } from './scripted-terminal'
import { done, no, result, shown, slip, yes } from './terminal-says'

const START = Date.UTC(2026, 10, 23, 20, 0, 0)
const terminal = (script: Script, options: Partial<ZvtOptions> = {}) => {
  const clock = leapClock(START)
  return { clock, ...scriptedTerminal(clock, script, options) }
}
const closing = (...steps: readonly Step[]): Script => ({ ...READY, 'end-of-day': steps })

async function close(script: Script) {
  const stage = terminal(script)
  const events: TerminalEvent[] = []
  const closed = await stage.driver.close(event => events.push(event))
  await stage.driver.disconnect()
  return { ...stage, closed, events, kinds: events.map(({ kind }) => kind) }
}

describe('how a close fails', () => {
  test.each([
    ['refused at once', [refuse(0x9c)], 'terminal.busy', 'no'],
    ['no host', [yes, no(0xa3)], 'terminal.host-unreachable', 'no'],
    ['the host did not answer', [yes, no(0xa1)], 'terminal.host-unreachable', 'perhaps'],
    [
      'no host, after totals were sent',
      [yes, shown('正在对账'), no(0xa3)],
      'terminal.host-unreachable',
      'likely',
    ],
    ['cancelled', [yes, no(0x6c)], 'terminal.cancelled', 'perhaps'],
    [
      'cancelled while totals were on their way',
      [yes, shown('正在对账'), no(0x6c)],
      'terminal.cancelled',
      'likely',
    ],
    [
      'refused by the host, which has the totals',
      [yes, shown('正在对账'), no(0x05)],
      'terminal.host-refused',
      'perhaps',
    ],
    ['not possible', [yes, no(0x77)], 'terminal.batch-not-possible', 'no'],
    [
      'not possible, after the host was waited for',
      [yes, command('intermediate-status', { intermediate: 0x04 }), no(0x77)],
      'terminal.batch-not-possible',
      'perhaps',
    ],
    [
      'no paper while printing',
      [yes, slip(false, '结算总计单'), no(0xcc)],
      'terminal.printer',
      'likely',
    ],
    [
      'no host, after a slip was begun',
      [yes, slip(false, '结算总计单'), no(0xa3)],
      'terminal.host-unreachable',
      'likely',
    ],
    [
      'pre-authorisation open',
      [yes, no(0xb8, [bmp(0x87, [0x02, 0x31])])],
      'terminal.open-preauthorisation',
      'no',
    ],
    ['06 1E without 80 00', [no(0x83)], 'terminal.function-not-possible', 'no'],
    [
      'a bad result, then a completion',
      [yes, result(0x77), done()],
      'terminal.batch-not-possible',
      'no',
    ],
    [
      'a completion that names an error',
      [yes, done([bmp(0x27, [0xfa])])],
      'terminal.defect',
      'perhaps',
    ],
  ] as const)('%s', async (_, steps, code, mayHaveClosed) => {
    const { closed, kinds, events } = await close(closing(...steps))
    expect(closed).toMatchObject({ kind: 'failed', fault: { code } })
    expect(events.at(-1)).toMatchObject({ kind: 'aborted', mayHaveClosed })
    expect(kinds).not.toContain('completed')
  })

  test.each([
    ['aborted', no(0xcc)],
    ['completed', done([bmp(0x27, [0xfa])])],
  ])('a bad end after a good result does not undo the result: %s', async (last, end) => {
    const { closed, kinds } = await close(closing(yes, result(), end))
    expect(closed).toMatchObject({ kind: 'closed', report: { totals: { amountMinor: 3_558 } } })
    expect(kinds.at(-1)).toBe(last)
  })

  test.each([
    [0xe0, 'update'],
    [0xfc, 'restart'],
  ])('code %i after the close is no failure: %s', async (code, away) => {
    const { closed, events } = await close(closing(yes, done([bmp(0x27, [code])])))
    expect(closed.kind).toBe('closed')
    expect(events.at(-1)).toEqual({ kind: 'completed', away })
  })

  test('a success without an amount is closed without totals, never with zero', async () => {
    const { closed, kinds } = await close(closing(yes, result(0x00, []), done()))
    expect(closed).toMatchObject({ kind: 'closed', report: undefined })
    expect(kinds).not.toContain('reported')
  })

  test('a success without an amount proves the close before anything else comes', async () => {
    const { closed, kinds } = await close(closing(yes, result(0x00, []), no(0x6c)))
    expect(closed).toMatchObject({ kind: 'failed', fault: { code: 'terminal.cancelled' } })
    expect(kinds.slice(-2)).toEqual(['completed', 'aborted'])
  })

  test('the parts without their amount are added up', async () => {
    const parts = result().bitmaps.filter(({ id }) => id === 0x60)
    const { closed } = await close(closing(yes, result(0x00, parts), done()))
    expect(closed).toMatchObject({ report: { totals: { count: 4, amountMinor: 3_558 } } })
  })

  test('the result of a payment proves no close: neither its amount nor its success is told', async () => {
    const payment = result(0x00, [amount(3_558), bmp(0x22, [0x67, 0xee, 0xee, 0x90])])
    const { closed, kinds } = await close(closing(yes, payment, no(0x6c)))
    expect(closed).toMatchObject({ kind: 'failed' })
    expect(kinds).toEqual(['sending', 'accepted', 'aborted'])
  })

  test('an amount without its parts has no count', async () => {
    const { closed } = await close(closing(yes, result(0x00, [amount(3_558)]), done()))
    expect(closed).toMatchObject({ report: { countUnknown: true, totals: { amountMinor: 3_558 } } })
  })
})
