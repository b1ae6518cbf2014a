import type { Duplex, Readable, Writable } from 'node:stream'
import { Fault } from '../../../shared/fault'
import type { Link } from '../terminals/link/link'

/** What a socket and a child's standard streams have in common. */
interface Ends {
  readonly from: Readable
  readonly to: Writable
  readonly end: () => void
}

export const socketEnds = (socket: Duplex): Ends => ({
  from: socket,
  to: socket,
  end: () => void socket.destroy(),
})

/** Makes a Link of a pair of Node streams, because the simulator serves sockets and a pty helper alike. */
export function streamLink({ from, to, end }: Ends): Link {
  const ignored = (): void => undefined
  from.on('error', ignored)
  to.on('error', ignored)
  return {
    incoming: chunks(from),
    write: bytes =>
      new Promise((resolve, reject) => {
        const lost = (cause?: unknown): void => reject(new Fault('link.closed', {}, { cause }))
        if (to.destroyed || !to.writable) return lost()
        to.write(bytes, error => (error ? lost(error) : resolve()))
      }),
    close: async () => end(),
  }
}

async function* chunks(from: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of from) yield chunk as Uint8Array
  } catch {
    // A reset or destroyed stream has ended; the reader only needs to know that nothing more comes.
  }
}
