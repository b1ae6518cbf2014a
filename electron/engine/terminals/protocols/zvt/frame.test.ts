import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kermit } from './crc'
import { Deframer, type LineEvent } from './deframer'
import { frame, MAX_APDU_BYTES } from './frame'

const ascii = (text: string) => Uint8Array.from(Buffer.from(text, 'ascii'))
const apdus = fc.uint8Array({ minLength: 3, maxLength: 300 })
/** Much DLE, STX, ETX, ACK and NAK, because these are what framing stumbles over. */
const nasty = fc
  .array(fc.constantFrom(0x02, 0x03, 0x06, 0x10, 0x15, 0x80, 0x00), { minLength: 3, maxLength: 60 })
  .map(bytes => Uint8Array.from(bytes))
/** Bytes that neither open a frame nor look like a link answer. */
const noise = fc
  .array(
    fc.integer({ min: 0, max: 255 }).filter(byte => ![0x06, 0x10, 0x15].includes(byte)),
    { maxLength: 12 },
  )
  .map(bytes => Uint8Array.from(bytes))

const framesOf = (events: readonly LineEvent[]) =>
  events.flatMap(event => (event.kind === 'frame' ? [event.apdu] : []))

function fedInPieces(bytes: Uint8Array, sizes: readonly number[]): LineEvent[] {
  const deframer = new Deframer()
  const events: LineEvent[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    events.push(...deframer.feed(bytes.subarray(at, at + size)))
    at += size
  }
  return events
}

test('the check sum is CRC-16/KERMIT', () => {
  expect(kermit(ascii('123456789'))).toBe(0x2189)
})

test('a positive answer looks like this on the line', () => {
  expect(Buffer.from(frame(Uint8Array.of(0x80, 0x00, 0x00))).toString('hex')).toBe(
    '10028000001003f51f',
  )
})

test('frames survive any split and any noise between them', () => {
  const pieces = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(noise, fc.oneof(apdus, nasty)), { maxLength: 5 }),
      pieces,
      (parts, sizes) => {
        const line = Buffer.concat(parts.flatMap(([before, apdu]) => [before, frame(apdu)]))
        expect(framesOf(fedInPieces(line, sizes))).toEqual(parts.map(([, apdu]) => apdu))
      },
    ),
  )
})

test('a changed bit never makes another message, and the next frame is read', () => {
  fc.assert(
    fc.property(fc.oneof(apdus, nasty), fc.nat(), fc.nat(7), (apdu, where, bit) => {
      const broken = frame(apdu)
      const at = where % broken.length
      broken[at] = (broken[at] ?? 0) ^ (1 << bit)
      const deframer = new Deframer()
      const first = framesOf(deframer.feed(broken))
      expect(first.every(read => Buffer.compare(read, apdu) === 0)).toBe(true)
      deframer.abandon()
      expect(framesOf(deframer.feed(frame(apdu)))).toEqual([apdu])
    }),
    { seed: 7 },
  )
})

// A cut between DLE and ETX is not here: `10` and the next `10 02` read as data, and T1 has to tell.
test('a frame whose end is lost does not take its neighbour along', () => {
  fc.assert(
    fc.property(apdus, apdus, fc.constantFrom(1, 2, 4, 5), (lost, kept, cut) => {
      const half = frame(lost).subarray(0, -cut)
      const events = new Deframer().feed(Buffer.concat([half, frame(kept)]))
      expect(framesOf(events)).toEqual([kept])
      expect(events).toContainEqual({ kind: 'broken' })
    }),
    { seed: 11 },
  )
})

test('a frame that never ends stays within bounds', () => {
  const deframer = new Deframer()
  deframer.feed(Uint8Array.of(0x10, 0x02))
  const events = deframer.feed(new Uint8Array(MAX_APDU_BYTES + 1).fill(0x41))
  expect(events).toContainEqual({ kind: 'broken' })
  expect(deframer.midFrame).toBe(false)
})

test('the longest APDU passes', () => {
  const longest = new Uint8Array(MAX_APDU_BYTES).fill(0x10)
  expect(framesOf(new Deframer().feed(frame(longest)))).toEqual([longest])
})

test('link answers are told apart from frames', () => {
  const bytes = Buffer.concat([
    Uint8Array.of(0x06),
    frame(Uint8Array.of(0x80, 0x06, 0x15)),
    Uint8Array.of(0x15),
  ])
  expect(new Deframer().feed(bytes).map(({ kind }) => kind)).toEqual(['ack', 'frame', 'nak'])
})
