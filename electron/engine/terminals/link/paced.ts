import type { Clock } from '../../clock'
import type { Link } from './link'
import { Pipe } from './pipe'

export interface Pace {
  readonly baud: number
  readonly stopBits: 1 | 2
}

const MS = 1_000

/** Start bit, eight data bits, stop bits. */
export const millisecondsPerByte = ({ baud, stopBits }: Pace): number =>
  ((1 + 8 + stopBits) * MS) / baud

/**
 * A link that delivers bytes no faster than a serial line would, because memory and pseudo-terminals know no baud.
 * Both directions have their own wire, as on a cable; `write` returns at once, like a driver with a buffer.
 */
export function paced(link: Link, pace: Pace, clock: Clock): Link {
  const outgoing = new Pipe()
  const late = millisecondsPerByte(pace)
  const sent = (async () => {
    for await (const bytes of slowly(outgoing, late, clock)) await link.write(bytes)
  })().catch(() => link.close())
  return {
    incoming: slowly(link.incoming, late, clock),
    async write(bytes) {
      outgoing.push(bytes)
    },
    async close() {
      outgoing.end()
      await sent
      await link.close()
    },
  }
}

/**
 * Hands on the bytes that are due. Due times run on from byte to byte, so that a clock which wakes late
 * does not slow the line down.
 */
async function* slowly(
  source: AsyncIterable<Uint8Array>,
  msPerByte: number,
  clock: Clock,
): AsyncGenerator<Uint8Array> {
  let freeAt = Number.NEGATIVE_INFINITY
  for await (const chunk of source) {
    freeAt = Math.max(freeAt, clock.now())
    let at = 0
    while (at < chunk.length) {
      await clock.sleep(Math.max(0, freeAt + msPerByte - clock.now()))
      const due = Math.floor((clock.now() - freeAt) / msPerByte)
      const count = Math.min(chunk.length - at, Math.max(1, due))
      freeAt += count * msPerByte
      yield chunk.subarray(at, at + count)
      at += count
    }
  }
}
