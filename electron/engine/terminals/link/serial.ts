import { SerialPort } from 'serialport'
import { Fault, type FaultCode } from '../../../../shared/fault'
import { type Clock, within } from '../../clock'
import type { Link } from './link'
import { Pipe } from './pipe'

const WRITE_MS = 5_000

export interface SerialOptions {
  readonly clock: Clock
  readonly baud: number
  /** ZVT asks for two (PA00P016 ch. 2.1). */
  readonly stopBits?: 1 | 2
}

/** What the operating systems say, and what it means to a shop. First match wins. */
const OPEN_FAULTS: readonly (readonly [RegExp, FaultCode])[] = [
  [/lock|EBUSY|EAGAIN|EWOULDBLOCK|temporarily unavailable|being used/i, 'link.port-busy'],
  [/EACCES|EPERM|permission|access denied/i, 'link.port-denied'],
  [/.*/, 'link.no-such-port'],
]

/**
 * Opens a serial port as a link. Every call makes a fresh port object: one that was unplugged keeps the bytes
 * written to it and would send them to the terminal when opened again.
 * @throws Fault `link.no-such-port`, `link.port-denied` or `link.port-busy`, each with the path.
 */
export async function openSerial(path: string, options: SerialOptions): Promise<Link> {
  const port = new SerialPort({
    path,
    baudRate: options.baud,
    dataBits: 8,
    parity: 'none',
    stopBits: options.stopBits ?? 2,
    hupcl: false,
    autoOpen: false,
  })
  await new Promise<void>((resolve, reject) =>
    port.open(error => (error ? reject(openFault(path, error)) : resolve())),
  )
  // What waits in the operating system's buffers belongs to an earlier connection.
  await new Promise<void>(resolve => port.flush(() => resolve()))
  return linkOver(port, options.clock)
}

function openFault(path: string, cause: Error): Fault {
  const [, code = 'link.no-such-port'] =
    OPEN_FAULTS.find(([says]) => says.test(cause.message)) ?? []
  return new Fault(code, { path }, { cause })
}

function linkOver(port: SerialPort, clock: Clock): Link {
  const incoming = new Pipe()
  // A reader is always attached: without one the driver does not notice that the cable was pulled.
  port.on('data', (bytes: Uint8Array) => incoming.push(bytes))
  port.on('error', () => incoming.end())
  const gone = new Promise<never>((_, reject) => {
    port.on('close', () => {
      incoming.end()
      reject(new Fault('link.closed'))
    })
  })
  gone.catch(() => undefined)
  return {
    incoming,
    async write(bytes) {
      if (incoming.ended || !port.isOpen) throw new Fault('link.closed')
      const written = new Promise<void>((resolve, reject) => {
        port.write(Buffer.from(bytes))
        port.drain(cause => (cause ? reject(new Fault('link.closed', {}, { cause })) : resolve()))
      })
      try {
        await within(clock, WRITE_MS, Promise.race([written, gone]), () => new Fault('link.closed'))
      } catch (fault) {
        await drop(port, incoming)
        throw fault
      }
    },
    close: () => drop(port, incoming),
  }
}

/** The port object is never used again. */
async function drop(port: SerialPort, incoming: Pipe): Promise<void> {
  incoming.end()
  port.removeAllListeners().on('error', () => undefined)
  if (port.isOpen) await new Promise<void>(resolve => port.close(() => resolve()))
}
