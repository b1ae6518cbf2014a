import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from '../../../../../shared/fault'
import { leapClock } from '../../../simulator/leap-clock'
import { memoryPair } from '../../link/memory'
import { tcpTransport } from './tcp-transport'

const YES = Uint8Array.of(0x80, 0x00, 0x00)
const STATUS = Uint8Array.of(0x04, 0xff, 0x01, 0x17)
const DONE = Uint8Array.of(0x06, 0x0f, 0x00)

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    thrown => Fault.from(thrown).code,
  )

test('TCP puts APDUs together again, however they were cut', async () => {
  const long = Uint8Array.from(
    { length: 5 + 700 },
    (_, at) => [0x06, 0xd3, 0xff, 0xbc, 0x02][at] ?? at,
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), async sizes => {
      const clock = leapClock(0)
      const [near, far] = memoryPair()
      const transport = tcpTransport(near, clock)
      const stream = Buffer.concat([YES, long, DONE])
      for (let at = 0, turn = 0; at < stream.length; turn++) {
        const size = sizes[turn % sizes.length] ?? 1
        await far.write(stream.subarray(at, at + size))
        at += size
      }
      for (const apdu of [YES, long, DONE])
        expect(hex(await transport.receive(100))).toBe(hex(apdu))
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['a length and text', Buffer.from('\0\0\0\x3eVER|APP 1.0', 'latin1')],
  ['HTTP', Buffer.from('HTTP/1.1 400 Bad Request\r\n')],
  ['TLS', Buffer.from('1503010002022a', 'hex')],
  ['SSH', Buffer.from('SSH-2.0-dropbear\r\n')],
])('a greeting of another protocol is named: %s', async (_, greeting) => {
  const clock = leapClock(0)
  const [near, far] = memoryPair()
  const transport = tcpTransport(near, clock)
  await far.write(greeting)
  expect(await codeOf(transport.receive(1_000))).toBe('link.wrong-protocol')
  expect(await codeOf(transport.send(YES))).toBe('link.wrong-protocol')
})

test('garbage after good messages is a garbled line, and what came before it is kept', async () => {
  const clock = leapClock(0)
  const [near, far] = memoryPair()
  const transport = tcpTransport(near, clock)
  await far.write(Buffer.concat([YES, Uint8Array.of(0x99, 0x99, 0x99)]))
  expect(hex(await transport.receive(100))).toBe(hex(YES))
  expect(await codeOf(transport.receive(100))).toBe('link.garbled')
})

test('a peer that never stops talking is cut off', async () => {
  const clock = leapClock(0)
  const [near, far] = memoryPair()
  const transport = tcpTransport(near, clock)
  await far.write(Buffer.concat(Array.from({ length: 1_000 }, () => STATUS)))
  await clock.sleep(10)
  expect(await codeOf(transport.send(YES))).toBe('link.garbled')
})
