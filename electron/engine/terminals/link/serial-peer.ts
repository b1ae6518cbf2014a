import { SerialPort } from 'serialport'

/**
 * Whether a device is switched on at the other end of a serial cable: its ready line, which is our DSR or CTS. The port
 * is opened and closed; nothing is written. null where it cannot be opened.
 */
export async function serialPeer(path: string): Promise<{ on: boolean } | null> {
  const port = new SerialPort({ path, baudRate: 9600, hupcl: false, autoOpen: false })
  port.on('error', () => undefined)
  const opened = await new Promise<boolean>(resolve => port.open(error => resolve(!error)))
  if (!opened) return null
  try {
    return await new Promise(resolve =>
      port.get((error, lines) => resolve(error || !lines ? null : { on: lines.dsr || lines.cts })),
    )
  } finally {
    await new Promise<void>(resolve => port.close(() => resolve()))
  }
}
