import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../../../../shared/fault'
import { command } from './build'
import { decodeMessage, encodeMessage } from './codec'
import { COMMANDS } from './commands'
import { decodeReport } from './decode-report'
import { toHex } from './hex'
import { hostile } from './hostile'
import { maskApdu } from './mask'
import type { ZvtMessage } from './message'
import { messageArbitrary } from './message-arbitrary'
import { MALFORMED, SAMPLES } from './samples'

const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

describe('messages of the tables', () => {
  test.each(SAMPLES)('$kind ($why)', ({ hex, kind, decoded }) => {
    expect(decodeReport(hex)).toEqual({ kind, decoded, reencoded: hex })
  })

  test.each(MALFORMED)('$why is refused at byte $at', ({ hex, at }) => {
    expect(decodeReport(hex)).toEqual({ error: { code: 'wire.malformed', at } })
  })
})

/** Bodies that are read by what they look like: two values may have the same bytes. */
const READ_BY_LOOK = ['completion', 'intermediate-status', 'abort', 'print-line']

describe('every message the tables allow', () => {
  test('is read as it was written', () => {
    const plain = messageArbitrary.filter(({ kind }) => !READ_BY_LOOK.includes(kind))
    const there = (message: ZvtMessage) => {
      expect(decodeMessage(encodeMessage(message))).toEqual(message)
    }
    fc.assert(fc.property(plain, there))
  })

  test('is written as it was read', () => {
    const twice = (message: ZvtMessage) => {
      const apdu = encodeMessage(message)
      expect(toHex(encodeMessage(decodeMessage(apdu)))).toBe(toHex(apdu))
    }
    fc.assert(fc.property(messageArbitrary, twice))
  })

  test('has one kind a command', () => {
    const kinds = [...COMMANDS.values()].map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
  })
})

describe('hostile bytes', () => {
  test('give a message that writes the same bytes, or a fault with an offset inside', () => {
    for (const apdu of hostile(7, 6000)) {
      const outcome = outcomeOf(apdu)
      if (outcome instanceof Fault) {
        expect(outcome.code).toBe('wire.malformed')
        expect(outcome.detail.at).toBeGreaterThanOrEqual(0)
        expect(outcome.detail.at).toBeLessThanOrEqual(apdu.length)
      } else expect(toHex(encodeMessage(outcome))).toBe(toHex(apdu))
      expect(maskApdu(apdu)).toHaveLength(apdu.length * 2)
    }
  })

  test('nested as deep as an APDU allows do not exhaust the stack', () => {
    const levels = 15_000
    const nested = Array.from({ length: levels }, (_, level) => {
      const inside = (levels - 1 - level) * 4
      return [0x24, 0x82, inside >> 8, inside & 0xff]
    }).flat()
    const size = nested.length
    const container = [0x06, 0x82, size >> 8, size & 0xff, ...nested]
    const header = [0x04, 0x0f, 0xff, (size + 4) & 0xff, (size + 4) >> 8]
    expect(outcomeOf(Uint8Array.from([...header, ...container]))).toMatchObject({
      code: 'wire.malformed',
      detail: { why: 'nested too deep' },
    })
  })
})

function outcomeOf(apdu: Uint8Array): ZvtMessage | Fault {
  try {
    return decodeMessage(apdu)
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown
    throw thrown
  }
}

test('an unknown bitmap is kept raw, with what follows it and where it stood', () => {
  const message = decodeMessage(fromHex('040f0627007f010203'))
  expect(message.bitmaps.map(({ id }) => id)).toEqual([0x27])
  expect(message.rest).toEqual({ at: 5, bytes: fromHex('7f010203') })
  expect(toHex(encodeMessage(message))).toBe('040f0627007f010203')
})

test('a message does not change when the buffer it was read from is used again', () => {
  const buffer = fromHex('06d103404f4b')
  const message = decodeMessage(buffer)
  buffer.fill(0)
  expect(message.head.text).toEqual(fromHex('4f4b'))
})

test.each([
  [
    'bitmap with a wrong length',
    { ...command('completion'), bitmaps: [{ id: 0x27, bytes: fromHex('0000') }] },
  ],
  [
    'bitmap of unknown length',
    { ...command('completion'), bitmaps: [{ id: 0x7f, bytes: fromHex('00') }] },
  ],
  ['missing password', command('end-of-day')],
  ['short password', command('end-of-day', { password: fromHex('00') })],
  ['too much data', command('transmit-data', { data: new Uint8Array(65_536) })],
])('a %s cannot be written', (_, message) => {
  expect(() => encodeMessage(message)).toThrow('wire.malformed')
})

test('254 bytes have a short length, 255 an extended one, low byte first', () => {
  const header = (size: number) =>
    toHex(encodeMessage(command('transmit-data', { data: new Uint8Array(size) })).subarray(0, 5))
  expect(header(254)).toBe('06d9fe0000')
  expect(header(255)).toBe('06d9ffff00')
  expect(header(651)).toBe('06d9ff8b02')
})
