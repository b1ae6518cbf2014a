import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../../../../shared/fault'
import { leapClock } from '../../../simulator/leap-clock'
import type { TerminalEvent } from '../../driver'
import { memoryPair } from '../../link/memory'
import { command, refuse } from './build'
import { encodeMessage } from './codec'
import { connectZvt, type ZvtOptions } from './driver'
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

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    thrown => Fault.from(thrown).code,
  )

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

  test('a progress without words is told by what its code means, one with words by those', async () => {
    const code = command('intermediate-status', { intermediate: 0x44 })
    const { events } = await close(closing(yes, code, shown('Bitte warten'), result(), done()))
    expect(events.filter(({ kind }) => kind === 'progress')).toEqual([
      {
        kind: 'progress',
        words: [],
        means: ['zvt.intermediate.04', 'zvt.intermediate.remove-card'],
      },
      { kind: 'progress', words: ['Bitte warten'] },
    ])
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
    const receipts = events.flatMap(event => (event.kind === 'receipt' ? [event.part] : []))
    expect(receipts).toEqual([
      { kind: 'settlement', from: 0, lines: ['结算总计单'], complete: false },
      { kind: 'settlement', from: 1, lines: ['合计 35.58'], complete: true },
      { kind: 'detail', from: 0, lines: ['明细单'], complete: false },
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

  test('a late yes to the close is waited for: to hear it leaves nothing in doubt', async () => {
    const { closed } = await close(closing(12_000, yes, result(), done()))
    expect(closed).toMatchObject({ kind: 'closed', report: { totals: { amountMinor: 3_558 } } })
  })

  test('a terminal that does not take the request within three times T3 is gone', async () => {
    const { driver, clock } = terminal(closing(60_000))
    const kinds: string[] = []
    expect(await codeOf(driver.close(({ kind }) => kinds.push(kind)))).toBe('link.timeout')
    expect(clock.now() - START).toBe(15_000)
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
