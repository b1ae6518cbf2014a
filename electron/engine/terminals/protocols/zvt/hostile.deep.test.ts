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

/** Everything that meets bytes from a terminal. */
class Gauntlet {
  decoded = 0
  refused = 0
  cut = 0
  readonly #deframer = new Deframer()
  #reassembler = new Reassembler()

  run(bytes: Uint8Array): void {
    this.#decode(bytes)
    maskApdu(bytes)
    this.cut += this.#deframer.feed(bytes).length
    this.#reassemble(bytes)
  }

  #decode(bytes: Uint8Array): void {
    try {
      const message = decodeMessage(bytes)
      expect(encodeMessage(message)).toEqual(bytes)
      explain(message)
      this.decoded += 1
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code !== 'wire.malformed') throw thrown
      this.refused += 1
    }
  }

  #reassemble(bytes: Uint8Array): void {
    try {
      for (const _ of this.#reassembler.feed(bytes)) this.cut += 1
    } catch (thrown) {
      if (!(thrown instanceof Fault) || !thrown.code.startsWith('link.')) throw thrown
      this.#reassembler = new Reassembler()
    }
  }
}

test(`a million hostile byte strings (seed ${SEED})`, { timeout: 900_000 }, () => {
  const gauntlet = new Gauntlet()
  let [count, settledBytes] = [0, 0]
  for (const bytes of hostile(SEED, COUNT)) {
    gauntlet.run(bytes)
    count += 1
    if (count === COUNT / 10) settledBytes = process.memoryUsage().rss
  }
  expect(gauntlet.decoded + gauntlet.refused).toBe(COUNT)
  expect(gauntlet.decoded).toBeGreaterThan(0)
  expect(gauntlet.cut).toBeGreaterThan(0)
  expect(process.memoryUsage().rss - settledBytes).toBeLessThan(GROWTH_LIMIT_BYTES)
})
