import { expect, test } from 'vitest'
import { Fault } from '../../../../../shared/fault'
import { decodeMessage, encodeMessage } from './codec'
import { Deframer } from './deframer'
import { explain } from './explain'
import { hostile } from './hostile'
import { maskApdu } from './mask'
import { Reassembler } from './reassembler'

const COUNT = 1_000_000
const SEED = Number(process.env.SETTLE_DESK_SEED ?? 20261123)
/** Memory may breathe; what grows with the count is a leak. */
const GROWTH_LIMIT_BYTES = 150 * 1024 * 1024

test(`a million hostile byte strings into decoder and framers (seed ${SEED})`, {
  timeout: 900_000,
}, () => {
  const deframer = new Deframer()
  let reassembler = new Reassembler()
  let [decoded, refused, frames] = [0, 0, 0]
  let settledBytes = 0
  for (const bytes of hostile(SEED, COUNT)) {
    try {
      const message = decodeMessage(bytes)
      expect(encodeMessage(message)).toEqual(bytes)
      explain(message)
      decoded += 1
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code !== 'wire.malformed') throw thrown
      refused += 1
    }
    maskApdu(bytes)
    frames += deframer.feed(bytes).length
    try {
      for (const apdu of reassembler.feed(bytes)) frames += Math.sign(apdu.length)
    } catch (thrown) {
      if (!(thrown instanceof Fault) || !thrown.code.startsWith('link.')) throw thrown
      reassembler = new Reassembler()
    }
    if (decoded + refused === COUNT / 10) settledBytes = process.memoryUsage().rss
  }
  expect(decoded + refused).toBe(COUNT)
  expect(decoded).toBeGreaterThan(0)
  expect(frames).toBeGreaterThan(0)
  expect(process.memoryUsage().rss - settledBytes).toBeLessThan(GROWTH_LIMIT_BYTES)
})
