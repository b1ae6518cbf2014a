import { createConnection, type Socket } from 'node:net'
import { Fault } from '../../../../shared/fault'
import { type Clock, within } from '../../clock'
import type { Link } from './link'
import { Pipe } from './pipe'

/** How soon the operating system starts asking a silent peer whether it is still there. */
const KEEP_ALIVE_MS = 10_000
const WRITE_MS = 5_000

export interface TcpOptions {
  readonly clock: Clock
  readonly timeoutMs: number
}

/**
 * Connects to a terminal on the network (ZVT PA00P016 ch. 2.2: the register opens and closes).
 * @throws Fault `link.refused` with host and port, also when nobody answers in time.
 */
export async function openTcp(host: string, port: number, options: TcpOptions): Promise<Link> {
  const socket = createConnection({ host, port, noDelay: true })
  socket.setKeepAlive(true, KEEP_ALIVE_MS)
  const refused = (cause?: unknown) => new Fault('link.refused', { host, port }, { cause })
  const connected = new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', cause => reject(refused(cause)))
  })
  try {
    await within(options.clock, options.timeoutMs, connected, refused)
  } catch (fault) {
    socket.on('error', () => undefined).destroy()
    throw fault
  }
  return linkOver(socket, options.clock)
}

function linkOver(socket: Socket, clock: Clock): Link {
  const incoming = new Pipe()
  socket.on('data', bytes => incoming.push(bytes))
  socket.on('error', () => undefined)
  socket.on('end', () => incoming.end())
  socket.on('close', () => incoming.end())
  return {
    incoming,
    async write(bytes) {
      if (incoming.ended || !socket.writable) throw new Fault('link.closed')
      const written = new Promise<void>((resolve, reject) => {
        socket.write(bytes, cause =>
          cause ? reject(new Fault('link.closed', {}, { cause })) : resolve(),
        )
      })
      await within(clock, WRITE_MS, written, () => new Fault('link.closed'))
    },
    async close() {
      incoming.end()
      socket.destroy()
    },
  }
}
