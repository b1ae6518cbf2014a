import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from '../../../../../shared/fault'
import type { Clock } from '../../../clock'
import { leapClock } from '../../../simulator/leap-clock'
import type { Link } from '../../link/link'
import { memoryPair } from '../../link/memory'
import { frame } from './frame'
import { serialTransport } from './serial-transport'
import { tcpTransport } from './tcp-transport'
import type { Transport } from './transport'

const YES = Uint8Array.of(0x80, 0x00, 0x00)
const NO = Uint8Array.of(0x84, 0x83, 0x00)
const STATUS = Uint8Array.of(0x04, 0xff, 0x01, 0x17)
const DONE = Uint8Array.of(0x06, 0x0f, 0x00)
const CLOSE = Uint8Array.of(0x06, 0x50, 0x03, 0x00, 0x10, 0x00)
const ACK = Uint8Array.of(0x06)
const NAK = Uint8Array.of(0x15)

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    thrown => Fault.from(thrown).code,
  )

/** The far end, by hand: what arrives is kept, what is written is up to the test. */
function bench(clock: Clock) {
  const [near, far] = memoryPair()
  const arrived: string[] = []
  ;(async () => {
    for await (const bytes of far.incoming) arrived.push(Buffer.from(bytes).toString('hex'))
  })().catch(() => undefined)
  const wait = (ms = 20) => clock.sleep(ms)
  return { near, far, arrived, wait }
}

/** Spoils what is written, byte for byte as the list says; after the list is used up the line is good. */
function spoiled(link: Link, what: Fate[]): Link {
  return {
    incoming: link.incoming,
    close: () => link.close(),
    async write(bytes) {
      const fate = what.shift() ?? 'good'
      if (fate === 'lose') return
      const out = bytes.slice()
      if (fate === 'flip') out[out.length >> 1] = (out[out.length >> 1] ?? 0) ^ 0x40
      await link.write(out)
    },
  }
}

test('a frame is acknowledged before anybody looks at it', async () => {
  const clock = leapClock(0)
  const { near, far, arrived, wait } = bench(clock)
  const transport = serialTransport(near, clock)
  await far.write(frame(DONE))
  await wait()
  expect(arrived).toEqual(['06'])
  expect(hex(await transport.receive(100))).toBe(hex(DONE))
})

test('a refused frame is sent at most three times', async () => {
  const clock = leapClock(0)
  const { near, far, arrived, wait } = bench(clock)
  const sent = codeOf(serialTransport(near, clock).send(CLOSE))
  for (let turn = 1; turn <= 3; turn++) {
    await wait()
    expect(arrived).toHaveLength(turn)
    await far.write(NAK)
  }
  expect(await sent).toBe('link.garbled')
  expect(arrived.every(bytes => bytes === hex(frame(CLOSE)))).toBe(true)
})

test('a silent peer is tried three times, five seconds each', async () => {
  const clock = leapClock(0)
  const { near, arrived } = bench(clock)
  expect(await codeOf(serialTransport(near, clock).send(CLOSE))).toBe('link.timeout')
  expect(arrived).toHaveLength(3)
  expect(clock.now()).toBe(15_000)
})

test('a gap inside a frame is answered with NAK, a held-up process is not a gap', async () => {
  const clock = leapClock(0)
  const { near, far, arrived, wait } = bench(clock)
  const transport = serialTransport(near, clock)
  const bytes = frame(DONE)
  await far.write(bytes.subarray(0, 4))
  await wait(150)
  await far.write(bytes.subarray(4))
  await wait()
  expect(arrived).toEqual(['06'])
  await far.write(bytes.subarray(0, 4))
  await wait(300)
  expect(arrived).toEqual(['06', '15'])
  expect(transport.faults.brokenFrames).toBe(1)
})

test('a frame that comes again is delivered and marked', async () => {
  const clock = leapClock(0)
  const { near, far, wait } = bench(clock)
  const transport = serialTransport(near, clock)
  await far.write(frame(DONE))
  await far.write(frame(DONE))
  await wait()
  const [first, second] = [await transport.receive(100), await transport.receive(100)]
  expect([first, second].map(apdu => transport.isRepeat(apdu))).toEqual([false, true])
  const answered = transport.send(YES)
  await wait()
  await far.write(ACK)
  await answered
  await far.write(frame(DONE))
  expect(transport.isRepeat(await transport.receive(100))).toBe(false)
})

test('when its completion crosses with our answer, the completion is kept and our answer sent again', async () => {
  const clock = leapClock(0)
  const { near, far, arrived, wait } = bench(clock)
  const transport = serialTransport(near, clock)
  await far.write(frame(DONE))
  await transport.receive(100)
  const answered = transport.send(YES)
  await wait()
  await far.write(frame(DONE))
  await wait(6_000)
  expect(transport.isRepeat(await transport.receive(0))).toBe(true)
  await far.write(ACK)
  await answered
  expect(arrived.filter(bytes => bytes === hex(frame(YES)))).toHaveLength(2)
})

