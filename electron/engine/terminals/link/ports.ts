import { readdir, readFile, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SerialPort } from 'serialport'
import type { SerialPortInfo } from '../../../../shared/contract'

/** Linux device names that are serial ports, the likeliest terminal first. */
const FAMILIES: readonly RegExp[] = [/^ttyACM\d+$/, /^ttyUSB\d+$/, /^ttyAMA\d+$/, /^ttyS\d+$/]
/** The kernel lists `ttyS` ports that are not there; their UART type is 0. */
const NO_UART = '0'

const label = (path: string, described: string | undefined): string =>
  described ? `${path} · ${described}` : path

/**
 * The serial ports of this machine. On Linux the device files are read directly: the library would start
 * `udevadm`, which small installations do not have. A folder that cannot be read lists nothing.
 */
export async function listSerialPorts(
  platform: string = process.platform,
  devices = '/dev',
  drivers = '/sys/class/tty',
): Promise<SerialPortInfo[]> {
  if (platform === 'linux') return scan(devices, drivers)
  const ports = await SerialPort.list().catch(() => [])
  return ports.map(port => ({ path: port.path, label: label(port.path, port.manufacturer) }))
}

async function scan(devices: string, drivers: string): Promise<SerialPortInfo[]> {
  const names = await entries(devices)
  const described = await descriptions(join(devices, 'serial', 'by-id'))
  const found: SerialPortInfo[] = []
  for (const family of FAMILIES) {
    const members = names.filter(name => family.test(name)).sort(byNumber)
    for (const name of members) {
      if (!(await hasUart(join(drivers, name)))) continue
      const path = join(devices, name)
      found.push({ path, label: label(path, described.get(name)) })
    }
  }
  return found
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

const entries = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

async function hasUart(driver: string): Promise<boolean> {
  const type = await readFile(join(driver, 'type'), 'utf8').catch(() => '')
  return type.trim() !== NO_UART
}

/** Device name → the name the adapter gives itself. */
async function descriptions(folder: string): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>()
  for (const id of await entries(folder)) {
    const target = await readlink(join(folder, id)).catch(() => undefined)
    if (target) known.set(basename(target), id)
  }
  return known
}
