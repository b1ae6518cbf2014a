import { createServer, type Server, type Socket } from 'node:net'
import { Fault } from '../../../shared/fault'
import type { Clock } from '../clock'
import { atLineSpeed } from './line-speed'
import { Outlet } from './outlet'
import { openPty } from './pty'
import { socketEnds, streamLink } from './stream-link'
import type { SimulatedTerminal } from './terminal'

/** A simulated terminal that other programs can reach. */
export interface Served {
  /** The TCP port in digits, or the path of the pseudo-terminal. */
  readonly address: string
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'

/**
 * Serves the terminal on this machine's own TCP port; 0 takes a free one. Registers come one after another:
 * a second one waits until the first has gone, as on a terminal that listens for one.
 * @throws Fault `simulator.port-busy` when the port is taken
 */
export async function serveTcp(terminal: SimulatedTerminal, port: number): Promise<Served> {
  const open = new Set<Socket>()
  let turn: Promise<void> = Promise.resolve()
  const server = createServer({ noDelay: true, pauseOnConnect: true }, socket => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    turn = turn.then(() => terminal.plug(streamLink(socketEnds(socket)), 'tcp'))
  })
  await listening(server, port)
  const bound = server.address()
  return {
    address: String(typeof bound === 'object' && bound ? bound.port : port),
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      for (const socket of open) socket.destroy()
      await Promise.all([closed, turn])
    },
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', cause => reject(new Fault('simulator.port-busy', { port }, { cause })))
    server.listen(port, LOOPBACK)
  })
}

/**
 * Serves the terminal on a pseudo-terminal that other programs open like a serial port. As on a real cable, the
 * terminal does not notice who opens and closes the far end, and the cable outlasts a loss of power. With `set` it
 * understands a far end at that speed only; without, any.
 * @throws Fault `simulator.no-pty`, `input.invalid`
 */
export async function servePty(
  terminal: SimulatedTerminal,
  path: string,
  set?: { readonly baud: number; readonly clock: Clock },
): Promise<Served> {
  const pty = await openPty(path)
  const outlet = new Outlet(set ? atLineSpeed(pty.line, { ...set, far: pty.speed }) : pty.line)
  const serving = (async () => {
    while (!outlet.dead) {
      await terminal.ready()
      await terminal.plug(outlet.plug(), 'serial')
    }
  })()
  return {
    address: path,
    async close() {
      outlet.kill()
      await pty.close()
      await serving
    },
  }
}