test('a newer message proves that our answer arrived: it is not sent late', async () => {
  const clock = leapClock(0)
  const { near, far, arrived, wait } = bench(clock)
  const transport = serialTransport(near, clock)
  await far.write(frame(STATUS))
  await transport.receive(100)
  const answered = transport.send(YES)
  await wait()
  await far.write(frame(DONE))
  await answered
  await wait(6_000)
  expect(arrived.filter(bytes => bytes === hex(frame(YES)))).toHaveLength(1)
  expect(hex(await transport.receive(0))).toBe(hex(DONE))
})

test('80 00 without its ACK means the command arrived: an end-of-day is not sent twice', async () => {
  const clock = leapClock(0)
  const { near, far, arrived, wait } = bench(clock)
  const transport = serialTransport(near, clock)
  const sent = transport.send(CLOSE)
  await wait()
  await far.write(frame(YES))
  await sent
  await wait(6_000)
  expect(arrived.filter(bytes => bytes === hex(frame(CLOSE)))).toHaveLength(1)
  expect(hex(await transport.receive(0))).toBe(hex(YES))
})

test('a refusal that comes before the ACK refuses something older', async () => {
  const clock = leapClock(0)
  const { near, far, wait } = bench(clock)
  const transport = serialTransport(near, clock)
  const sent = transport.send(CLOSE)
  await wait()
  await far.write(frame(NO))
  await wait()
  await far.write(ACK)
  await sent
  await far.write(frame(YES))
  expect(hex(await transport.receive(100))).toBe(hex(YES))
  expect(transport.faults.staleAnswers).toBe(1)
})

type Fate = 'lose' | 'flip' | 'good'
const fates = fc.array(fc.constantFrom<Fate>('lose', 'flip', 'good', 'good'), {
  maxLength: 40,
})

/** The next APDU that is no repeat. */
async function fresh(transport: Transport): Promise<Uint8Array> {
  for (;;) {
    const apdu = await transport.receive(60_000)
    if (!transport.isRepeat(apdu)) return apdu
  }
}

async function ask(master: Transport, seen: string[]): Promise<void> {
  await master.send(CLOSE)
  for (const expected of [YES, DONE]) {
    const got = hex(await fresh(master))
    seen.push(`master ${got}`)
    if (got !== hex(expected)) throw new Fault('link.garbled')
  }
  await master.send(YES)
}

async function serve(slave: Transport, seen: string[]): Promise<void> {
  for (;;) {
    const apdu = await fresh(slave)
    if (apdu[0] === 0x80) continue
    seen.push(`slave ${hex(apdu)}`)
    await slave.send(YES)
    await slave.send(DONE)
  }
}

/** A master asks four times, the slave answers twice each: the pattern of every ZVT command. */
async function converse(nearFates: Fate[], farFates: Fate[]) {
  const clock = leapClock(0)
  const [left, right] = memoryPair()
  const master = serialTransport(spoiled(left, nearFates), clock)
  const slave = serialTransport(spoiled(right, farFates), clock)
  const seen: string[] = []
  const served = codeOf(serve(slave, seen))
  const outcome = await codeOf(
    (async () => {
      for (let turn = 0; turn < 4; turn++) await ask(master, seen)
    })(),
  )
  await Promise.all([master.close(), slave.close(), served])
  return { outcome, seen }
}

test('on any line a dialogue comes through whole or fails with a link fault, and no command arrives twice in a row', async () => {
  await fc.assert(
    fc.asyncProperty(fates, fates, async (near, far) => {
      const { outcome, seen } = await converse(near, far)
      expect(['nothing', 'link.timeout', 'link.garbled', 'link.closed']).toContain(outcome)
      const commands = seen.filter(line => line.startsWith('slave'))
      const finished = seen.filter(line => line === `master ${hex(DONE)}`).length
      expect(commands.length - finished).toBeLessThanOrEqual(1)
      if (outcome === 'nothing') expect(commands).toHaveLength(4)
    }),
    { numRuns: 60, seed: 3 },
  )
})

test.each([['serial'], ['tcp']] as const)('a closed %s line wakes whoever waits', async line => {
  const clock = leapClock(0)
  const [near, far] = memoryPair()
  const transport = line === 'serial' ? serialTransport(near, clock) : tcpTransport(near, clock)
  const waiting = codeOf(transport.receive(60_000))
  await far.close()
  expect(await waiting).toBe('link.closed')
  expect(await codeOf(transport.send(YES))).toBe('link.closed')
})
