import type { Clock } from '../clock'
import type { Link } from '../terminals/link/link'

export interface LineSpeed {
  /** The speed that the terminal is set to. */
  readonly baud: number
  /** The speed that the far end is open at now; null where nobody can tell, and then it is understood. */
  readonly far: () => Promise<number | null>
  readonly clock: Clock
}

/** A register needs longer than this to close a port and to open it at another speed. */
const FRESH_MS = 200
/** No byte stays what it was, no control character becomes another one (ZVT PA00P016 ch. 3.1, 3.2). */
const WRONG_BITS = 0xa5

/**
 * A pseudo-terminal carries any speed. This line understands its own only: at another one bytes still come, both
 * ways, and none is what was sent, as where two UARTs sample each other at the wrong moments.
 */
export function atLineSpeed(wire: Link, { baud, far, clock }: LineSpeed): Link {
  let asked = Number.NEGATIVE_INFINITY
  let same = Promise.resolve(true)
  const heard = async (bytes: Uint8Array): Promise<Uint8Array> => {
    if (clock.now() - asked >= FRESH_MS) {
      asked = clock.now()
      same = far().then(speed => speed === null || speed === baud)
    }
    return (await same) ? bytes : bytes.map(byte => byte ^ WRONG_BITS)
  }
  return {
    incoming: each(wire.incoming, heard),
    write: async bytes => wire.write(await heard(bytes)),
    close: () => wire.close(),
  }
}

async function* each(
  incoming: AsyncIterable<Uint8Array>,
  heard: (bytes: Uint8Array) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const bytes of incoming) yield await heard(bytes)
}
