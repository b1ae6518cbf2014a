import { describe, expect, test } from 'vitest'
import { Fault } from '../../../../../shared/fault'
import { leapClock } from '../../../simulator/leap-clock'
import { memoryPair } from '../../link/memory'
import { amount, bmp, command, refuse } from './build'
import { encodeMessage } from './codec'
import { connectZvt, type ZvtOptions } from './driver'
import { frame } from './frame'
import type { ZvtMessage } from './message'
import { READY, type Script, type Step, scriptedTerminal } from './scripted-terminal'
import type { Recorded } from './tap'
import { done, no, result, slip, utf8, yes } from './terminal-says'

const START = Date.UTC(2026, 10, 23, 20, 0, 0)
const terminal = (script: Script, options: Partial<ZvtOptions> = {}) => {
  const clock = leapClock(START)
  return { clock, ...scriptedTerminal(clock, script, options) }
}
const closing = (...steps: readonly Step[]): Script => ({ ...READY, 'end-of-day': steps })

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    thrown => Fault.from(thrown).code,
  )

describe('asking for the last result', () => {
  const asking = (...steps: readonly Step[]): Script => ({ ...READY, 'repeat-receipt': steps })
  test.each([
    [[yes, result(), slip(true, '结算总计单'), done()], 'result'],
    [[yes, done()], 'nothing'],
    [[yes, result(0x00, [amount(1_200), bmp(0x8a, [0x05])]), done()], 'nothing'],
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

describe('on a serial line', () => {
  /** A terminal by hand: it hears nothing, and sends what the test sends. */
  function wired() {
    const clock = leapClock(START)
    const [near, far] = memoryPair()
    const driver = connectZvt({ link: near, line: 'serial', clock, currency: 'EUR' })
    const kinds: string[] = []
    const closed = driver.close(({ kind }) => kinds.push(kind))
    const put = async (...parts: (Uint8Array | ZvtMessage)[]): Promise<void> => {
      await clock.sleep(50)
      for (const part of parts)
        await far.write(part instanceof Uint8Array ? part : frame(encodeMessage(part)))
    }
    return { clock, closed, kinds, put }
  }
  const ack = Uint8Array.of(0x06)

  test('a result that is repeated because our ACK was lost counts once', async () => {
    const { closed, kinds, put } = wired()
    await put(ack, yes)
    await put(result(), result())
    await put(ack)
    await put(ack)
    await put(done())
    expect((await closed).kind).toBe('closed')
    expect(kinds).toEqual(['sending', 'accepted', 'reported', 'completed'])
  })

  test('a terminal that no longer takes answers is not waited for any longer', async () => {
    const { clock, closed, kinds, put } = wired()
    await put(ack, yes)
    await put(result())
    expect(await codeOf(closed)).toBe('link.timeout')
    expect(kinds).toEqual(['sending', 'accepted', 'reported'])
    expect(clock.now() - START).toBe(15_100)
  })
})
